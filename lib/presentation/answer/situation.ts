import { count, instant, type PhraseValues, text, word } from "@/lib/domain/answer/playbook/phrase";
import { type SituationId, situations } from "@/lib/domain/answer/playbook/phrase-book";
import { isCause, type Verdict } from "@/lib/domain/answer/verdict/verdict";
import { type Speech, symptomText } from "@/lib/presentation/answer/fill";

/**
 * Which words a verdict is told in. A device verdict has them by what is blamed; a refusal by its family, and those of
 * `account.other` where the family is none of ours; `unknown` by its reason. How it went wrong is one of their words.
 */
export function situationOf({ id, subject, family, unknown, tally, facts }: Verdict): SituationId {
  if (isCause(id)) return id === "device" && isOneOf(subject?.factor, ["app", "system"]) ? subject.factor : id;
  if (id === "account") return known(`account.${family}`) ?? "account.other";
  if (id === "unknown") return known(`unknown.${unknown}`) ?? "unknown.unplaced";
  if (id === "nothing" && tally.bad > 0) return "nothing.few-bad";
  // One that has only been asked for is on-going too, and nobody knows yet whether it runs well.
  if (id === "nothing" && facts.some((fact) => fact.id === "on-going")) return "nothing.on-going";
  return id;
}

function isOneOf<Value extends string>(value: string | undefined, values: readonly Value[]): value is Value {
  return values.some((other) => other === value);
}

function known(id: string): SituationId | null {
  return Object.keys(situations).find((situation): situation is SituationId => situation === id) ?? null;
}

/** Everything that the words of a verdict may hold; all of it stands in its evidence. */
export function valuesOf(verdict: Verdict, { book }: Speech): PhraseValues {
  const { id, tally, subject, symptom } = verdict;
  const { bad = count(tally.bad), ...evidence } = evidenceOf(verdict);
  const total = tally.bad + tally.good;
  const judged = {
    account: tally.sessions,
    left: tally.left + total,
    nothing: total,
    unknown: unknownPlays(verdict),
  };
  return {
    bad,
    plays: count(isCause(id) ? total : judged[id]),
    refused: count(tally.refused),
    left: count(tally.left),
    symptom: text(symptomText(symptom ?? "mixed", bad.kind === "count" ? bad.count : tally.bad, book)),
    kind: word(subject?.deviceKind ?? "device"),
    ...evidence,
    ...(id === "account" ? refusalsOf(verdict) : {}),
    first: verdict.segment === null ? undefined : instant(verdict.segment.from),
    again: verdict.against.find((known) => known.id === "good-since")?.values.good,
    subject: subject === null ? word(id) : text(subject.value),
  };
}

/** What "not enough data" counts: the sessions that say how they went, or all of them where hardly any does. */
function unknownPlays({ unknown, tally }: Verdict): number {
  if (unknown === "too-few") return tally.sessions - tally.unclear;
  return unknown === "unclear" ? tally.sessions : tally.bad + tally.good;
}

/** How many were refused for the reason that is named, and by which code if all of them were by one. */
function refusalsOf({ facts, tally }: Verdict): PhraseValues {
  const refused = facts.find(({ id }) => id === "refused-mostly")?.values.refused ?? count(tally.refused);
  const coded = facts.find(({ id }) => id === "refused-code")?.values;
  const isOne = coded?.count?.kind === "count" && refused.kind === "count" && coded.count.count === refused.count;
  return { refused, code: isOne ? coded?.code : undefined, plays: count(tally.sessions) };
}

/** The values of the facts, the weightier before the lesser, without those that do not speak of the whole. */
function evidenceOf({ facts, tally }: Verdict): PhraseValues {
  const { good: _, longest: __, ...values } = Object.assign({}, ...facts.toReversed().map((fact) => fact.values));
  const others = facts.find(({ id }) => id === "good-on-others")?.values.good;
  const left = facts.find(({ id }) => id === "left-after");
  return {
    ...values,
    // A caller is never told that what went well elsewhere was nothing.
    ...(others?.kind === "count" && others.count > 0 ? { good: others } : {}),
    // Of some it is not known how long they waited.
    ...(left?.values.longest && left.sessions.length === tally.left ? { longest: left.values.longest } : {}),
  };
}
