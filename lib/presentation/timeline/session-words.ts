import { deviceLabel } from "@/lib/domain/device";
import { outcomeLabel } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import {
  formatClock,
  formatDay,
  formatDayTime,
  formatDuration,
  formatSpan,
  zoneName,
} from "@/lib/presentation/format/format-time";

/** The texts of a tooltip; `note` is empty if nothing was measured. */
export type SessionWords = Readonly<{ title: string; outcome: string; when: string; device: string; note: string }>;

/** The texts of a session's tooltip, with times in a zone. */
export function sessionWords(session: Session, zone: string): SessionWords {
  return {
    title: titleOf(session),
    outcome: outcomeLabel(session.outcome),
    when: whenOf(session, zone),
    device: deviceLabel(session),
    note: [watched(session), startTime(session)].filter((text) => text !== null).join(" · "),
  };
}

/** A session's accessible name: "Mon 16 Nov 19:06 to 19:07 CST, Harbour Lights: S2, E4, Samsung TV, Start failure, technical". */
export function sessionName(session: Session, zone: string): string {
  const { title, outcome, device } = sessionWords(session, zone);
  return [spokenWhen(session, zone), title, device, outcome].join(", ");
}

/** The title; "Untitled" if Conviva sent none. */
export function titleOf({ texts }: Session): string {
  return texts.asset ?? "Untitled";
}

/** The playing time of a session that played, otherwise its outcome. */
export function shortNote(session: Session): string {
  const { playingTime } = session.numbers;
  const hasPlayed = session.outcome === "played-well" || session.outcome === "trouble";
  return hasPlayed && playingTime !== null ? formatDuration(playingTime) : outcomeLabel(session.outcome);
}

function whenOf({ startedAt, endedAt, isEnded }: Session, zone: string): string {
  if (!isEnded) return `${formatSpan(startedAt, null, zone)}, so far`;
  if (endedAt === null) return `${formatDayTime(startedAt, zone)} ${zoneName(startedAt, zone)}, end unknown`;
  return formatSpan(startedAt, endedAt, zone);
}

function spokenWhen({ startedAt, endedAt, isEnded }: Session, zone: string): string {
  const from = formatDayTime(startedAt, zone);
  if (!isEnded) return `since ${from} ${zoneName(startedAt, zone)}`;
  if (endedAt === null) return `${from} ${zoneName(startedAt, zone)}`;
  const isSameDay = formatDay(startedAt, zone) === formatDay(endedAt, zone);
  const to = isSameDay ? formatClock(endedAt, zone) : formatDayTime(endedAt, zone);
  return `${from} to ${to} ${zoneName(endedAt, zone)}`;
}

function watched({ numbers: { playingTime } }: Session): string | null {
  if (playingTime === null) return null;
  return playingTime > 0 ? `Watched ${formatDuration(playingTime)}` : "Nothing watched";
}

function startTime({ numbers: { videoStartTime } }: Session): string | null {
  return videoStartTime === null ? null : `started in ${formatDuration(videoStartTime)}`;
}
