import type { DeviceMention, TimeWindow } from "@/lib/domain/complaint/complaint";
import type { NoMatchReason } from "@/lib/domain/complaint/no-match-reason";
import type { AttemptRanking } from "@/lib/domain/complaint/rank-attempts";
import type { Zone } from "@/lib/domain/time/zone";
import { deviceKindWords } from "@/lib/presentation/complaint/device-kind-words";
import { quoted } from "@/lib/presentation/complaint/quoted";
import { windowDays, windowDayText } from "@/lib/presentation/complaint/time-window-text";
import { counted } from "@/lib/presentation/format/counted";
import { formatClock, formatDay } from "@/lib/presentation/format/format-time";

/** A sentence names at most this many windows. */
const maxWindows = 3;

/**
 * "2 attempts match.", or why none does; "" if there is nothing to search for.
 *
 * @param isComplete - Whether all sessions of the range were searched. If not, none may match just because of that.
 */
export function statusText(ranking: AttemptRanking, zone: Zone, isComplete: boolean): string {
  if (ranking.kind === "nothing-to-search") return "";
  if (ranking.kind === "no-match") return noMatchText(ranking.reason, zone, isComplete);
  const { count, best, areAllUncertain } = ranking;
  const attempts = counted(count, "attempt");
  if (areAllUncertain) return `No certain match. ${attempts} might match, but some details are missing.`;
  const matches = `${attempts} ${count === 1 ? "matches" : "match"}.`;
  return count > best.length ? `${matches} Showing the best ${best.length}.` : matches;
}

function noMatchText(reason: NoMatchReason, zone: Zone, isComplete: boolean): string {
  const where = isComplete ? "No match in this range" : "No match among the sessions loaded";
  switch (reason.kind) {
    case "unknown-title":
      return `${where}: no title with ${quoted(reason.titles)}.`;
    case "before-range":
      return `No match: ${daysText(reason.windows, zone)} is before this range. Choose a longer time range.`;
    case "after-range":
      return `No match: ${daysText(reason.windows, zone)} is after this range.`;
    case "no-such-attempt":
      return `${where}: ${noSuchAttemptText(reason, zone)}`;
  }
}

type NoSuchAttempt = Extract<NoMatchReason, Readonly<{ kind: "no-such-attempt" }>>;

/** "no attempts on a TV between 20:00 and 22:00 on Mon 16 Nov." */
function noSuchAttemptText(reason: NoSuchAttempt, zone: Zone): string {
  const { titles, devices, windows, hasSymptom, isPartlyBeforeRange } = reason;
  const isSymptomOnly = hasSymptom && titles.length + devices.length + windows.length === 0;
  const attempts = [
    "no attempts",
    ...(titles.length > 0 ? [`with ${quoted(titles)} in the title`] : []),
    ...(isSymptomOnly ? ["with this problem"] : []),
    ...(devices.length > 0 ? [`on ${devices.map(deviceText).join(" or ")}`] : []),
    ...(windows.length > 0 ? [windowsText(windows, zone)] : []),
  ].join(" ");
  const hint = isPartlyBeforeRange ? " Part of that time is before this range. Choose a longer time range." : "";
  return `${attempts}.${hint}`;
}

function deviceText({ text, kinds, names }: DeviceMention): string {
  const [kind] = kinds;
  return names.length === 0 && kind !== undefined ? `a ${deviceKindWords[kind]}` : `“${text}”`;
}

function daysText(windows: readonly TimeWindow[], zone: Zone): string {
  return [...new Set(windows.map((window) => windowDayText(window, zone)))].slice(0, maxWindows).join(" or ");
}

function windowsText(windows: readonly TimeWindow[], zone: Zone): string {
  const named = windows.slice(0, maxWindows).map((window) => windowText(window, zone));
  return [...named, ...(windows.length > maxWindows ? ["at the other possible times"] : [])].join(" or ");
}

function windowText(window: TimeWindow, zone: Zone): string {
  const { start, end, unit } = window;
  if (unit === "day") {
    const days = windowDays(window, zone);
    return days.length > 1 ? `from ${days.join(" to ")}` : `on ${days.join("")}`;
  }
  return `between ${formatClock(start, zone)} and ${formatClock(end, zone)} on ${formatDay(start, zone)}`;
}
