import type { Preferences } from "@/lib/client/preferences/parse-preferences";
import type { PageConfig } from "@/lib/contract/page-config";
import type { Speech } from "@/lib/contract/paths";
import type { Zone } from "@/lib/domain/time/zone";

/**
 * The zones and the language to request an answer in.
 *
 * @param viewerZone - The zone the agent chose for this viewer; `null` for the one that was found.
 */
export function speechOf(
  { clock, zone, language }: Preferences,
  languages: PageConfig["languages"],
  viewerZone: Zone | null,
): Speech {
  const zones = { mine: zone, viewer: "viewer", utc: "UTC" } as const;
  const known = languages.find((book) => book.language === language) ?? languages[0];
  return { zone: zones[clock], fallbackZone: zone, viewerZone, language: known?.language ?? "en" };
}
