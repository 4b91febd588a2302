import { outcomes } from "@/lib/domain/outcome";
import type { Session } from "@/lib/domain/session";
import { quantityText } from "@/lib/presentation/format-quantity";
import { formatDayTime, formatDuration, type Zone } from "@/lib/presentation/format-time";
import { outcomeStyles, type Shape, type Tone } from "@/lib/presentation/outcome-style";

/** A row of the list ready to draw. */
export type SessionRow = Readonly<{
  start: string;
  outcome: string;
  tone: Tone;
  shape: Shape;
  title: string;
  device: string;
  /** "never" when the picture did not come. */
  wait: string;
  watched: string;
  waiting: string;
}>;

const outcomeLabels = new Map<string, string>(outcomes.map(({ id, label }) => [id, label]));

/** The outcome's name as an agent reads it. */
export function outcomeLabel(outcome: Session["outcome"]): string {
  return outcomeLabels.get(outcome) ?? outcome;
}

/** Decides what a session's row says. "–" stands for what was not measured. */
export function sessionRow(session: Session, zone: Zone): SessionRow {
  const { outcome, texts, numbers, isEnded } = session;
  const hasFailedToStart = outcome.startsWith("start-failure") || outcome === "exit-before-start";
  const waitless = hasFailedToStart ? "never" : "–";
  const soFar = isEnded ? "" : " so far";
  return {
    start: formatDayTime(session.startedAt, zone),
    outcome: outcomeLabel(outcome),
    tone: outcomeStyles[outcome].tone,
    shape: outcomeStyles[outcome].shape,
    title: texts.asset ?? "Untitled",
    device: deviceLabel(session),
    wait: numbers.videoStartTime === null ? waitless : formatDuration(numbers.videoStartTime),
    watched: numbers.playingTime === null ? "–" : `${formatDuration(numbers.playingTime)}${soFar}`,
    waiting:
      numbers.rebufferingRatio === null || hasFailedToStart ? "–" : quantityText(numbers.rebufferingRatio, "percent"),
  };
}

/** A device's name, with its browser where there is one. */
export function deviceLabel({ texts }: Pick<Session, "texts">): string {
  const name = texts.deviceName ?? "Unknown device";
  const browser = texts.browserName;
  return browser === null || browser.startsWith("Native") ? name : `${name} · ${browser}`;
}
