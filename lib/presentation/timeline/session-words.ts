import { deviceLabel } from "@/lib/domain/device";
import { outcomeLabel } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import {
  formatClock,
  formatDay,
  formatDayTime,
  formatDuration,
  formatSpan,
  zoneName,
} from "@/lib/presentation/format/format-time";
import { outcomeReason } from "@/lib/presentation/timeline/outcome-reason";

/** The texts of a tooltip; `note` is empty if nothing was measured. */
export type SessionWords = Readonly<{
  title: string;
  /** With its reason: "With trouble: rebuffering 6.2 %". */
  outcome: string;
  when: string;
  /** "iPhone · Comcast". */
  place: string;
  note: string;
}>;

/** The texts of a session's tooltip, with times in a zone. */
export function sessionWords(session: Session, zone: string, thresholds: Thresholds): SessionWords {
  const reason = outcomeReason(session, thresholds);
  return {
    title: titleOf(session),
    outcome: `${outcomeLabel(session.outcome)}${reason === null ? "" : `: ${reason}`}`,
    when: whenOf(session, zone),
    place: [deviceLabel(session), session.texts.isp].filter((text) => text !== null).join(" · "),
    note: [watched(session), startTime(session)].filter((text) => text !== null).join(" · "),
  };
}

/**
 * A session's accessible name: "Mon 16 Nov 19:06 to 19:07 CST, Harbour Lights: S2, E4, Samsung TV, Start failure,
 * technical, incident of 5 attempts".
 *
 * @param incidentSize - How many attempts its incident has; `null` if it isn't in one with others.
 */
export function sessionName(session: Session, zone: string, incidentSize: number | null): string {
  return [
    spokenWhen(session, zone),
    titleOf(session),
    deviceLabel(session),
    outcomeLabel(session.outcome),
    ...(incidentSize === null ? [] : [`incident of ${incidentSize.toLocaleString("en-GB")} attempts`]),
  ].join(", ");
}

/** The title; "Untitled" if Conviva sent none. */
export function titleOf({ texts }: Readonly<{ texts: Pick<Session["texts"], "asset"> }>): string {
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
