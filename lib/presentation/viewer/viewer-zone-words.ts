import type { ViewerZone } from "@/lib/contract/viewer-zone";
import type { EpochMs } from "@/lib/domain/units";
import { counted } from "@/lib/presentation/format/counted";
import { longZoneName, type Zone, zoneName } from "@/lib/presentation/format/format-time";
import { valueText } from "@/lib/presentation/format/value-text";

/** All that the agent may choose from, the likeliest first, each once. */
export function zonesIn({ zone, alternatives, elsewhere, ofCountry }: ViewerZone): readonly Zone[] {
  return [...new Set([zone, ...alternatives, ...elsewhere.map((other) => other.zone), ...ofCountry])];
}

type Shown = Readonly<{ zone: Zone; told: ViewerZone; isChosen: boolean }>;

export type ViewerZoneWords = Readonly<{
  /** "Central Time". */
  name: string;
  /** "Nashville, Tennessee, United States". */
  place: string;
  /** "1 of 2" while the zone is a guess, or one of several that the viewer was in; `null` when it is certain. */
  count: string | null;
  /** Which one was taken and why, a sentence each. */
  reasons: readonly string[];
}>;

/** Says which zone the viewer's times are shown in, and how sure that is. */
export function viewerZoneWords({ zone, told, isChosen }: Shown, now: EpochMs): ViewerZoneWords {
  const name = longZoneName(now, zone);
  const place = valueText(told.place);
  const possible = new Set([told.zone, ...told.alternatives, ...told.elsewhere.map((other) => other.zone)]);
  const count = isChosen || possible.size < 2 ? null : `1 of ${possible.size}`;
  const takenName = longZoneName(now, told.zone);
  const reasons = [
    isChosen ? chosenText(name, takenName) : null,
    guessText(told, takenName),
    told.elsewhere.length > 0 ? `The latest place counts. ${elsewhereText(told, now)}` : null,
  ];
  return { name, place, count, reasons: reasons.filter((reason) => reason !== null) };
}

function chosenText(name: string, taken: string): string {
  return name === taken ? `You chose ${name}.` : `You chose ${name}; the place alone says ${taken}.`;
}

function guessText({ decidedBy, alternatives }: ViewerZone, name: string): string | null {
  if (alternatives.length === 0) return null;
  const part = `${valueText(decidedBy.name)} has ${counted(1 + alternatives.length, "zone")}`;
  return `${part}; most people there go by ${name}.`;
}

function elsewhereText({ elsewhere }: ViewerZone, now: EpochMs): string {
  const told = elsewhere.map(({ zone, place }) => `in ${valueText(place)} (${longZoneName(now, zone)})`);
  return `In this range the viewer was also ${told.join(" and ")}.`;
}

/** "Central Time · Chicago · CST": the city tells apart zones of one name. */
export function zoneLabel(zone: Zone, now: EpochMs): string {
  const city = zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
  return `${longZoneName(now, zone)} · ${city} · ${zoneName(now, zone)}`;
}
