import {
  ago,
  count,
  instant,
  type PhraseValue,
  type PhraseValues,
  period,
  text,
  times,
  word,
} from "@/lib/domain/answer/playbook/phrase";
import {
  type PhraseBook,
  type SituationId,
  type SituationTemplates,
  situations,
  type Template,
  variantIdOf,
} from "@/lib/domain/answer/playbook/phrase-book";
import { saysAll } from "@/lib/domain/answer/verdict/facts";
import { comparisonOf, isCause, isDeviceOrConnection, type Verdict } from "@/lib/domain/answer/verdict/verdict";
import { worksAgain } from "@/lib/domain/answer/verdict/works-again";
import { type EpochMs, milliseconds } from "@/lib/domain/units";
import { fill, type Speech, symptomText } from "@/lib/presentation/answer/fill";
import { formatClock, zoneName } from "@/lib/presentation/format/format-time";
import { unbroken } from "@/lib/presentation/format/spaces";

/**
 * The situation that a verdict's wording is for. It depends on what a device verdict blames, on an account verdict's
 * family (`account.other` for a family we don't know), and on why the cause is unknown.
 */
export function situationOf({ id, subject, family, unknown, tally, facts }: Verdict): SituationId {
  if (facts.some((fact) => fact.id === "people-affected")) return "network.address";
  if (isCause(id)) return id === "device" && isOneOf(subject?.factor, ["app", "system"]) ? subject.factor : id;
  if (id === "account") return known(`account.${family}`) ?? "account.other";
  if (id === "unknown") return known(`unknown.${unknown}`) ?? "unknown.unplaced";
  if (id === "nothing" && tally.bad > 0) return "nothing.few-bad";
  // The fact counts only sessions in progress that play well; `tally.onGoing` counts all of them.
  if (id === "nothing" && facts.some((fact) => fact.id === "on-going")) return "nothing.on-going";
  return id;
}

function isOneOf<Value extends string>(value: string | undefined, values: readonly Value[]): value is Value {
  return values.some((other) => other === value);
}

function known(id: string): SituationId | null {
  return Object.keys(situations).find((situation): situation is SituationId => situation === id) ?? null;
}

/** A verdict's sentence in a group of the book: that of its variant, if there is one. */
export function templateFor(verdict: Verdict, templates: SituationTemplates): Template {
  const situation = situationOf(verdict);
  // Other viewers on the same device have another connection: that they're fine doesn't tell the two apart.
  const variant = variantIdOf(situation, isDeviceOrConnection(verdict) ? "connection" : comparisonOf(verdict));
  return (variant && templates[variant]) ?? templates[situation];
}

/** The verdict's suggested wording. With several people at an address, no one hears what another one experienced. */
export function sayFor(verdict: Verdict, { say }: PhraseBook): Template {
  const isShared = verdict.against.some(({ id }) => id === "several-viewers");
  return isShared ? say["several-viewers"] : templateFor(verdict, say);
}

/** Every value that a verdict's wording can use. All of them come from its evidence. */
export function valuesOf(verdict: Verdict, { book }: Speech): PhraseValues {
  const { id, tally, subject, symptom, segment, lastAt } = verdict;
  const { bad = count(tally.bad), ...evidence } = evidenceOf(verdict);
  const badCount = numberIn(bad) ?? tally.bad;
  const trouble = book.troubles?.[symptom ?? "mixed"];
  const total = tally.bad + tally.good;
  const judged = {
    account: tally.sessions,
    left: tally.left + total,
    nothing: total,
    unknown: unknownPlays(verdict),
  };
  const known = verdict.unknown === "unclear" ? undefined : evidence.plays;
  const goodSince = verdict.against.find((other) => other.id === "good-since")?.values.good;
  const plays = known ?? count(isCause(id) ? total : judged[id]);
  return {
    bad,
    often: times(badCount, lastAt),
    refused: count(tally.refused),
    left: count(tally.left),
    symptom: text(symptomText(symptom ?? "mixed", badCount, book)),
    trouble: trouble === undefined ? undefined : text(trouble),
    kind: word(subject?.deviceKind ?? "device"),
    ...evidence,
    plays,
    all: isCause(id) && saysAll(badCount, numberIn(plays) ?? 0) ? bad : undefined,
    ...(id === "account" ? refusalsOf(verdict) : {}),
    first: segment === null ? evidence.first : instant(segment.from),
    last: lastAt === null ? undefined : instant(lastAt),
    period: segment === null ? undefined : period(segment.from, segment.to),
    again: id === "account" && !worksAgain(verdict) ? undefined : goodSince,
    subject: subject === null ? word(id) : text(subject.value),
    part: verdict.against.some((doubt) => doubt.id === "not-all-loaded") ? plays : undefined,
  };
}

