import type { BaselineChange, BaselineMeasure } from "@/lib/domain/history/baseline";
import type { DayKind } from "@/lib/domain/history/day-kind";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";

/** How the last seven days compare with the days before, in words. */
export type BaselineWords = Readonly<{
  /** "Worse than usual this week". */
  headline: string;
  change: BaselineChange["change"];
  lines: readonly Readonly<{
    id: BaselineMeasure;
    change: BaselineChange["change"];
    /** "Rebuffering 6 % this week, usually 0.4 %." */
    text: string;
    /** "Likely 2–11 % this week and 0.2–0.7 % before." `null` if nothing is compared. */
    detail: string | null;
  }>[];
}>;

/** When a viewer was looked up before, in words. */
export type ContactWords = Readonly<{
  /** "Third contact in 30 days". */
  headline: string;
  /** "2 days ago, by a colleague"; a lead reads the name. Newest first. */
  lines: readonly Readonly<{ id: string; text: string }>[];
  /** What counts as a contact, and what isn't listed. */
  basis: string;
}>;

/** `GET /api/viewers/{ref}/history`: a viewer's last 30 days. */
export type HistoryAnswer = Readonly<{
  range: TimeRange;
  /** When Conviva answered. */
  asOf: EpochMs;
  /** When each attempt began, newest first. */
  starts: readonly EpochMs[];
  /** What each of them counts as. */
  kinds: readonly DayKind[];
  /** Where the loaded attempts begin, if older ones may be missing; otherwise `null`. */
  loadedFrom: EpochMs | null;
  /** The most sessions one response can have. */
  limit: number;
  /** How many sessions couldn't be read and are missing. */
  skippedCount: number;
  baseline: BaselineWords;
  /** `null` if the record can't be searched now. */
  contacts: ContactWords | null;
}>;
