import { dayAt, minuteAt } from "@/lib/domain/complaint/calendar";
import type { Complaint } from "@/lib/domain/complaint/complaint";
import type { RankedAttempt } from "@/lib/domain/complaint/rank-attempts";
import { deviceKindOf } from "@/lib/domain/device-kind";
import { neverStarted } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { Zone } from "@/lib/domain/time/zone";
import { hourMs, minuteMs } from "@/lib/domain/units";
import { windowDayText } from "@/lib/presentation/complaint/time-window-text";

type Question = Readonly<{
  text: string;
  /** The answer an attempt implies; `null` if Conviva didn't send it. */
  answerFor: (session: Session, zone: Zone) => string | null;
  /** Whether the complaint already answers it. */
  isAnswered: (complaint: Complaint, zone: Zone) => boolean;
  /** Whether it offers a choice that makes no sense with a single candidate. */
  needsSeveral?: true;
}>;

const maxQuestions = 3;
const maxForSingle = 2;
/** Candidates within this many points of the best score are worth distinguishing. */
const maxScoreGap = 20;
/** Longer than this counts as watching for a while. */
const longWatchMs = 20 * minuteMs;

/**
 * Sorted by how easily people can answer. No question names a title, device or time, because the caller may not be
 * the person who watched.
 */
const questions: readonly Question[] = [
  {
    text: "Which day was that?",
    answerFor: ({ startedAt }, zone) => dayAt(startedAt, zone),
    isAnswered: ({ windows }, zone) => new Set(windows.map((window) => windowDayText(window, zone))).size === 1,
  },
  {
    text: "Was that in the morning or later in the day?",
    answerFor: ({ startedAt }, zone) => (minuteAt(startedAt, zone) < 12 * 60 ? "morning" : "later"),
    isAnswered: ({ windows }) => windows.length < 2,
    needsSeveral: true,
  },
  {
    text: "What did you watch it on?",
    answerFor: deviceKindOf,
    isAnswered: ({ devices }) => devices.length > 0,
  },
  {
    text: "Was that the TV's own app, or something plugged into it?",
    answerFor: deviceKindOf,
    isAnswered: ({ devices }) => !devices.some(({ kinds, names }) => kinds.includes("tv") && names.length === 0),
  },
  {
    text: "Do you remember whether it stopped in the middle or never started?",
    answerFor: ({ outcome }) => {
      if (neverStarted(outcome)) return "never";
      if (outcome === "unclear" || outcome === "on-going") return null;
      return outcome.startsWith("playback") ? "stopped" : "played";
    },
    isAnswered: ({ symptoms }) =>
      symptoms.some(({ symptom }) => symptom === "failed-to-start" || symptom === "stopped"),
  },
  {
    text: "Roughly what time was it?",
    answerFor: ({ startedAt }) => String(Math.floor(startedAt / hourMs)),
    isAnswered: ({ windows }) => windows.some(({ precision }) => precision !== "period"),
  },
  {
    text: "Do you remember what was on?",
    answerFor: ({ texts }) => texts.asset,
    isAnswered: ({ titles }) => titles.some(({ kind }) => kind !== "common-word"),
  },
  {
    text: "Were you at home then?",
    answerFor: ({ texts }) => texts.isp,
    isAnswered: () => false,
  },
  {
    text: "Did you watch for a while, or only for a moment?",
    answerFor: ({ numbers }) => {
      if (numbers.playingTime === null) return null;
      return numbers.playingTime > longWatchMs ? "long" : "short";
    },
    isAnswered: () => false,
  },
];

/** Questions whose answers distinguish the best candidates. With a single candidate, questions that would confirm it. */
export function questionsFor(
  candidates: readonly RankedAttempt[],
  complaint: Complaint,
  zone: Zone,
): readonly string[] {
  const [best] = candidates;
  if (best === undefined) return [];
  const likely = candidates.filter(({ score }) => score >= best.score - maxScoreGap).map(({ session }) => session);
  const open = questions.filter(({ isAnswered }) => !isAnswered(complaint, zone));
  const distinguishing = open.filter(({ answerFor }) => distinctAnswers(answerFor, likely, zone) > 1);
  if (likely.length > 1 && distinguishing.length > 0) {
    return distinguishing.slice(0, maxQuestions).map(({ text }) => text);
  }
  const confirming = open.filter(
    ({ answerFor, needsSeveral }) => !needsSeveral && distinctAnswers(answerFor, [best.session], zone) > 0,
  );
  return confirming.slice(0, maxForSingle).map(({ text }) => text);
}

function distinctAnswers(answerFor: Question["answerFor"], sessions: readonly Session[], zone: Zone): number {
  return new Set(sessions.map((session) => answerFor(session, zone)).filter((answer) => answer !== null)).size;
}
