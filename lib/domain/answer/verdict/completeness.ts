import { count } from "@/lib/domain/answer/playbook/phrase";
import { fact } from "@/lib/domain/answer/verdict/facts";
import { peopleIn } from "@/lib/domain/answer/verdict/shared-address";
import type { Verdict } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";

/** What a verdict can't tell from the sessions themselves. */
export type Completeness = Readonly<{
  /** The maximum number of sessions in an answer, if this one reached it; `null` when all sessions are loaded. */
  cutAt: number | null;
  /** Whether an IP address was looked up, which several people may share. */
  isAddress: boolean;
}>;

/**
 * Adds to a verdict's doubts what its sessions leave out or mix up. A list that may be cut, or that belongs to several
 * people behind one address, never gets high confidence.
 */
export function withCompleteness(
  verdict: Verdict,
  sessions: readonly Session[],
  { cutAt, isAddress }: Completeness,
): Verdict {
  const { viewers, isShared } = peopleIn(sessions);
  const isMixed = isAddress && isShared;
  const isLowered = (cutAt !== null || isMixed) && verdict.confidence === "high";
  return {
    ...verdict,
    ...(isLowered ? { confidence: "medium", reason: isMixed ? "several-viewers" : "gaps" } : {}),
    against: [
      ...(cutAt === null ? [] : [fact("not-all-loaded", { limit: count(cutAt) }, [])]),
      ...(isMixed ? [fact("several-viewers", { count: count(viewers.size) }, [])] : []),
      ...verdict.against,
    ],
  };
}
