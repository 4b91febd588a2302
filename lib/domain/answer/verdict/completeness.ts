import { count } from "@/lib/domain/answer/playbook/phrase";
import { fact } from "@/lib/domain/answer/verdict/facts";
import type { Verdict } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";

/** What a verdict cannot see by itself of the sessions it was given. */
export type Completeness = Readonly<{
  /** The most sessions one answer holds, when this one held that many; `null` when it is whole. */
  cutAt: number | null;
  /** Whether an address was looked up, behind which several people may be. */
  isAddress: boolean;
}>;

/**
 * Says beside a verdict what its sessions leave out or mix. A list that may be cut, and one of several people behind an
 * address, is never judged with high confidence.
 */
export function withCompleteness(
  verdict: Verdict,
  sessions: readonly Session[],
  { cutAt, isAddress }: Completeness,
): Verdict {
  const viewers = new Set(sessions.flatMap(({ viewerId }) => viewerId ?? [])).size;
  const isMixed = isAddress && viewers > 1;
  const isLowered = (cutAt !== null || isMixed) && verdict.confidence === "high";
  return {
    ...verdict,
    ...(isLowered ? { confidence: "medium", reason: isMixed ? "several-viewers" : "gaps" } : {}),
    against: [
      ...(cutAt === null ? [] : [fact("not-all-loaded", { limit: count(cutAt) }, [])]),
      ...(isMixed ? [fact("several-viewers", { count: count(viewers) }, [])] : []),
      ...verdict.against,
    ],
  };
}
