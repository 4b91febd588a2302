import { deviceLabel } from "@/lib/domain/device";
import { neverStarted, outcomeLabel, shortOutcomeLabel } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import { quantityText } from "@/lib/presentation/format/format-quantity";
import { formatDuration } from "@/lib/presentation/format/format-time";
import { type ListClock, type ListTime, listTime } from "@/lib/presentation/sessions/list-time";
import type { SessionColumnId } from "@/lib/presentation/sessions/session-sort";
import { outcomeStyles, type Shape, type Tone } from "@/lib/presentation/style/outcome-style";

/** A row of the session list, ready to draw. */
export type SessionRow = Readonly<{
  time: ListTime;
  /** The name of its button: "3 h ago, Thu 26 Nov 11:50 CST, Played well, Paper Boats, iPhone". */
  name: string;
  tone: Tone;
  shape: Shape;
  cells: SessionCells;
}>;

/** The texts of a session's cells; "–" means not measured, or not sent. */
export type SessionCells = Readonly<Record<Exclude<SessionColumnId, "start">, string>>;

/** A session's row. */
export function sessionRow(session: Session, clock: ListClock): SessionRow {
  const time = listTime(session.startedAt, clock);
  const cells = sessionCells(session);
  const { tone, shape } = outcomeStyles[session.outcome];
  const name = [time.relative, time.full, outcomeLabel(session.outcome), cells.title, cells.device].join(", ");
  return { time, name, tone, shape, cells };
}

/** The cells of a session's row, except for its start. */
export function sessionCells(session: Session): SessionCells {
  const { outcome, texts, numbers, errors } = session;
  const isUnstarted = neverStarted(outcome);
  const { playingTime, rebufferingRatio } = numbers;
  return {
    outcome: shortOutcomeLabel(outcome),
    title: texts.asset ?? "Untitled",
    device: deviceLabel(session),
    network: texts.isp ?? "–",
    error: errors.join(", ") || "–",
    app: texts.appVersion ?? "–",
    cdn: texts.cdn ?? "–",
    place: texts.city ?? "–",
    startTime: startTime(numbers.videoStartTime, isUnstarted),
    watched: playingTime === null ? "–" : formatDuration(playingTime),
    rebuffering: rebufferingRatio === null || isUnstarted ? "–" : quantityText(rebufferingRatio, "percent"),
  };
}

/** "never" if the video didn't start. */
function startTime(measured: Session["numbers"]["videoStartTime"], isUnstarted: boolean): string {
  if (measured !== null) return formatDuration(measured);
  return isUnstarted ? "never" : "–";
}
