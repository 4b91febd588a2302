import type { ViewerZone } from "@/lib/contract/viewer-zone";
import type { Zone } from "@/lib/domain/time/zone";
import type { EpochMs } from "@/lib/domain/units";
import { counted } from "@/lib/presentation/format/counted";
import { longZoneName, zoneName } from "@/lib/presentation/format/format-time";
import { valueText } from "@/lib/presentation/format/value-text";

/** The zones the agent can choose from, the likeliest first, without duplicates. */
export function zonesIn({ zone, alternatives, elsewhere, ofCountry }: ViewerZone): readonly Zone[] {
  return [...new Set([zone, ...alternatives, ...elsewhere.map((other) => other.zone), ...ofCountry])];
}

type Shown = Readonly<{ zone: Zone; found: ViewerZone; isChosen: boolean }>;

export type ViewerZoneWords = Readonly<{
  /** "Central Time". */
  name: string;
  /** "Nashville, Tennessee, United States". */
  place: string;
  /** "1 of 2" if the zone is a guess or the viewer was in several; `null` if it is certain. */
  count: string | null;
  /** Why this zone, one sentence per reason. */
  reasons: readonly string[];
  /** All of it in one text. */
  title: string;
}>;

/** Which zone the viewer's times are shown in, and how certain it is. */
export function viewerZoneWords({ zone, found, isChosen }: Shown, now: EpochMs): ViewerZoneWords {
  const name = longZoneName(now, zone);
  const place = valueText(found.place);
  const possible = new Set([found.zone, ...found.alternatives, ...found.elsewhere.map((other) => other.zone)]);
  const count = isChosen || possible.size < 2 ? null : `1 of ${possible.size}`;
  const foundName = longZoneName(now, found.zone);
  const reasons = [
    isChosen ? chosenText(name, foundName) : null,
    guessText(found, foundName),
    found.elsewhere.length > 0 ? `Based on the latest location. ${elsewhereText(found, now)}` : null,
  ].filter((reason) => reason !== null);
  return { name, place, count, reasons, title: [`${name}, from ${place}.`, ...reasons].join(" ") };
}

function chosenText(name: string, found: string): string {
  return name === found ? `You chose ${name}.` : `You chose ${name}. The location suggests ${found}.`;
}

function guessText({ decidedBy, alternatives }: ViewerZone, name: string): string | null {
  if (alternatives.length === 0) return null;
  const part = `${valueText(decidedBy.name)} has ${counted(1 + alternatives.length, "time zone")}`;
  return `${part}. Most people there use ${name}.`;
}

function elsewhereText({ elsewhere }: ViewerZone, now: EpochMs): string {
  const found = elsewhere.map(({ zone, place }) => `in ${valueText(place)} (${longZoneName(now, zone)})`);
  return `In this range, the viewer was also ${found.join(" and ")}.`;
}

/** "Central Time · Chicago · CST". The city distinguishes zones with the same name. */
export function zoneLabel(zone: Zone, now: EpochMs): string {
  const city = zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
  return `${longZoneName(now, zone)} · ${city} · ${zoneName(now, zone)}`;
}
