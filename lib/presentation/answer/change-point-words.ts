import type { ChangePointWords, Evidence } from "@/lib/contract/answer";
import { attemptsEachSide } from "@/lib/domain/answer/assess";
import type { ChangedWith } from "@/lib/domain/answer/change-point/changed-with";
import type { AttemptCounts, ChangePoint, NoChangePoint } from "@/lib/domain/answer/change-point/find-change-point";
import type { FactorId } from "@/lib/domain/answer/verdict/verdict";
import type { Zone } from "@/lib/domain/time/zone";
import type { EpochMs } from "@/lib/domain/units";
import { counted } from "@/lib/presentation/format/counted";
import { formatDayTime, zoneName } from "@/lib/presentation/format/format-time";
import { valueText } from "@/lib/presentation/format/value-text";

const changedWithMax = 3;

/** When the problems began, or why that is unknown. */
export function changePointWords(found: ChangePoint | NoChangePoint, zone: Zone): ChangePointWords {
  return typeof found === "string" ? noChangePointWords[found] : changePointText(found, zone);
}

function noChangePoint(headline: string): ChangePointWords {
  return { headline, comparison: null, ending: null, changedWith: [], firstBad: null };
}

const noChangePointWords = {
  "too-few": noChangePoint(`Needs at least ${attemptsEachSide} attempts on each side. Choose a longer range.`),
  "nothing-bad": noChangePoint("No technical problems in this range."),
  "bad-throughout": noChangePoint("It was already happening when this range starts. Choose a longer range."),
  "no-turn": noChangePoint("No clear starting point in this range. A longer range may show one."),
} as const satisfies Record<NoChangePoint, ChangePointWords>;

function changePointText(changePoint: ChangePoint, zone: Zone): ChangePointWords {
  const { firstBad, lastBefore, before, since, goodAgain } = changePoint;
  const until = goodAgain ? "while it lasted" : "since";
  return {
    headline: `Began on ${timeWords(firstBad.startedAt, zone)}. The attempt before was on ${timeWords(lastBefore.startedAt, zone)}.`,
    comparison: {
      before: { text: `${shareWords(before)} before`, sessions: before.sessions },
      since: { text: `${shareWords(since)} ${until}`, sessions: since.sessions },
    },
    ending: endingWords(changePoint, zone),
    changedWith: changePoint.changedWith.slice(0, changedWithMax).map(changedWithWords),
    firstBad: { id: firstBad.id, label: "First attempt with problems" },
  };
}

function endingWords({ goodAgain, lastGood, since }: ChangePoint, zone: Zone): Evidence | null {
  if (goodAgain !== null) {
    const text = `Fine again since ${timeWords(goodAgain.first.startedAt, zone)}: ${shareWords(goodAgain.since)} had problems since then.`;
    return { text, sessions: goodAgain.since.sessions };
  }
  if (lastGood === 0) return null;
  const plays = lastGood === 1 ? "play was" : `${lastGood} plays were`;
  return {
    text: `The last ${plays} fine, too few to say it's over.`,
    sessions: since.sessions.slice(-lastGood),
  };
}

function timeWords(instant: EpochMs, zone: Zone): string {
  return `${formatDayTime(instant, zone)} ${zoneName(instant, zone)}`;
}

function shareWords({ bad, plays }: AttemptCounts): string {
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

function changedWithWords({ factor, value, before, badSince, goodSince, sessions }: ChangedWith) {
  const seen = before.withIt === 0 ? "none" : before.withIt;
  const good =
    goodSince === 0 ? "" : ` ${counted(goodSince, "play")} with it ${goodSince === 1 ? "was" : "were"} fine.`;
  return {
    id: `${factor} ${value}`,
    text: `${factorWords[factor]}${valueText(value)} appeared at the same time. It may not be the cause.`,
    note: `In ${badSince.withIt} of ${badSince.plays} attempts with problems, and ${seen} of the ${before.plays} before.${good}`,
    sessions,
  };
}
