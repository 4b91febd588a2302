import type { AttemptMatch } from "@/lib/domain/complaint/attempt-match";
import type { Complaint } from "@/lib/domain/complaint/complaint";
import { deviceMatcher } from "@/lib/domain/complaint/match-device";
import { matchSymptoms } from "@/lib/domain/complaint/match-symptom";
import { matchTime } from "@/lib/domain/complaint/match-time";
import { matchTitles, type TitleMatches } from "@/lib/domain/complaint/match-title";
import { type NoMatchReason, noMatchReason } from "@/lib/domain/complaint/no-match-reason";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { hourMs } from "@/lib/domain/units";

/** An attempt with its match. */
export type RankedAttempt = Readonly<{
  session: Session;
  /** 0 to 100: how much of what the caller mentioned matches. */
  score: number;
  match: AttemptMatch;
}>;

/** The result of ranking the attempts of a range against a complaint. */
export type AttemptRanking = Readonly<{
  /** Distinctive words that no title of the list contains. */
  unmatchedWords: readonly string[];
}> &
  (
    | Readonly<{ kind: "nothing-to-search" }>
    | Readonly<{
        kind: "matches";
        /** Best first, at most five. */
        best: readonly RankedAttempt[];
        count: number;
        /** Whether every match lacks the device or title that was mentioned. */
        areAllUncertain: boolean;
      }>
    /** `closest` has at most three. */
    | Readonly<{ kind: "no-match"; reason: NoMatchReason; closest: readonly RankedAttempt[] }>
  );

const maxBest = 5;
const maxClosest = 3;
const weights = { time: 40, device: 25, title: 25, symptom: 15 } as const;
/** A title with a lower score is another one. */
const minTitleScore = 0.5;

type Options = Readonly<{ range: TimeRange; thresholds: Thresholds }>;
type Evaluated = RankedAttempt &
  Readonly<{
    isMatch: boolean;
    isUncertain: boolean;
    /** Like the score, but attempts outside the stated time count too. */
    closeness: number;
  }>;

/**
 * Ranks the attempts of a range by what the caller remembers, independent of their order. A value Conviva didn't send
 * never matches, and never rules an attempt out.
 */
export function rankAttempts(
  sessions: readonly Session[],
  complaint: Complaint,
  { range, thresholds }: Options,
): AttemptRanking {
  const titles = matchTitles(sessions, complaint);
  const unmatchedWords = titles.unmatched;
  if (!hasCriterion(complaint, titles)) {
    if (unmatchedWords.length === 0) return { kind: "nothing-to-search", unmatchedWords };
    const reason: NoMatchReason = { kind: "unknown-title", titles: unmatchedWords };
    return { kind: "no-match", reason, closest: [], unmatchedWords };
  }
  const matchDevice = deviceMatcher(complaint.devices);
  const isMentioned = {
    time: complaint.windows.length > 0,
    device: complaint.devices.length > 0,
    title: titles.hasMatch,
    symptom: complaint.symptoms.length > 0,
  };
  const evaluated = sessions.map((session) =>
    evaluate(session, isMentioned, titles, {
      time: matchTime(session, complaint.windows, range.end),
      device: matchDevice(session),
      symptom: complaint.symptoms.length > 0 ? matchSymptoms(session, complaint.symptoms, thresholds) : null,
    }),
  );
  const matches = evaluated.filter(({ isMatch }) => isMatch).sort((a, b) => b.score - a.score || compareTies(a, b));
  if (matches.length > 0) {
    return {
      kind: "matches",
      best: matches.slice(0, maxBest),
      count: matches.length,
      areAllUncertain: matches.every(({ isUncertain }) => isUncertain),
      unmatchedWords,
    };
  }
  const closest = evaluated
    .filter(({ closeness }) => closeness > 0)
    .sort((a, b) => b.closeness - a.closeness || compareTies(a, b))
    .slice(0, maxClosest);
  return { kind: "no-match", reason: noMatchReason(complaint, titles, range), closest, unmatchedWords };
}

function hasCriterion({ windows, devices, symptoms }: Complaint, titles: TitleMatches): boolean {
  return windows.length > 0 || devices.length > 0 || symptoms.length > 0 || titles.hasMatch;
}

function evaluate(
  session: Session,
  isMentioned: Readonly<Record<Criterion, boolean>>,
  titles: TitleMatches,
  matchWithoutTitle: Omit<AttemptMatch, "title">,
): Evaluated {
  const match: AttemptMatch = { ...matchWithoutTitle, title: titles.hasMatch ? titles.of(session) : null };
  const scores = {
    time: match.time?.score,
    device: match.device,
    title: match.title?.score,
    symptom: match.symptom,
  };
  const score = weightedScore(isMentioned, scores);
  const isRuledOut =
    match.time?.score === 0 ||
    match.device === 0 ||
    (titles.isDistinctive && match.title !== null && match.title.score < minTitleScore);
  // Time counts less with every hour away, and never rules an attempt out here.
  const timeCloseness = match.time === null ? undefined : hourMs / (hourMs + Math.abs(match.time.offsetMs));
  return {
    session,
    match,
    score,
    isMatch: score > 0 && !isRuledOut,
    isUncertain: (isMentioned.device && match.device === null) || (titles.isDistinctive && match.title === null),
    closeness: weightedScore({ ...isMentioned, symptom: false }, { ...scores, time: timeCloseness }),
  };
}

type Criterion = keyof typeof weights;
const criteria = Object.keys(weights) as Criterion[];

/** 0 to 100, to one decimal. Weights are shared among what was mentioned. */
function weightedScore(
  isMentioned: Readonly<Record<Criterion, boolean>>,
  scores: Readonly<Record<Criterion, number | null | undefined>>,
): number {
  // A loop without arrays of its own: it runs twice for each of thousands of sessions, after every letter.
  let total = 0;
  let reached = 0;
  for (const criterion of criteria) {
    if (!isMentioned[criterion]) continue;
    total += weights[criterion];
    reached += weights[criterion] * (scores[criterion] ?? 0);
  }
  return total === 0 ? 0 : Math.round((1000 * reached) / total) / 10;
}

/** Latest first; the ID makes the order of simultaneous attempts stable. */
function compareTies(a: Evaluated, b: Evaluated): number {
  return b.session.startedAt - a.session.startedAt || (a.session.id < b.session.id ? -1 : 1);
}
