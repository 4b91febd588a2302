import type { Complaint, DeviceMention, TimeWindow } from "@/lib/domain/complaint/complaint";
import type { TitleMatches } from "@/lib/domain/complaint/match-title";
import type { TimeRange } from "@/lib/domain/time/time-range";

/** Why no attempt matches a complaint. */
export type NoMatchReason =
  /** The complaint is only title words, and no title contains them. */
  | Readonly<{ kind: "unknown-title"; titles: readonly string[] }>
  | Readonly<{ kind: "before-range"; windows: readonly TimeWindow[] }>
  | Readonly<{ kind: "after-range"; windows: readonly TimeWindow[] }>
  /** No attempt matches all of it at once. Empty lists weren't mentioned. */
  | Readonly<{
      kind: "no-such-attempt";
      windows: readonly TimeWindow[];
      devices: readonly DeviceMention[];
      titles: readonly string[];
      hasSymptom: boolean;
      /** Whether part of the stated time is before the range. */
      isPartlyBeforeRange: boolean;
    }>;

/** Why no attempt in a range matches a complaint that says something to search for. */
export function noMatchReason(
  { windows, devices, titles, episode, symptoms }: Complaint,
  titleMatches: TitleMatches,
  range: TimeRange,
): NoMatchReason {
  if (windows.length > 0 && windows.every((window) => window.end < range.start)) {
    return { kind: "before-range", windows };
  }
  if (windows.length > 0 && windows.every((window) => window.start > range.end)) {
    return { kind: "after-range", windows };
  }
  const mentions = [...titles.filter(({ kind }) => kind !== "common-word"), ...(episode ? [episode] : [])];
  const matched = mentions.map(({ text }) => text).filter((text) => !titleMatches.unmatched.includes(text));
  return {
    kind: "no-such-attempt",
    windows,
    devices,
    titles: titleMatches.isDistinctive ? matched : [],
    hasSymptom: symptoms.length > 0,
    isPartlyBeforeRange: windows.some((window) => window.start < range.start),
  };
}
