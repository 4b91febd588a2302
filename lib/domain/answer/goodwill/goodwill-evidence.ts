import type {
  GoodwillMeasure,
  GoodwillRules,
  GoodwillThreshold,
  HurtPart,
} from "@/lib/domain/answer/goodwill/goodwill-rules";
import type { Incident } from "@/lib/domain/answer/incidents/incident";
import { classOf, inTimeOrder } from "@/lib/domain/sessions/classified-session";
import { lastSeen } from "@/lib/domain/sessions/last-seen";
import { neverStarted, troublesOf } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import { type EpochMs, minuteMs } from "@/lib/domain/units";

/** A measured value and the sessions behind it, in time order. */
export type Measured = Readonly<{ value: number; sessions: readonly Session[] }>;

/** What a viewer went through, by the operator's rules. It decides nothing. */
export type GoodwillEvidence = Readonly<{
  measures: Readonly<Record<GoodwillMeasure, Measured>>;
  /** Every rule, in the operator's order, and whether the evidence meets it. */
  rules: readonly Readonly<{ rule: GoodwillThreshold; measured: Measured; isReached: boolean }>[];
}>;

type Options = Readonly<{
  thresholds: Thresholds;
  /** The calendar day of an instant, in the zone the page shows. */
  dayOf: (instant: EpochMs) => string;
}>;

/** Adds up what went wrong technically. Refusals and early exits don't count. */
export function goodwillEvidence(
  sessions: readonly Session[],
  incidents: readonly Incident[],
  rules: GoodwillRules,
  { thresholds, dayOf }: Options,
): GoodwillEvidence {
  const bad = inTimeOrder(sessions).filter((session) => classOf(session, thresholds) === "bad");
  const technical = incidents.filter(({ kind }) => kind === "technical");
  const minutes = (parts: readonly HurtPart[]) => minutesIn(bad, parts, thresholds);
  const measures = {
    "plays-lost": playsLost(technical, rules),
    incidents: { value: technical.length, sessions: inTimeOrder(technical.flatMap(({ attempts }) => attempts)) },
    "minutes-hurt": minutes(rules.minutesHurt),
    "minutes-waited": minutes(["waiting", "start-wait", "failed-start"]),
    "minutes-low-picture": minutes(["low-picture"]),
    "days-touched": { value: new Set(bad.map(({ startedAt }) => dayOf(startedAt))).size, sessions: bad },
  };
  return {
    measures,
    rules: rules.thresholds.map((rule) => {
      const measured = measures[rule.measure];
      return { rule, measured, isReached: measured.value >= rule.atLeast };
    }),
  };
}

function playsLost(incidents: readonly Incident[], { playsLost: rules, retries }: GoodwillRules): Measured {
  const lost = incidents
    .filter(({ ending }) => rules.evenIfPlayedAfter || ending === "gave-up")
    .map(({ attempts }) => attempts.filter((attempt) => isLost(attempt, rules)))
    .filter((attempts) => attempts.length > 0);
  const each = lost.reduce((sum, attempts) => sum + attempts.length, 0);
  return { value: retries === "once" ? lost.length : each, sessions: inTimeOrder(lost.flat()) };
}

function isLost({ outcome, numbers }: Session, rules: GoodwillRules["playsLost"]): boolean {
  if (outcome === "start-failure-technical") return rules.startFailures;
  if (outcome === "exit-after-wait") return rules.exitsAfterWait;
  if (outcome !== "playback-failure-technical") return false;
  const { percentageComplete, playingTime } = numbers;
  if (percentageComplete !== null) return percentageComplete < rules.brokenOffBelowPercent;
  return (playingTime ?? 0) < rules.brokenOffBelowMinutes * minuteMs;
}

function minutesIn(bad: readonly Session[], parts: readonly HurtPart[], thresholds: Thresholds): Measured {
  const hurt = bad
    .map((session) => ({ session, ms: parts.reduce((sum, part) => sum + hurtMs(session, part, thresholds), 0) }))
    .filter(({ ms }) => ms > 0);
  const total = hurt.reduce((sum, { ms }) => sum + ms, 0);
  return { value: total / minuteMs, sessions: hurt.map(({ session }) => session) };
}

/** How much time one bad session cost in one way. Unmeasured time counts as none. */
function hurtMs(session: Session, part: HurtPart, thresholds: Thresholds): number {
  const { outcome, numbers, startedAt } = session;
  const isUnstarted = neverStarted(outcome);
  switch (part) {
    case "waiting":
      return isUnstarted ? 0 : (numbers.rebufferingTime ?? 0);
    case "start-wait":
      return isUnstarted ? 0 : (numbers.videoStartTime ?? 0);
    case "failed-start":
      return isUnstarted ? lastSeen(session) - startedAt : 0;
    case "low-picture":
      return !isUnstarted && troublesOf(session, thresholds).includes("low-picture") ? (numbers.playingTime ?? 0) : 0;
  }
}
