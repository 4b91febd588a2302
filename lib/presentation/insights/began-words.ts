import { beganWhen, type Plays, type Turn, type Untold, whyUntold } from "@/lib/domain/insights/began-when";
import type { TurnedWith } from "@/lib/domain/insights/turned-with";
import type { FactorId } from "@/lib/domain/insights/verdict";
import type { Limits } from "@/lib/domain/limits";
import type { Session, SessionId } from "@/lib/domain/session";
import type { EpochMs } from "@/lib/domain/units";
import { counted } from "@/lib/presentation/counted";
import { formatDayTime, type Zone, zoneName } from "@/lib/presentation/format-time";
import { valueText } from "@/lib/presentation/insights/value-text";

/** The newest turn for the worse, ready to draw. */
export type BeganWords = Readonly<{
  /** "It turned for the worse on Sun 15 Nov 20:31 CST." */
  headline: string;
  /** "0 of 31 before, 11 of 12 since"; `null` when no turn can be told. */
  comparison: string | null;
  /** What ended it, or that this cannot be said yet. */
  ending: string | null;
  /** "App 8.14 came at the same time; that need not be the cause." */
  turnedWith: readonly Readonly<{ id: string; text: string; note: string }>[];
  firstBad: Readonly<{ id: SessionId; label: string }> | null;
}>;

const sessionsEachSide = 5;
const turnedWithMax = 3;

/** Decides what is said of when it began, or why nothing can be. */
export function beganWords(sessions: readonly Session[], limits: Limits, zone: Zone): BeganWords {
  const options = { sessionsEachSide, limits };
  const turn = beganWhen(sessions, options);
  return turn ? turnWords(turn, zone) : untoldWords[whyUntold(sessions, options)];
}

function untold(headline: string): BeganWords {
  return { headline, comparison: null, ending: null, turnedWith: [], firstBad: null };
}

const untoldWords = {
  "too-few": untold(`At least ${sessionsEachSide} plays each side are needed; choose a longer range.`),
  "nothing-bad": untold("Nothing went wrong in this range."),
  "bad-throughout": untold("It was so from the first play of this range on; choose a longer range."),
  "no-turn": untold("No clear turn for the worse in this range; a longer one may show it."),
} as const satisfies Record<Untold, BeganWords>;

function turnWords(turn: Turn, zone: Zone): BeganWords {
  const { firstBad, lastBefore, before, since, goodAgain, lastGood } = turn;
  const until = goodAgain ? "while it lasted" : "since";
  return {
    headline: `It turned for the worse on ${timeWords(firstBad.startedAt, zone)}; the play before was on ${timeWords(lastBefore.startedAt, zone)}.`,
    comparison: `Went wrong: ${shareWords(before)} before, ${shareWords(since)} ${until}`,
    ending: goodAgain
      ? `Good again since ${timeWords(goodAgain.first.startedAt, zone)}: ${shareWords(goodAgain.since)} went wrong since then.`
      : lastGood > 0
        ? `The last ${lastGood === 1 ? "play was" : `${lastGood} plays were`} good, too few to say that it is over.`
        : null,
    turnedWith: turn.turnedWith.slice(0, turnedWithMax).map(turnedWithWords),
    firstBad: { id: firstBad.id, label: "First play that went wrong" },
  };
}

function timeWords(instant: EpochMs, zone: Zone): string {
  return `${formatDayTime(instant, zone)} ${zoneName(instant, zone)}`;
}

function shareWords({ bad, plays }: Plays): string {
  return `${bad.toLocaleString("en-GB")} of ${plays.toLocaleString("en-GB")}`;
}

const factorWords = {
  device: "",
  app: "App ",
  system: "System ",
  network: "",
  cdn: "CDN ",
  title: "The title ",
} as const satisfies Record<FactorId, string>;

function turnedWithWords({ factor, value, before, badSince, goodSince }: TurnedWith) {
  const seen = before.withIt === 0 ? "in none" : `in ${before.withIt}`;
  const good = goodSince === 0 ? "" : `; with it ${counted(goodSince, "play")} went well`;
  return {
    id: `${factor} ${value}`,
    text: `${factorWords[factor]}${valueText(value)} came at the same time; that need not be the cause.`,
    note: `In ${badSince.withIt} of ${badSince.plays} bad plays, ${seen} of ${before.plays} before${good}.`,
  };
}
