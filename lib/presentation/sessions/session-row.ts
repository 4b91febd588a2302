import { deviceLabel } from "@/lib/domain/device";
import { neverStarted, outcomeLabel } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { Zone } from "@/lib/domain/time/zone";
import { quantityText } from "@/lib/presentation/format/format-quantity";
import { formatDayTime, formatDuration } from "@/lib/presentation/format/format-time";
import { outcomeStyles, type Shape, type Tone } from "@/lib/presentation/style/outcome-style";

/** A row of the session list, ready to draw. */
export type SessionRow = Readonly<{
  start: string;
  outcome: string;
  tone: Tone;
  shape: Shape;
  title: string;
  device: string;
  /** "never" if the video didn't start. */
  startTime: string;
  watched: string;
  rebuffering: string;
}>;

/** A session's row. "–" means not measured. */
export function sessionRow(session: Session, zone: Zone): SessionRow {
  const { outcome, texts, numbers, isEnded } = session;
  const isUnstarted = neverStarted(outcome);
  const noStartTime = isUnstarted ? "never" : "–";
  const soFar = isEnded ? "" : " so far";
  return {
    start: formatDayTime(session.startedAt, zone),
    outcome: outcomeLabel(outcome),
    tone: outcomeStyles[outcome].tone,
    shape: outcomeStyles[outcome].shape,
    title: texts.asset ?? "Untitled",
    device: deviceLabel(session),
    startTime: numbers.videoStartTime === null ? noStartTime : formatDuration(numbers.videoStartTime),
    watched: numbers.playingTime === null ? "–" : `${formatDuration(numbers.playingTime)}${soFar}`,
    rebuffering:
      numbers.rebufferingRatio === null || isUnstarted ? "–" : quantityText(numbers.rebufferingRatio, "percent"),
  };
}
