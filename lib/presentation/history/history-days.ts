import type { HistoryAnswer } from "@/lib/contract/history";
import type { DayKind } from "@/lib/domain/history/day-kind";
import type { Zone } from "@/lib/domain/time/zone";
import { epochMs, hourMs } from "@/lib/domain/units";
import { counted } from "@/lib/presentation/format/counted";
import { formatDay } from "@/lib/presentation/format/format-time";

/** One day of the strip. Counts are `null` if nothing of the day is loaded, which isn't the same as none. */
export type HistoryDay = Readonly<{
  /** "Thu 26 Nov". */
  day: string;
  attempts: number | null;
  trouble: number | null;
  failures: number | null;
  blocked: number | null;
  /** `partly`: its earlier attempts may be missing. */
  loaded: "all" | "partly" | "none";
  /** "Thu 26 Nov: 10 attempts, 6 failed, 1 with trouble". */
  text: string;
}>;

type Counts = Record<DayKind, number>;

/** Every day of the history in a zone, oldest first. An attempt counts on the day it began; a day may have 23 or 25 hours. */
export function historyDays(history: HistoryAnswer, zone: Zone): readonly HistoryDay[] {
  const { range, starts, kinds, loadedFrom } = history;
  const days = new Map<string, Counts>();
  const countsOf = (day: string) => {
    const known = days.get(day) ?? { failure: 0, trouble: 0, blocked: 0, well: 0, other: 0 };
    days.set(day, known);
    return known;
  };
  for (let instant = Number(range.start); instant < range.end; instant += hourMs) {
    countsOf(formatDay(epochMs(instant), zone));
  }
  countsOf(formatDay(epochMs(range.end - 1), zone));
  starts.forEach((start, index) => {
    countsOf(formatDay(start, zone))[kinds[index] ?? "other"] += 1;
  });
  const cutDay = loadedFrom === null ? null : formatDay(loadedFrom, zone);
  const names = [...days.keys()];
  const cutAt = cutDay === null ? -1 : names.indexOf(cutDay);
  return names.map((day, index) =>
    dayOf(day, countsOf(day), index < cutAt ? "none" : index === cutAt ? "partly" : "all"),
  );
}

function dayOf(day: string, counts: Counts, loaded: HistoryDay["loaded"]): HistoryDay {
  if (loaded === "none") {
    const unknown = { attempts: null, trouble: null, failures: null, blocked: null };
    return { day, ...unknown, loaded, text: `${day}: not loaded` };
  }
  const { failure: failures, trouble, blocked, well, other } = counts;
  const attempts = failures + trouble + blocked + well + other;
  const parts = [
    `${loaded === "partly" ? "at least " : ""}${attempts === 0 ? "no attempts" : counted(attempts, "attempt")}`,
    ...(failures === 0 ? [] : [`${failures} failed`]),
    ...(trouble === 0 ? [] : [`${trouble} with trouble`]),
    ...(blocked === 0 ? [] : [`${blocked} blocked`]),
  ];
  return { day, attempts, trouble, failures, blocked, loaded, text: `${day}: ${parts.join(", ")}` };
}

/** A day as a column of the strip: its parts from the bottom up, in units of the strip's height. */
export type StripColumn = Readonly<{
  day: HistoryDay;
  parts: readonly Readonly<{ kind: "failure" | "trouble" | "blocked" | "rest"; y: number; height: number }>[];
}>;

/** The strip's height; a day with attempts is at least `partMin` high, so that it can be seen. */
export const stripHeight = 48;
const partMin = 3;

/** The columns of the strip. The day with the most attempts is as high as the strip. */
export function stripColumns(days: readonly HistoryDay[]): readonly StripColumn[] {
  const most = Math.max(1, ...days.map(({ attempts }) => attempts ?? 0));
  return days.map((day) => {
    const { attempts, failures, trouble, blocked } = day;
    if (attempts === null || failures === null || trouble === null || blocked === null) return { day, parts: [] };
    const rest = attempts - failures - trouble - blocked;
    const counts = [
      { kind: "failure", count: failures },
      { kind: "trouble", count: trouble },
      { kind: "blocked", count: blocked },
      { kind: "rest", count: rest },
    ] as const;
    let top = stripHeight;
    const parts = counts.flatMap(({ kind, count }) => {
      if (count === 0) return [];
      const height = Math.min(top, Math.max(partMin, (count / most) * stripHeight));
      top -= height;
      return [{ kind, y: top, height }];
    });
    return { day, parts };
  });
}
