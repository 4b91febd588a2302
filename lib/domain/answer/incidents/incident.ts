import type { Session } from "@/lib/domain/sessions/session";
import type { EpochMs } from "@/lib/domain/units";

/**
 * How an incident ended, from the caller's side: the title then played on another device, the device played again (the
 * same title or another), the troubled play was still watched to the end, it's still ongoing, or the viewer gave up.
 */
export const endings = ["played-elsewhere", "played-again", "watched-on", "on-going", "gave-up"] as const;
export type Ending = (typeof endings)[number];

/** What went wrong: a technical fault, a refusal by an account rule, or an early exit. */
export type IncidentKind = "technical" | "refused" | "left";

/** Attempts that the caller experienced as one problem. */
export type Incident = Readonly<{
  /** The id of its first attempt. */
  id: Session["id"];
  kind: IncidentKind;
  /** The attempts that didn't go well, oldest first; at least one. */
  attempts: readonly Session[];
  startedAt: EpochMs;
  /** When the last attempt ended, by what was measured if Conviva's end can't be trusted. */
  endedAt: EpochMs;
  ending: Ending;
  /** The good attempt that resolved it; `null` when there is none. */
  resolution: Session | null;
  /**
   * If none did: the good attempt of another title on another device that followed as soon. The title that failed wasn't
   * watched, but the viewer didn't give up watching. `null` when there is none.
   */
  nextPlay: Session | null;
}>;
