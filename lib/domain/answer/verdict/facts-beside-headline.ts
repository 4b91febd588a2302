import type { Fact, FactId, Verdict } from "@/lib/domain/answer/verdict/verdict";
import { worksAgain } from "@/lib/domain/answer/verdict/works-again";

/** Facts that say what the headline says. They decide, but aren't worth a line of their own. */
const headlineFacts: readonly FactId[] = [
  ...(["bad-on-device", "bad-on-app", "bad-on-system", "bad-on-network", "bad-on-cdn", "bad-on-title"] as const),
  ...(["bad-of-all", "bad-unplaced", "too-few", "stretch", "refused", "left-early", "all-good"] as const),
  ...(["people-affected", "people-with-problems", "unnamed", "never-seen"] as const),
];
/** The facts worth most, best first: what the failed attempts share, the contrast, when it began, other viewers. */
const bestFacts: readonly FactId[] = [
  ...([
    "rebuffered",
    "evenings",
    "same-error",
    "shared",
    "refused-code",
    "playing-then",
    "good-on-others",
    "no-technical-fault",
  ] as const),
  ...(["began", "others-too", "others-fine"] as const),
];
/** A call has no time for more. */
const factsMax = 4;

/** The facts to show next to a verdict's headline: at most four, best first, and none that only repeats it. */
export function factsBesideHeadline(verdict: Verdict): readonly Fact[] {
  const { facts, family, reason } = verdict;
  const [decided] = facts;
  // The headline names the error of all that are blocked, if no family explains it.
  const isBlocked = verdict.id === "account" && reason !== "marked-technical" && !worksAgain(verdict);
  const isNamed = ({ id, sessions }: Fact) =>
    isBlocked && family === null && id === "refused-code" && sessions.length === decided?.sessions.length;
  const rank = ({ id }: Fact) => (bestFacts.includes(id) ? bestFacts.indexOf(id) : bestFacts.length);
  return facts
    .filter((fact) => !headlineFacts.includes(fact.id) && !isNamed(fact))
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, factsMax);
}
