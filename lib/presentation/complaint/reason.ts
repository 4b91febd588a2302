import type { TimeRange } from "@/lib/domain/time/time-range";
import type { Complaint, SaidDevice, TimeWindow } from "@/lib/presentation/complaint/complaint";
import { deviceKindWords, quoted } from "@/lib/presentation/complaint/explain";
import type { TitleFits } from "@/lib/presentation/complaint/match-title";
import { formatClock, formatDay, type Zone } from "@/lib/presentation/format/format-time";

/** More windows than this are not told apart in a sentence. */
const mostTold = 3;

/** What is said while nothing can be looked for: "" before anything is typed. */
export function nothingToGoBy(unmatched: readonly string[]): string {
  if (unmatched.length > 0) return `No such play in this range: no title has ${quoted(unmatched)}.`;
  return "";
}

/** Why no play fits: "No such play in this range: nothing on a TV between 20:00 and 22:00 on Mon 16 Nov." */
export function reasonForNone(
  { windows, devices, titles, episode, troubles }: Complaint,
  fits: TitleFits,
  { zone, range }: Readonly<{ zone: Zone; range: TimeRange }>,
): string {
  const lead = "No such play in this range";
  if (windows.length > 0 && windows.every((window) => window.end < range.start)) {
    return `${lead}: ${daysText(windows)} lies before it. Choose a longer time range.`;
  }
  if (windows.length > 0 && windows.every((window) => window.start > range.end)) {
    return `${lead}: ${daysText(windows)} lies after it.`;
  }
  const named = fits.isTelling
    ? [...titles.filter(({ sort }) => sort !== "noun"), ...(episode ? [episode] : [])]
    : [];
  const sought = named.map(({ said }) => said).filter((said) => !fits.unmatched.includes(said));
  const what = sought.length > 0 ? `nothing with ${quoted(sought)} in its title` : "nothing";
  const trouble =
    troubles.length > 0 && windows.length + devices.length + sought.length === 0 ? " that went wrong so" : "";
  const on = devices.length > 0 ? ` on ${devices.map(deviceText).join(" or ")}` : "";
  const when = windows.length > 0 ? ` ${windowsText(windows, zone)}` : "";
  const isPartly = windows.some((window) => window.start < range.start);
  const hint = isPartly ? " Some of that time lies before the range; choose a longer one." : "";
  return `${lead}: ${what}${trouble}${on}${when}.${hint}`;
}

function deviceText({ said, kinds, names }: SaidDevice): string {
  const [kind] = kinds;
  return names.length === 0 && kind !== undefined ? `a ${deviceKindWords[kind]}` : `“${said}”`;
}

function daysText(windows: readonly TimeWindow[]): string {
  return [...new Set(windows.map(({ day }) => day))].slice(0, mostTold).join(" or ");
}

function windowsText(windows: readonly TimeWindow[], zone: Zone): string {
  const told = windows.slice(0, mostTold).map((window) => windowText(window, zone));
  return [...told, ...(windows.length > mostTold ? ["at the other times it may have been"] : [])].join(" or ");
}

function windowText({ start, end, day, clock }: TimeWindow, zone: Zone): string {
  if (clock === "") return day.includes("–") ? `in ${day}` : `on ${day}`;
  return `between ${formatClock(start, zone)} and ${formatClock(end, zone)} on ${formatDay(start, zone)}`;
}