/** When the last of the attempts behind a headline was: "Last time: 3 hours ago (26 Nov 11:38 CST)". */
export function lastTime({ lastAt }: Verdict, headline: string, asOf: EpochMs, speech: Speech): string | null {
  const template = speech.book.lately?.headline;
  if (lastAt === null || template === undefined) return null;
  const at = instant(lastAt);
  // A headline that gives the time itself, perhaps as the end of a period, isn't repeated.
  const clock = unbroken(`${formatClock(lastAt, speech.zone)} ${zoneName(lastAt, speech.zone)}`);
  const isSaid = headline.includes(clock);
  const elapsed = ago(milliseconds(Math.max(0, asOf - lastAt)));
  return fill(template, { ago: elapsed, at: isSaid ? undefined : at }, speech);
}

/** What "not enough data" counts: the sessions with a known outcome, or all sessions if most have none. */
function unknownPlays({ unknown, tally }: Verdict): number {
  if (unknown === "too-few") return tally.sessions - tally.unclear;
  return unknown === "unclear" ? tally.sessions : tally.bad + tally.good;
}

/** How many attempts the named rule blocked, and the code if they all have the same one. */
function refusalsOf({ reason, facts, tally }: Verdict): PhraseValues {
  const refused = facts.find(({ id }) => id === "refused-mostly")?.values.refused ?? count(tally.refused);
  const coded = facts.find(({ id }) => id === "refused-code")?.values;
  const isOne = coded !== undefined && numberIn(coded.count) === numberIn(refused);
  const unmarked = reason === "marked-technical" ? refused : undefined;
  return { refused, unmarked, code: isOne ? coded?.code : undefined, plays: count(tally.sessions) };
}

/** The values of the facts; of two with one name, the stronger fact's. Values about a part of the whole are left out. */
function evidenceOf({ facts, tally }: Verdict): PhraseValues {
  const { good: _, longest: __, ...values } = Object.assign({}, ...facts.toReversed().map((fact) => fact.values));
  const others = facts.find(({ id }) => id === "good-on-others")?.values;
  const [good = 0, elsewhere] = [numberIn(others?.good), numberIn(others?.plays)];
  const left = facts.find(({ id }) => id === "left-after");
  return {
    ...values,
    ...Object.fromEntries(["devices", "networks", "titles"].map((name) => [name, unlessZero(values[name])])),
    good: unlessZero(others?.good),
    fine: good >= fineFrom && good === elsewhere ? others?.good : undefined,
    // Some may not have a known wait.
    ...(left?.values.longest && left.sessions.length === tally.left ? { longest: left.values.longest } : {}),
  };
}

/** One good play elsewhere is not "your other devices". */
const fineFrom = 2;

function numberIn(value: PhraseValue | undefined): number | undefined {
  return value?.kind === "count" ? value.count : undefined;
}

/** A sentence never says "on 0 devices": it was not counted. */
function unlessZero(value: PhraseValue | undefined): PhraseValue | undefined {
  return numberIn(value) === 0 ? undefined : value;
}
