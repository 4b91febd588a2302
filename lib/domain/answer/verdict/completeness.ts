import { count } from "@/lib/domain/answer/playbook/phrase";
import { fact } from "@/lib/domain/answer/verdict/facts";
import type { Loaded } from "@/lib/domain/answer/verdict/loaded";
import { peopleIn } from "@/lib/domain/answer/verdict/shared-address";
import type { Fact, Verdict } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";

/** What a verdict can't tell from the sessions themselves. */
export type Completeness = Readonly<{
  /** Which of the range's sessions are loaded. */
  loaded: Loaded;
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
  { loaded, isAddress }: Completeness,
): Verdict {
  const { viewers, isShared } = peopleIn(sessions);
  const isMixed = isAddress && isShared;
  const isLowered = (loaded.kind !== "all" || isMixed) && verdict.confidence === "high";
  return {
    ...verdict,
    ...(isLowered ? { confidence: "medium", reason: isMixed ? "several-viewers" : "gaps" } : {}),
    against: [
      ...notLoaded(loaded, sessions.length),
      ...(isMixed ? [fact("several-viewers", { count: count(viewers.size) }, [])] : []),
      ...verdict.against,
    ],
  };
}

function notLoaded(loaded: Loaded, sessionCount: number): readonly Fact[] {
  switch (loaded.kind) {
    case "all":
      return [];
    case "newest":
      return [fact("not-all-loaded", { limit: count(loaded.limit) }, [])];
    default:
      return [fact("not-all-loaded", { limit: count(sessionCount), missing: count(loaded.missing) }, [])];
  }
}
