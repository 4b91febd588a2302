import { ago, count, days, instant } from "@/lib/domain/answer/playbook/phrase";
import { fact } from "@/lib/domain/answer/verdict/facts";
import type { Verdict } from "@/lib/domain/answer/verdict/verdict";
import type { EpochMs, Milliseconds } from "@/lib/domain/units";

/** What 30 days show of a viewer who has no sessions in the range. */
export type LastSeen =
  | Readonly<{ kind: "never" }>
  | Readonly<{
      kind: "seen";
      startedAt: EpochMs;
      /** How long before now that was. */
      elapsed: Milliseconds;
      /** The length of the range, if it ends now; `null` for a fixed one. */
      rangeDays: number | null;
    }>;

/** Says of a viewer without sessions when they were last seen, if that is known. */
export function withLastSeen(verdict: Verdict, lastSeen: LastSeen | null, isAddress: boolean): Verdict {
  if (verdict.unknown !== "no-sessions" || lastSeen === null) return verdict;
  if (lastSeen.kind === "never") {
    return {
      ...verdict,
      unknown: "never-seen",
      facts: [fact("never-seen", isAddress ? { address: count(0) } : {}, [])],
    };
  }
  const { startedAt, elapsed, rangeDays } = lastSeen;
  const values = {
    at: instant(startedAt),
    ago: ago(elapsed),
    ...(rangeDays === null ? {} : { days: days(rangeDays) }),
  };
  return { ...verdict, unknown: "seen-earlier", facts: [fact("last-attempt", values, [])] };
}
