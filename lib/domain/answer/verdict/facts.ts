import {
  count,
  duration,
  instant,
  type PhraseValues,
  percent,
  period,
  word,
} from "@/lib/domain/answer/playbook/phrase";
import { median } from "@/lib/domain/answer/statistics/median";
import { countValues } from "@/lib/domain/answer/verdict/factors";
import type { Fact, FactId, Symptom } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";
import type { EpochMs } from "@/lib/domain/units";

/** Builds a fact about these sessions. */
export function fact(id: FactId, values: PhraseValues, sessions: readonly Session[]): Fact {
  return { id, values, sessions: sessions.map((session) => session.id) };
}

/** When the last of these sessions, in time order, began; `null` without any. */
export function lastOf(sessions: readonly Session[]): EpochMs | null {
  return sessions.at(-1)?.startedAt ?? null;
}

/** How many devices, networks and titles were affected. */
export function spreadFact(bad: readonly Session[]): Fact {
  const values = {
    devices: count(countValues(bad, "device")),
    networks: count(countValues(bad, "network")),
    titles: count(countValues(bad, "title")),
  };
  return fact("spread", values, bad);
}

const variedFactors = ["title", "cdn", "device", "network"] as const;

/** Another thing the bad attempts had several of, which rules it out as the cause: the one with the most values. */
export function variedFact(bad: readonly Session[], blamed: string): Fact | null {
  const counts = variedFactors
    .filter((factor) => factor !== blamed)
    .map((factor) => ({ factor, values: countValues(bad, factor) }))
    .sort((a, b) => b.values - a.values);
  const [most] = counts;
  if (most === undefined || most.values < 2) return null;
  return fact("varied", { factor: word(most.factor), count: count(most.values) }, bad);
}

/** The first and the last of the bad attempts of one segment. */
export function segmentFact(bad: readonly Session[]): Fact | null {
  const [first, last] = [bad[0], bad.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [from, to] = [first.startedAt, last.startedAt];
  return fact("stretch", { first: instant(from), last: instant(to), period: period(from, to) }, bad);
}

/** How many of these good plays came after the last bad attempt, if any. */
export function goodSinceFact(bad: readonly Session[], good: readonly Session[]): Fact | null {
  const last = bad.at(-1)?.startedAt ?? Number.POSITIVE_INFINITY;
  const since = good.filter(({ startedAt }) => startedAt > last);
  return since.length === 0 ? null : fact("good-since", { good: count(since.length) }, since);
}

/** What the good plays were like: start time and rebuffering. */
export function goodSessionFacts(good: readonly Session[]): readonly Fact[] {
  const started = good.filter(({ numbers }) => numbers.videoStartTime !== null);
  const typical = median(started.flatMap(({ numbers }) => numbers.videoStartTime ?? []));
  const rebuffering = rebufferingOf(good);
  return [
    ...(typical === null ? [] : [fact("started-in", { typical: duration(typical) }, started)]),
    ...(rebuffering === null
      ? []
      : [fact("waited-in-all", { percent: percent(rebuffering.percent) }, rebuffering.measured)]),
  ];
}

/** How much of the viewing time of plays that kept rebuffering was rebuffering; none for another symptom or if it isn't known. */
export function rebufferingFacts(bad: readonly Session[], symptom: Symptom | null): readonly Fact[] {
  const rebuffering = symptom === "wait" ? rebufferingOf(bad) : null;
  if (rebuffering === null) return [];
  const { measured } = rebuffering;
  return [fact("rebuffered", { percent: percent(rebuffering.percent), plays: count(measured.length) }, measured)];
}

/** The share of rebuffering in the viewing time, and the sessions that have both; `null` if none has. */
function rebufferingOf(
  sessions: readonly Session[],
): Readonly<{ percent: number; measured: readonly Session[] }> | null {
  const measured = sessions.filter(({ numbers }) => numbers.playingTime !== null && numbers.rebufferingTime !== null);
  const waiting = total(measured, "rebufferingTime");
  const watched = total(measured, "playingTime") + waiting;
  return watched === 0 ? null : { percent: (waiting / watched) * 100, measured };
}

function total(sessions: readonly Session[], field: "rebufferingTime" | "playingTime"): number {
  return sessions.reduce((sum, { numbers }) => sum + (numbers[field] ?? 0), 0);
}

/** "Both" is not "all 2", so a sentence that begins with "All" needs at least three. */
const allFrom = 3;

/** Whether a sentence may say that all of them did. */
export function saysAll(number: number, of: number): boolean {
  return number === of && number >= allFrom;
}
