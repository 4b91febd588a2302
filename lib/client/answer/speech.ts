import type { Preferences } from "@/lib/client/preferences/parse-preferences";
import type { PageConfig } from "@/lib/contract/page-config";
import type { Speech } from "@/lib/contract/paths";
import type { Zone } from "@/lib/domain/time/zone";

/**
 * The zone and the language to request an answer in.
 *
 * @param chosenZone - The zone the agent chose for this viewer; `null` for the viewer's own.
 */
export function speechOf(
  { clock, zone, language }: Preferences,
  languages: PageConfig["languages"],
  chosenZone: Zone | null,
): Speech {
  const zones = { mine: zone, viewer: chosenZone ?? "viewer", utc: "UTC" } as const;
  const known = languages.find((book) => book.language === language) ?? languages[0];
  return { zone: zones[clock], language: known?.language ?? "en" };
}
