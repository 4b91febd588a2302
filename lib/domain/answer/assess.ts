import { beganFact } from "@/lib/domain/answer/change-point/began-fact";
import { findChangePoint } from "@/lib/domain/answer/change-point/find-change-point";
import { type DeviceNetworks, deviceNetworks } from "@/lib/domain/answer/device-networks";
import { failingAttempts } from "@/lib/domain/answer/fix-watch/fix-watch";
import { type GoodwillEvidence, goodwillEvidence } from "@/lib/domain/answer/goodwill/goodwill-evidence";
import type { GoodwillRules } from "@/lib/domain/answer/goodwill/goodwill-rules";
import { findIncidents } from "@/lib/domain/answer/incidents/find-incidents";
import type { Incident } from "@/lib/domain/answer/incidents/incident";
import type { OtherViewersCheck } from "@/lib/domain/answer/others/other-viewers";
import { withOthers } from "@/lib/domain/answer/others/with-others";
import type { PlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import { type CodeMap, familyOf } from "@/lib/domain/answer/refusals/code-map";
import { playingThenFact } from "@/lib/domain/answer/refusals/playing-then-fact";
import { type RefusalFindings, refusalFindings } from "@/lib/domain/answer/refusals/refusal-findings";
import { unmarkedRefusals } from "@/lib/domain/answer/refusals/unmarked-refusals";
import { classifySessions } from "@/lib/domain/answer/verdict/classified-sessions";
import { type Completeness, withCompleteness } from "@/lib/domain/answer/verdict/completeness";
import { type JudgeOptions, judgeIncident, judgeSessions } from "@/lib/domain/answer/verdict/judge";
import { type LastSeen, withLastSeen } from "@/lib/domain/answer/verdict/last-seen";
import { peopleIn, verdictOfAddress } from "@/lib/domain/answer/verdict/shared-address";
import { isCause, type Verdict } from "@/lib/domain/answer/verdict/verdict";
import { devicesOf } from "@/lib/domain/device";
import { classOf, inTimeOrder } from "@/lib/domain/sessions/classified-session";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import type { EpochMs } from "@/lib/domain/units";

/** The rules of the answer: the operator's, or the shipped ones. */
export type AssessmentRules = Readonly<{
  rules: PlaybookRules;
  thresholds: Thresholds;
  codeMap: CodeMap;
  /** `null` without evidence for goodwill. */
  goodwill: GoodwillRules | null;
}>;

/** What other viewers experienced around an attempt of this viewer's. */
export type OtherViewersSamples = Readonly<{ session: SessionId; checks: readonly OtherViewersCheck[] }>;

export type AssessmentInput = AssessmentRules &
  Completeness &
  Readonly<{
    sessions: readonly Session[];
    /** What 30 days show of a viewer without sessions in the range; `null` if it isn't known. */
    lastSeen: LastSeen | null;
    /** Samples of other viewers around an attempt; `null` before a comparison. */
    others: OtherViewersSamples | null;
    /** The day of an instant on the viewer's clock. */
    dayOf: (instant: EpochMs) => string;
    /** The hour of an instant on the viewer's clock, 0 to 23; `null` if their zone isn't known. */
    hourOf: ((instant: EpochMs) => number) | null;
  }>;

/**
 * An incident, and whose side its trouble was on; `null` for older ones than the newest twenty, and if several people
 * share the address.
 */
export type AssessedIncident = Readonly<{ incident: Incident; verdict: Verdict | null }>;

/** Everything the page says about a list of sessions, before it is put into words. */
export type Assessment = Readonly<{
  verdict: Verdict;
  /** Newest first. */
  incidents: readonly AssessedIncident[];
  /** The sessions the verdict rests on, newest first. */
  evidence: readonly Session[];
  /** The attempt worth comparing with other viewers', or compared: the newest bad one of the evidence, else of all. */
  compare: Session | null;
  /** What a new attempt is compared with, after a fix. */
  failing: readonly Session[];
  refusals: RefusalFindings;
  devicesAndNetworks: DeviceNetworks;
  /** `null` when it isn't asked for. */
  goodwill: GoodwillEvidence | null;
}>;

/** Judging one incident takes milliseconds, and a viewer may have hundreds of them. */
const incidentsJudged = 20;
/** The most rows and columns of devices and networks, the one of the rest among them. */
const mapSize = { rowsMax: 8, columnsMax: 6 };
/** The family of the code map for too many streams at once. */
const streamsFamily = "concurrent-streams";
/** The fewest attempts on each side of a change point. */
const attemptsEachSide = 5;

/**
 * Assesses sessions: whose side trouble was on, what the caller experienced, since when, and what follows. Pure: the
 * same input always gives the same assessment, and neither the order of the sessions nor duplicates matter.
 *
 * @see docs/insights.md for the method.
 */
export function assess({
  loaded,
  isAddress,
  others,
  dayOf,
  hourOf,
  lastSeen,
  ...given
}: AssessmentInput): Assessment {
  const { rules, thresholds, codeMap, goodwill } = given;
  // What is listed or picked below follows this order, so that it isn't Conviva's. It also drops duplicates.
  const sessions = inTimeOrder(given.sessions).toReversed();
  const options: JudgeOptions = { rules, thresholds, hourOf, familyOf: (errors) => familyOf(errors, codeMap) };
  const complete = (verdict: Verdict) => withCompleteness(verdict, sessions, { loaded, isAddress });
  const ofViewer = withLastSeen(judgeSessions(sessions, options), lastSeen, isAddress);
  // An incident is one person's, and everybody else's attempts are neither its contrast nor what was before it.
  const isShared = isAddress && peopleIn(sessions).isShared;
  const judged = isAddress ? verdictOfAddress(ofViewer, sessions, thresholds) : ofViewer;
  const { bad, refused } = classifySessions(sessions, thresholds);
  const refusals = refusalFindings(sessions, codeMap, unmarkedRefusals(bad, refused, options.familyOf));
  const incidents = findIncidents(sessions, rules, thresholds);
  const evidence = evidenceOf(judged, sessions);
  const isBad = (session: Session) => classOf(session, thresholds) === "bad";
  const worthComparing = evidence.find(isBad) ?? sessions.find(isBad) ?? null;
  // Samples around any other attempt say nothing about this verdict.
  const sampled = [...evidence.filter(isBad), worthComparing].find((session) => session?.id === others?.session);
  const compared = (verdict: Verdict) =>
    others !== null && sampled && isSameCause(verdict, judged) ? withOthers(verdict, others.checks, rules) : verdict;
  return {
    verdict: compared(complete(withFindings(judged, { sessions, evidence, refusals, thresholds, isShared }))),
    incidents: incidents.map((incident, at) => ({
      incident,
      verdict:
        at < incidentsJudged && !isShared
          ? compared(complete(judgeIncident(incident, sessions, judged, options)))
          : null,
    })),
    evidence,
    compare: (others !== null && sampled) || worthComparing,
    failing: failingAttempts(evidence, incidents[0], thresholds),
    refusals,
    devicesAndNetworks: deviceNetworks(sessions, { ...mapSize, thresholds }),
    goodwill: goodwill && goodwillEvidence(sessions, incidents, goodwill, { thresholds, dayOf }),
  };
}

/** What the first fact is about: it's the one the verdict was decided by. */
function evidenceOf({ facts }: Verdict, sessions: readonly Session[]): readonly Session[] {
  const decided = new Set(facts[0]?.sessions);
  return sessions.filter(({ id }) => decided.has(id));
}

/** What a comparison showed holds for every incident with the same cause. */
function isSameCause({ id, subject }: Verdict, range: Verdict): boolean {
  return id === range.id && subject?.factor === range.subject?.factor && subject?.value === range.subject?.value;
}

type Findings = Pick<Assessment, "evidence" | "refusals"> &
  Readonly<{ sessions: readonly Session[]; thresholds: Thresholds; isShared: boolean }>;

/** Adds what the other findings say about the verdict: when it began, and which devices played when one was blocked. */
function withFindings(verdict: Verdict, { sessions, evidence, refusals, thresholds, isShared }: Findings): Verdict {
  const isAboutFaults = isCause(verdict.id) || verdict.id === "unknown";
  const changePoint =
    isAboutFaults && !isShared ? findChangePoint(sessions, { sessionsEachSide: attemptsEachSide, thresholds }) : null;
  const bad = evidence.filter((session) => classOf(session, thresholds) === "bad");
  const found = [
    beganFact(changePoint, bad),
    verdict.family === streamsFamily ? playingThenFact(refusals.overlaps, devicesOf(sessions)) : null,
  ].filter((fact) => fact !== null);
  return { ...verdict, facts: [...verdict.facts, ...found] };
}
