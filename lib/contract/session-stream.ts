import type { ViewerAnswer } from "@/lib/contract/answer";
import type { MaskedLookup } from "@/lib/contract/lookup";
import type { Problem } from "@/lib/contract/problem";
import type { SessionColumns } from "@/lib/contract/session-columns";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";

/**
 * A part of a window whose sessions aren't all loaded, and why: `failed` can be retried; in `full-minute`, one minute has
 * more sessions than one response can have; `beyond-limit` is older than the most sessions that one look-up loads.
 */
export type MissingPeriod = Readonly<{ range: TimeRange }> &
  (
    | Readonly<{ reason: "failed"; problem: Problem }>
    | Readonly<{ reason: "full-minute"; limit: number }>
    | Readonly<{ reason: "beyond-limit"; limit: number }>
  );

/**
 * One line of `GET /api/viewers/{ref}/sessions/all`, which is `application/x-ndjson`: all sessions of a window, period by
 * period, newest period first. Copies of a session may come in several periods; the newest copy counts.
 */
export type SessionsEvent =
  /** How many periods have been loaded or have failed, and how many there are as far as is known. */
  | Readonly<{ kind: "progress"; done: number; periods: number }>
  /** A period's sessions, newest first, as the person who asks may see them. */
  | Readonly<{
      kind: "sessions";
      range: TimeRange;
      columns: SessionColumns;
      /** The labels in these columns that weren't in earlier ones. */
      masked: readonly MaskedLookup[];
      skippedCount: number;
    }>
  | Readonly<{ kind: "missing"; period: MissingPeriod }>
  /** The answer over what has been loaded: at most every two seconds, and at the end. */
  | Readonly<{ kind: "answer"; answer: ViewerAnswer }>
  /** The last line. Without it, the stream was cut off. */
  | Readonly<{ kind: "end"; asOf: EpochMs; sessionCount: number; isComplete: boolean }>;
