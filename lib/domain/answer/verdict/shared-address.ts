import { count, instant } from "@/lib/domain/answer/playbook/phrase";
import { type ClassifiedSessions, classifySessions } from "@/lib/domain/answer/verdict/classified-sessions";
import { countValues, factorValues, valueCounts } from "@/lib/domain/answer/verdict/factors";
import { fact, lastOf, rebufferingFacts, spreadFact } from "@/lib/domain/answer/verdict/facts";
import { badIn } from "@/lib/domain/answer/verdict/judged-attempt";
import { blank, otherOutcomeFacts } from "@/lib/domain/answer/verdict/non-cause-verdicts";
import { sharedFacts } from "@/lib/domain/answer/verdict/shared-facts";
import { symptomOf } from "@/lib/domain/answer/verdict/symptom";
import type { Fact, Symptom, UnknownReason, Verdict } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";

/** Who used an address. */
export type People = Readonly<{
  viewers: ReadonlySet<string>;
  /** Sessions without a viewer ID. */
  unnamed: readonly Session[];
  /** Several viewer IDs, or sessions without one beside them: perhaps several people. */
  isShared: boolean;
}>;

/** Who used an address, by viewer ID. */
export function peopleIn(sessions: readonly Session[]): People {
  const viewers = new Set(sessions.flatMap(({ viewerId }) => viewerId ?? []));
  const unnamed = sessions.filter(({ viewerId }) => viewerId === null);
  return { viewers, unnamed, isShared: viewers.size > 1 || (viewers.size === 1 && unnamed.length > 0) };
}

/**
 * The verdict over the sessions of an IP address. Several people are never judged as one: the network they share may be
 * blamed, if most of them are affected on it; otherwise there is no verdict, and the agent chooses the caller.
 *
 * @param verdict - The verdict as if they were one person's.
 */
export function verdictOfAddress(verdict: Verdict, sessions: readonly Session[], thresholds: Thresholds): Verdict {
  const people = peopleIn(sessions);
  if (!people.isShared) return verdict;
  const classified = classifySessions(sessions, thresholds);
  return networkOfAddress(verdict, people, classified, thresholds) ?? noVerdict(people, classified);
}

function noVerdict(people: People, classified: ClassifiedSessions): Verdict {
  const { all, bad, good, refused, tally } = classified;
  const isNamed = people.viewers.size > 1;
  const unknown: UnknownReason = isNamed ? "several-people" : "unnamed-people";
  const decided = isNamed
    ? peopleFact(people, classified)
    : fact("unnamed", { count: count(people.unnamed.length) }, people.unnamed);
  const shared = [...sharedFacts(bad, good), ...(bad.length > 1 ? [spreadFact(bad)] : [])];
  const against = otherOutcomeFacts(classified);
  const lastAt = lastOf(all.filter((session) => bad.includes(session) || refused.includes(session)));
  return { ...blank, id: "unknown", unknown, lastAt, facts: [decided, ...shared], against, tally };
}

/** How many people had problems, and how many were blocked. Those of sessions without a viewer ID can't be counted. */
function peopleFact({ viewers }: People, { bad, refused }: ClassifiedSessions): Fact {
  const affected = viewersIn(bad);
  const blocked = viewersIn(refused);
  const troubled = [...bad, ...refused];
  const isOnlyUnnamed = troubled.length > 0 && affected + blocked === 0;
  const values = {
    affected: count(affected),
    people: count(viewers.size),
    ...(troubled.length === 0 ? { none: count(0) } : {}),
    ...(affected > 0 ? { some: count(affected) } : {}),
    ...(blocked > 0 ? { blocked: count(blocked) } : {}),
    ...(isOnlyUnnamed ? { unnamed: count(troubled.length) } : {}),
  };
  return fact("people-with-problems", values, troubled);
}

function viewersIn(sessions: readonly Session[]): number {
  return new Set(sessions.flatMap(({ viewerId }) => viewerId ?? [])).size;
}

/** What a network does to plays. A failed start has other causes far more often. */
const networkSymptoms: readonly (Symptom | null)[] = ["wait", "picture", "slow"];
/** From this many people on, it isn't one person's device or habit. */
const mediumFrom = 3;

/**
 * "Network or provider", if most of the people have problems on one network. The sessions of an address mostly share
 * their network, so nothing contrasts with it. Then several people on several devices and titles must have the trouble
 * that a network causes.
 */
function networkOfAddress(
  verdict: Verdict,
  { viewers }: People,
  { judged, good, tally }: ClassifiedSessions,
  thresholds: Thresholds,
): Verdict | null {
  const isOpen = verdict.unknown === "confounded" || verdict.unknown === "unplaced";
  if (verdict.id !== "network" && !isOpen) return null;
  const network = verdict.subject?.value ?? mostFrequentNetwork(badIn(judged));
  if (network === null) return null;
  const onIt = judged.filter(({ session }) => factorValues.network(session).includes(network));
  const affected = [...viewers].filter((viewer) => {
    const theirs = onIt.filter(({ session }) => session.viewerId === viewer);
    return theirs.length > 0 && badIn(theirs).length * 2 >= theirs.length;
  });
  if (affected.length < 2 || affected.length * 2 <= viewers.size) return null;
  const bad = badIn(onIt);
  const [first] = bad;
  const symptom = symptomOf(bad, thresholds);
  const isSpread = countValues(bad, "device") > 1 && countValues(bad, "title") > 1;
  const contrast = verdict.facts.filter(({ id }) => verdict.id === "network" && id === "good-on-others");
  const hasContrast = contrast.length > 0;
  if (first === undefined || !(hasContrast || (isSpread && networkSymptoms.includes(symptom)))) return null;
  const values = {
    affected: count(affected.length),
    people: count(viewers.size),
    first: instant(first.startedAt),
    ...(symptom === "wait" ? { buffering: count(bad.length) } : {}),
  };
  return {
    ...blank,
    id: "network",
    confidence: affected.length < mediumFrom || (hasContrast && verdict.confidence === "low") ? "low" : "medium",
    reason: "several-affected",
    subject: { factor: "network", value: network, deviceKind: null },
    symptom,
    lastAt: lastOf(bad),
    facts: [
      fact("people-affected", values, bad),
      ...sharedFacts(bad, good, "network"),
      ...contrast,
      spreadFact(bad),
      ...rebufferingFacts(bad, symptom),
    ],
    against: verdict.against,
    tally,
  };
}

/** The network on which most of them were; `null` if none is known. */
function mostFrequentNetwork(bad: readonly Session[]): string | null {
  return [...valueCounts(bad, "network")].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
