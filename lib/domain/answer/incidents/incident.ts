import type { Session } from "@/lib/domain/sessions/session";
import type { EpochMs } from "@/lib/domain/units";

/**
 * How an incident ended, from the caller's side: the title then played on another device, or the device then played
 * again (the same title or another); the troubled play was watched to its end all the same; it still goes on; or
 * nothing came of it.
 */
export const endings = ["played-elsewhere", "played-again", "watched-on", "on-going", "gave-up"] as const;
export type Ending = (typeof endings)[number];

/** What the incident is about: a technical fault, a refusal by a rule of the account, or an early exit. */
export type IncidentKind = "technical" | "refused" | "left";

/** Attempts that a caller lived through as one. */
export type Incident = Readonly<{
  /** The id of its first attempt. */
  id: Session["id"];
  kind: IncidentKind;
  /** What was tried and did not go well, oldest first; at least one. */
  attempts: readonly Session[];
  startedAt: EpochMs;
  /** When the last attempt was given up, as far as Conviva's end can be trusted. */
  endedAt: EpochMs;
  ending: Ending;
  /** The good play it ended in; `null` when there is none. */
  resolution: Session | null;
}>;
