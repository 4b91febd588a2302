import "server-only";
import type { LookupError } from "@/lib/domain/problems";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { LoadedPeriod } from "@/lib/server/sessions/all/loaded-period";

/** A part of the window whose sessions aren't all loaded, and why. */
export type Missing = Readonly<{ range: TimeRange }> &
  (
    | Readonly<{ reason: "failed"; error: LookupError }>
    | Readonly<{ reason: "full-minute" }>
    | Readonly<{ reason: "beyond-limit" }>
  );

/** What became of a period. One can be loaded and still miss sessions. */
export type Settled =
  | Readonly<{ period: LoadedPeriod; missing: null }>
  | Readonly<{ period: null; missing: Missing }>;

/**
 * What a reader asks for: everything, also what failed; one range; or nothing new, only what was loaded before and is no
 * longer kept.
 */
export type Again = "failed" | "nothing" | Readonly<{ range: TimeRange }>;

/** A reader of a long read. */
export type Follower = Readonly<{
  /** The next settled period that the reader hasn't had; `null` if there is none now. */
  next: () => Settled | null;
  /** Resolves once there is another one, or everything is settled. */
  changed: () => Promise<void>;
  /** Whether nothing that the reader asks for is still being loaded. */
  isSettled: () => boolean;
  /** How many more periods that will probably take. */
  left: () => number;
  /** Leaves. When the last reader does, the calls in flight end. */
  leave: () => void;
}>;
