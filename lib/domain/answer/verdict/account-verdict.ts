import { count, text } from "@/lib/domain/answer/playbook/phrase";
import type { FamilyOf } from "@/lib/domain/answer/refusals/unmarked-refusals";
import type { ClassifiedSessions } from "@/lib/domain/answer/verdict/classified-sessions";
import { fact, goodSinceFact, lastOf } from "@/lib/domain/answer/verdict/facts";
import { blank, otherOutcomeFacts } from "@/lib/domain/answer/verdict/non-cause-verdicts";
import type { ReasonId } from "@/lib/domain/answer/verdict/reason";
import type { Confidence, Verdict } from "@/lib/domain/answer/verdict/verdict";
import { worksAgainFrom } from "@/lib/domain/answer/verdict/works-again";
import { isRefused } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";

type Group = Readonly<{ value: string; sessions: readonly Session[] }>;

/** A family is named when more than this share of the refusals belongs to it. */
const mostly = 0.5;
/** From this share on the family is certain. */
const nearlyAll = 0.8;

/**
 * The verdict that account rules refused attempts. A family is named when more than half of the refusals belong to it;
 * the others then count as doubts.
 */
export function accountVerdict(classified: ClassifiedSessions, familyOf: FamilyOf): Verdict {
  const { refused, all, good, bad, tally } = classified;
  const [largest] = grouped(refused, ({ errors }) => familyOf(errors));
  const family = largest !== undefined && largest.sessions.length > refused.length * mostly ? largest : null;
  const named = family?.sessions ?? refused;
  const [coded] = grouped(named, ({ errors }) => codeIn(errors, family?.value ?? null, familyOf));
  const others = refused.length - named.length;
  const isMarked = named.some(({ outcome }) => isRefused(outcome));
  const since = goodSinceFact(named, good);
  const [confidence, reason] = isMarked
    ? confidenceOf(
        named.length,
        refused.length,
        family !== null,
        worksAgainFrom.account <= (since?.sessions.length ?? 0),
      )
    : (["medium", "marked-technical"] as const);
  return {
    ...blank,
    id: "account",
    confidence,
    reason,
    family: family?.value ?? null,
    lastAt: lastOf(named),
    facts: [
      others > 0
        ? fact("refused-mostly", { refused: count(named.length), total: count(refused.length) }, named)
        : fact("refused", { refused: count(refused.length), plays: count(all.length) }, refused),
      ...(coded === undefined
        ? []
        : [fact("refused-code", { code: text(coded.value), count: count(coded.sessions.length) }, coded.sessions)]),
      ...(refused.every(({ outcome }) => isRefused(outcome)) && bad.length === 0 && good.length > 0
        ? [fact("no-technical-fault", { good: count(good.length) }, good)]
        : []),
    ],
    against: [
      ...(others > 0 ? [fact("refused-otherwise", { count: count(others) }, without(refused, named))] : []),
      ...(bad.length > 0 ? [fact("also-technical", { bad: count(bad.length) }, bad)] : []),
      ...(since === null ? [] : [since]),
      ...otherOutcomeFacts({ ...classified, refused: [] }),
    ],
    tally,
  };
}

function confidenceOf(
  named: number,
  refused: number,
  isKnown: boolean,
  worksAgain: boolean,
): readonly [Confidence, ReasonId] {
  if (!isKnown) return [refused < 2 ? "low" : "medium", "code-not-known"];
  if (refused < 2) return ["low", "few-plays"];
  if (worksAgain) return ["medium", "works-again"];
  return named >= refused * nearlyAll ? ["high", "marked-by-conviva"] : ["medium", "several-rules"];
}

/** The error that explains a refusal: the one that belongs to its family, else the first. */
function codeIn(errors: readonly string[], family: string | null, familyOf: FamilyOf): string | null {
  return errors.find((error) => family !== null && familyOf([error]) === family) ?? errors[0] ?? null;
}

/** Sessions grouped by a value, largest group first, then alphabetically. Sessions without a value are left out. */
function grouped(sessions: readonly Session[], read: (session: Session) => string | null): readonly Group[] {
  const groups = new Map<string, Session[]>();
  for (const session of sessions) {
    const value = read(session);
    if (value !== null) groups.set(value, [...(groups.get(value) ?? []), session]);
  }
  return [...groups]
    .map(([value, inIt]) => ({ value, sessions: inIt }))
    .sort((a, b) => b.sessions.length - a.sessions.length || (a.value < b.value ? -1 : 1));
}

function without(sessions: readonly Session[], left: readonly Session[]): readonly Session[] {
  return sessions.filter((session) => !left.includes(session));
}
