import type { FixWatch } from "@/lib/domain/answer/fix-watch/fix-watch";
import { factors } from "@/lib/domain/answer/verdict/factors";
import type { FactorId, Subject } from "@/lib/domain/answer/verdict/verdict";
import { knownDeviceLabel } from "@/lib/domain/device";
import { isPlaybackFailure, neverStarted, type Trouble } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { Zone } from "@/lib/domain/time/zone";
import type { EpochMs } from "@/lib/domain/units";
import { quantityText } from "@/lib/presentation/format/format-quantity";
import { formatClock, formatDuration, zoneName } from "@/lib/presentation/format/format-time";
import { valueText } from "@/lib/presentation/format/value-text";

/** What a watch says, sentence by sentence. It never says "fixed": the next attempt may fail. */
export function fixWatchSentences(watch: FixWatch, subject: Subject | null, zone: Zone): readonly string[] {
  const { state, session, watchStartedAt } = watch;
  const since = `Waiting for their next attempt since ${formatClock(watchStartedAt, zone)} ${zoneName(watchStartedAt, zone)}.`;
  if (session === null) return ["No new attempt yet.", "Conviva can lag by minutes.", since];
  const play = `A new attempt ${onDevice(session)}`;
  switch (state) {
    case "not-in-yet":
      return ["No new attempt yet.", "Conviva can lag by minutes.", since];
    case "another-place":
      return [`${elsewhereText(session, subject)} It doesn't show whether the fix helped.`, since];
    case "failed-again":
      return [`${play} at ${formatClock(session.startedAt, zone)} went wrong again: ${wentWrong(watch, session)}.`];
    case "too-early":
      return [`${play} ${earlyText(session)}`, since];
    case "other-trouble":
      return [`${play} ${troubledText(watch, session)}${comparedText(watch)}.`, "Conviva may still change this."];
    case "looks-better":
      return [
        `${play} ${startedText(session)} and ${playedText(session)}${comparedText(watch)}.`,
        ...otherwise(watch),
        "Conviva may still change this.",
      ];
  }
}

/** "; before, 5 of 5 never started". */
function comparedText(watch: FixWatch): string {
  const before = beforeText(watch);
  return before === null ? "" : `; before, ${before}`;
}

function onDevice(session: Session): string {
  const name = knownDeviceLabel(session);
  return name === null ? "on an unnamed device" : `on the ${valueText(name)}`;
}

function startedText({ numbers }: Session): string {
  return numbers.videoStartTime === null ? "started" : `started in ${formatDuration(numbers.videoStartTime)}`;
}

/** "is playing, but with a different problem: rebuffering 28 % of the time". */
function troubledText({ troubles, compared }: FixWatch, { isEnded }: Session): string {
  const named = troubles.flatMap((trouble) => troubleTexts[trouble](compared));
  const which = named.length === 0 ? "" : `: ${named.join(" and ")}`;
  return `${isEnded ? "played" : "is playing"}, but with a different problem${which}`;
}

const troubleTexts = {
  "slow-start": ({ startTime: { now } }) => (now === null ? [] : [`${formatDuration(now)} to start`]),
  waiting: ({ waiting: { now } }) =>
    now === null ? [] : [`rebuffering ${quantityText(now, "percent")} of the time`],
  "low-picture": ({ bitrate: { now } }) => (now === null ? [] : [`a low bitrate of ${quantityText(now, "bit/s")}`]),
} as const satisfies Record<Trouble, (compared: FixWatch["compared"]) => readonly string[]>;

function playedText({ isEnded, numbers }: Session): string {
  const length = numbers.playingTime === null ? "" : formatDuration(numbers.playingTime);
  if (length === "") return isEnded ? "played" : "is playing";
  return isEnded ? `played for ${length}` : `is playing (${length} so far)`;
}

function earlyText(session: Session): string {
  const { outcome, numbers } = session;
  if (neverStarted(outcome)) return "ended before the video started. Too early to tell.";
  const hasPicture = numbers.videoStartTime !== null || (numbers.playingTime ?? 0) > 0;
  if (!hasPicture) return "has begun, but the video hasn't started yet. Too early to tell.";
  if (numbers.playingTime === null)
    return `${startedText(session)}. Its playing time isn't known yet. Too early to tell.`;
  return `${startedText(session)} and has played for less than a minute. Too early to tell.`;
}

