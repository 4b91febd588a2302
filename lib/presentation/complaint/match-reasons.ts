import type { AttemptMatch } from "@/lib/domain/complaint/attempt-match";
import type { TimeMatch } from "@/lib/domain/complaint/match-time";
import { knownDeviceLabel } from "@/lib/domain/device";
import { deviceKindOf } from "@/lib/domain/device-kind";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { Zone } from "@/lib/domain/time/zone";
import { milliseconds, minuteMs } from "@/lib/domain/units";
import { deviceKindWords } from "@/lib/presentation/complaint/device-kind-words";
import { quoted } from "@/lib/presentation/complaint/quoted";
import { formatClock, formatDayTime, formatDuration, zoneName } from "@/lib/presentation/format/format-time";

const outcomeWords = {
  unclear: "outcome unknown",
  "played-well": "played well",
  "on-going": "ongoing",
  "exit-before-start": "exited before video start",
  "exit-after-wait": "exited after a long wait",
  trouble: "played with problems",
  "playback-failure-business": "stopped by an account rule",
  "start-failure-business": "blocked by an account rule",
  "playback-failure-technical": "playback failed",
  "start-failure-technical": "failed to start",
} as const satisfies Record<Outcome, string>;

/** Why an attempt may be the one the caller means: when, which device, which title, what happened. */
export function matchReasons(
  session: Session,
  match: AttemptMatch,
  hasSymptom: boolean,
  zone: Zone,
): readonly string[] {
  // "Played well" is only worth saying if the caller reported a problem.
  const showsOutcome = hasSymptom || session.outcome !== "played-well";
  const reasons = [
    timeText(session, match.time, zone),
    deviceText(session),
    titleText(session, match),
    showsOutcome ? outcomeWords[session.outcome] : null,
  ];
  return reasons.filter((reason) => reason !== null);
}

function timeText({ startedAt }: Session, match: TimeMatch | null, zone: Zone): string {
  const start = `${formatDayTime(startedAt, zone)} ${zoneName(startedAt, zone)}`;
  if (match === null) return start;
  const { window, offsetMs, isRunning, score } = match;
  const mention = `“${window.text}”`;
  if (isRunning) return `${start}, still on at ${formatClock(window.from, zone)}`;
  if (offsetMs === 0) {
    return window.precision === "period" ? `${start}, within ${mention}` : `${start}, at the stated time`;
  }
  const distance = formatDuration(milliseconds(roundToMinute(Math.abs(offsetMs))));
  if (score > 0) return `${start}, ${distance} from ${mention}`;
  return `${start}, ${distance} ${offsetMs < 0 ? "before" : "after"} ${mention}`;
}

function roundToMinute(durationMs: number): number {
  return Math.max(1, Math.round(durationMs / minuteMs)) * minuteMs;
}

function deviceText(session: Session): string {
  const name = knownDeviceLabel(session);
  const kind = deviceKindOf(session);
  if (name === null) return kind === null ? "device unknown" : deviceKindWords[kind];
  const namesKind = kind === null || name.toLowerCase().includes(deviceKindWords[kind].toLowerCase());
  return namesKind ? name : `${name} · ${deviceKindWords[kind]}`;
}

function titleText({ texts }: Session, { title }: AttemptMatch): string | null {
  if (texts.asset === null) return "title unknown";
  if (title === null) return null;
  const parts = [
    ...(title.matched.length > 0 ? [`title matches ${quoted(title.matched)}`] : []),
    ...(title.missed.length > 0 ? [`not ${quoted(title.missed)}`] : []),
  ];
  return parts.length === 0 ? null : parts.join(", ");
}
