import type { AnswerIncident, ReplyWords, TicketWords, ViewerAnswer, WordedVerdict } from "@/lib/contract/answer";
import type { AssessedIncident, Assessment } from "@/lib/domain/answer/assess";
import type { GoodwillRules } from "@/lib/domain/answer/goodwill/goodwill-rules";
import type { Incident } from "@/lib/domain/answer/incidents/incident";
import type { PhraseBook } from "@/lib/domain/answer/playbook/phrase-book";
import type { StepRule } from "@/lib/domain/answer/playbook/step-rules";
import { sideOf } from "@/lib/domain/answer/verdict/side";
import type { Verdict } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import type { Zone } from "@/lib/domain/time/zone";
import type { EpochMs } from "@/lib/domain/units";
import { deviceNetworkWords } from "@/lib/presentation/answer/device-network-words";
import { goodwillWords } from "@/lib/presentation/answer/goodwill-words";
import { listedMax, newestOf, newestOfNewestFirst, withNewest } from "@/lib/presentation/answer/newest-of";
import { refusalWords } from "@/lib/presentation/answer/refusal-words";
import { lastTime } from "@/lib/presentation/answer/situation";
import { answerWords, replyWords, suggestedWording } from "@/lib/presentation/answer/write-answer";
import { incidentEnding, incidentLine } from "@/lib/presentation/incidents/incident-words";
import { comparedAttempt } from "@/lib/presentation/others/other-viewers-words";

/** The wording of an assessment. */
export type AnswerSpeech = Readonly<{
  /** The language of the page and of the ticket. */
  book: PhraseBook;
  /** Every language of the suggested wording. */
  books: readonly PhraseBook[];
  /** The caller's language, one of the books'. */
  language: string;
  steps: readonly StepRule[];
  thresholds: Thresholds;
  goodwill: GoodwillRules | null;
  /** When the sessions were read: "3 hours ago" counts from here. */
  asOf: EpochMs;
  /** Of the page's times. */
  zone: Zone;
  /** The viewer's own zone, for the ticket; `null` when it's not known. */
  viewerZone: Zone | null;
}>;

/** How many sessions each statement about an incident names at most. */
const incidentSessionsMax = 100;

type Worded = Omit<ViewerAnswer, "range" | "asOf" | "sessionCount" | "ongoingCount" | "loaded" | "lastSeen">;

/** Puts an assessment into words. The same assessment always reads the same. */
export function wordAnswer(assessment: Assessment, sessions: readonly Session[], speech: AnswerSpeech): Worded {
  const { verdict, incidents, evidence, compare, failing } = assessment;
  const { book, zone, viewerZone, language } = speech;
  const ids = new Set(evidence.map(({ id }) => id));
  const newest = incidents.find(({ incident }) => incident.attempts.some(({ id }) => ids.has(id)))?.incident ?? null;
  const { headline } = answerWords({ verdict, incident: newest, book, steps: speech.steps, zone });
  return {
    ...withListed(wordVerdict(verdict, newest, speech)),
    headline,
    lastTime: lastTime(verdict, headline, speech.asOf, { book, zone }),
    zone,
    language,
    incidents: incidents.map((assessed) => wordIncident(assessed, speech)),
    subject: verdict.subject,
    evidence: newestOfNewestFirst(evidence.map(({ id }) => id)).sessions,
    failing: newestOf(failing.map(({ id }) => id)).sessions,
    compare: compare && {
      session: compare.id,
      startedAt: compare.startedAt,
      text: comparedAttempt(compare, zone),
    },
    refusals: refusalWords(assessment.refusals, zone),
    devicesAndNetworks: deviceNetworkWords(assessment.devicesAndNetworks),
    goodwill: goodwillOf(assessment, sessions, speech),
    ticket: viewerZone === null || viewerZone === zone ? null : ticketWords(verdict, { ...speech, zone: viewerZone }),
    replies: repliesTo(verdict, newest, speech),
  };
}

function wordVerdict(verdict: Verdict, incident: Incident | null, speech: AnswerSpeech): WordedVerdict {
  const { book, books, language, steps, zone } = speech;
  const words = answerWords({ verdict, incident, book, steps, zone });
  const says = Object.fromEntries(
    books.map((caller) => [caller.language, suggestedWording(verdict, { book: caller, zone })]),
  );
  return {
    verdict: verdict.id,
    verdictLabel: words.verdict,
    sideId: sideOf(verdict),
    side: words.side,
    confidence: verdict.confidence,
    confidenceLabel: words.confidence,
    reasonId: verdict.reason,
    reason: words.reason,
    facts: words.facts,
    doubts: words.doubts,
    say: says[language] ?? "",
    says,
    steps: words.steps,
  };
}

function wordIncident({ incident, verdict }: AssessedIncident, speech: AnswerSpeech): AnswerIncident {
  const { book, zone, thresholds } = speech;
  const { id, startedAt, endedAt, attempts } = incident;
  return {
    ...{ id, startedAt, endedAt },
    line: incidentLine(incident, { book, zone, thresholds }),
    ending: incidentEnding(incident),
    // The list groups its rows by them, and each session is in one incident only.
    sessions: attempts.map((attempt) => attempt.id),
    verdict: verdict && withListed(wordVerdict(verdict, incident, speech), incidentSessionsMax),
  };
}

/**
 * With the newest sessions of each statement only. An incident is compared with everything around it, so its statements are
 * about thousands of sessions too if a range has them, and twenty incidents are judged.
 */
function withListed<Words extends Pick<WordedVerdict, "facts" | "doubts">>(words: Words, max = listedMax): Words {
  return { ...words, facts: withNewest(words.facts, max), doubts: withNewest(words.doubts, max) };
}

function ticketWords(verdict: Verdict, { book, steps, zone }: AnswerSpeech): TicketWords {
  const { headline, facts, doubts } = answerWords({ verdict, incident: null, book, steps, zone });
  return withListed({ zone, headline, facts, doubts });
}

function repliesTo(
  verdict: Verdict,
  incident: Incident | null,
  { books, steps, zone, viewerZone }: AnswerSpeech,
): Readonly<Record<string, ReplyWords>> {
  const input = { verdict, incident, steps, zone: viewerZone ?? zone };
  return Object.fromEntries(books.map((book) => [book.language, replyWords({ ...input, book })]));
}

function goodwillOf(
  { goodwill }: Assessment,
  sessions: readonly Session[],
  { goodwill: rules, viewerZone }: AnswerSpeech,
) {
  if (goodwill === null || rules === null) return null;
  const viewerCount = new Set(sessions.flatMap(({ viewerId }) => viewerId ?? [])).size;
  return goodwillWords(goodwill, { rules, viewerCount, isViewersDay: viewerZone !== null });
}
