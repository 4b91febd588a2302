import { deviceKindOf } from "@/lib/domain/device";
import { neverStarted } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import { hourMs, minuteMs } from "@/lib/domain/units";
import { dayAt, minuteAt } from "@/lib/presentation/complaint/calendar";
import type { Complaint } from "@/lib/presentation/complaint/complaint";
import type { Zone } from "@/lib/presentation/format/format-time";

/** A question to the caller, and what its answer would be for a play; `null` when Conviva does not tell. */
type Question = Readonly<{
  ask: string;
  answerFor: (session: Session, zone: Zone) => string | null;
  /** Whether the caller has answered it already. */
  isAnswered: (complaint: Complaint) => boolean;
}>;

const most = 3;
/** Questions of the same sort for one play alone. */
const mostForOne = 2;
/** Only plays about as likely as the best are worth telling apart. */
const asLikely = 20;

/**
 * In the order in which people can answer them best. None of them names a title, a device or a time: whoever calls
 * might not be the one who watched.
 */
const questions: readonly Question[] = [
  {
    ask: "Which day was that?",
    answerFor: ({ startedAt }, zone) => dayAt(startedAt, zone),
    isAnswered: ({ windows }) => windows.length > 0 && new Set(windows.map(({ day }) => day)).size === 1,
  },
  {
    ask: "Was that in the morning or later in the day?",
    answerFor: ({ startedAt }, zone) => (minuteAt(startedAt, zone) < 12 * 60 ? "morning" : "later"),
    isAnswered: ({ windows }) => windows.length < 2,
  },
  {
    ask: "What did you watch it on?",
    answerFor: deviceKindOf,
    isAnswered: ({ devices }) => devices.length > 0,
  },
  {
    ask: "Was that the television’s own app, or something plugged into it?",
    answerFor: deviceKindOf,
    isAnswered: ({ devices }) => !devices.some(({ kinds, names }) => kinds.includes("tv") && names.length === 0),
  },
  {
    ask: "Do you remember whether it stopped in the middle or never started?",
    answerFor: ({ outcome }) => {
      if (neverStarted(outcome)) return "never";
      if (outcome === "unclear" || outcome === "on-going") return null;
      return outcome.startsWith("playback") ? "stopped" : "played";
    },
    isAnswered: ({ troubles }) =>
      troubles.some(({ trouble }) => trouble === "never-started" || trouble === "stopped"),
  },
  {
    ask: "Roughly what time was it?",
    answerFor: ({ startedAt }) => String(Math.floor(startedAt / hourMs)),
    isAnswered: ({ windows }) => windows.some(({ sureness }) => sureness !== "span"),
  },
  {
    ask: "Do you remember what was on?",
    answerFor: ({ texts }) => texts.asset,
    isAnswered: ({ titles }) => titles.some(({ sort }) => sort !== "noun"),
  },
  {
    ask: "Were you at home then?",
    answerFor: ({ texts }) => texts.isp,
    isAnswered: () => false,
  },
  {
    ask: "Did you watch for long, or only for a moment?",
    answerFor: ({ numbers }) => {
      if (numbers.playingTime === null) return null;
      return numbers.playingTime > 20 * minuteMs ? "long" : "short";
    },
    isAnswered: () => false,
  },
];

/** Questions that tell the best candidates apart; for a single one, questions whose answers would bear it out. */
export function questionsFor(
  candidates: readonly Readonly<{ session: Session; score: number }>[],
  complaint: Complaint,
  zone: Zone,
): readonly string[] {
  const [best] = candidates;
  if (best === undefined) return [];
  const likely = candidates.filter(({ score }) => score >= best.score - asLikely).map(({ session }) => session);
  const open = questions.filter(({ isAnswered }) => !isAnswered(complaint));
  const telling = open.filter(({ answerFor }) => answersOf(answerFor, likely, zone).size > 1);
  if (likely.length > 1 && telling.length > 0) return telling.slice(0, most).map(({ ask }) => ask);
  const bearing = open.filter(
    ({ ask, answerFor }) => !ask.includes(" or later") && answersOf(answerFor, [best.session], zone).size > 0,
  );
  return bearing.slice(0, mostForOne).map(({ ask }) => ask);
}

function answersOf(answerFor: Question["answerFor"], sessions: readonly Session[], zone: Zone): ReadonlySet<string> {
  return new Set(sessions.map((session) => answerFor(session, zone)).filter((answer) => answer !== null));
}