/** What was wrong before. */
function beforeText({ before, compared }: FixWatch): string | null {
  const { plays } = before;
  const broken = [
    ...(before.refused > 0 ? [`${before.refused} of ${plays} ${before.refused === 1 ? "was" : "were"} blocked`] : []),
    ...(before.neverStarted > 0 ? [`${before.neverStarted} of ${plays} never started`] : []),
    ...(before.brokeOff > 0 ? [`${before.brokeOff} of ${plays} stopped partway`] : []),
  ];
  if (plays === 0) return null;
  if (broken.length > 0) return broken.join(" and ");
  const measured = [
    ...(compared.waiting.before === null
      ? []
      : [`rebuffered ${quantityText(compared.waiting.before, "percent")} of the time`]),
    ...(compared.startTime.before === null ? [] : [`took ${formatDuration(compared.startTime.before)} to start`]),
  ];
  return measured.length === 0 ? null : `${plays === 1 ? "the play" : "plays"} ${measured.join(" and ")}`;
}

/** What else the agent should know before calling it better. */
function otherwise({ before, compared }: FixWatch): readonly string[] {
  const { waiting, bitrate, playingTime } = compared;
  const sentences: string[] = [];
  if (waiting.now !== null && waiting.before !== null) {
    sentences.push(
      `Rebuffering: ${quantityText(waiting.now, "percent")}, before ${quantityText(waiting.before, "percent")}.`,
    );
  }
  if (bitrate.now !== null && bitrate.before !== null) {
    sentences.push(
      `Bitrate: ${quantityText(bitrate.now, "bit/s")}, before ${quantityText(bitrate.before, "bit/s")}.`,
    );
  }
  const isBeforeBreak =
    before.brokeOff > 0 &&
    playingTime.before !== null &&
    playingTime.now !== null &&
    playingTime.now < playingTime.before;
  if (isBeforeBreak && playingTime.before !== null) {
    sentences.push(
      `Earlier plays stopped after ${formatDuration(playingTime.before)}. This one isn't past that yet.`,
    );
  }
  return sentences;
}

function wentWrong({ compared }: FixWatch, { outcome, errors, numbers }: Session): string {
  const error = errors[0] === undefined ? "" : ` (${valueText(errors[0])})`;
  if (outcome === "start-failure-business") return `an account rule blocked it${error}`;
  if (outcome === "playback-failure-business") return `an account rule stopped it${error}`;
  if (neverStarted(outcome)) return `it never started${error}`;
  if (isPlaybackFailure(outcome)) {
    const after = numbers.playingTime === null ? "" : ` after ${formatDuration(numbers.playingTime)}`;
    return `it stopped partway${after}${error}`;
  }
  const { startTime, waiting, bitrate } = compared;
  const measured = [
    ...(startTime.now === null ? [] : [`started in ${formatDuration(startTime.now)}`]),
    ...(waiting.now === null ? [] : [`rebuffered ${quantityText(waiting.now, "percent")} of the time`]),
    ...(bitrate.now === null ? [] : [`had ${quantityText(bitrate.now, "bit/s")}`]),
  ];
  return measured.length === 0 ? "it had trouble" : `it ${measured.join(", ")}`;
}

/** The preposition and noun for each factor. */
const ways = {
  device: { lead: "on the", noun: "device" },
  app: { lead: "with app", noun: "app version" },
  system: { lead: "on", noun: "system" },
  network: { lead: "over", noun: "network" },
  cdn: { lead: "over", noun: "CDN" },
  title: { lead: "of", noun: "title" },
} as const satisfies Record<FactorId, Readonly<{ lead: string; noun: string }>>;

function elsewhereText(session: Session, subject: Subject | null): string {
  if (subject === null) return "A new attempt came in.";
  const { lead, noun } = ways[subject.factor];
  const values = factors.filter(({ id }) => id === subject.factor).flatMap(({ valuesOf }) => valuesOf(session));
  const [value] = values;
  if (value === undefined) return `A new attempt came in, but Conviva didn't record its ${noun}.`;
  return `A new attempt came in ${lead} ${valueText(value)}, not ${lead} ${valueText(subject.value)}.`;
}

/** "Waiting until 19:21 · last checked 19:08 CST". */
export function watchedText(
  {
    isWatching,
    until,
    checkedAt,
  }: Readonly<{ isWatching: boolean; until: EpochMs | null; checkedAt: EpochMs | null }>,
  zone: Zone,
): string {
  if (until === null) return "";
  const asked = checkedAt === null ? "" : ` · last checked ${formatClock(checkedAt, zone)}`;
  return `${isWatching ? "Waiting" : "Waited"} until ${formatClock(until, zone)}${asked} ${zoneName(until, zone)}`;
}
