import { isFailure, type Trouble, troublesOf, waitBeforeExit } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import { quantityText } from "@/lib/presentation/format/format-quantity";
import { formatDuration } from "@/lib/presentation/format/format-time";
import { valueText } from "@/lib/presentation/format/value-text";

/**
 * Why a session has its outcome: "rebuffering 6.2 %", "start took 14 s", an error code. Only what was measured or sent.
 *
 * @returns `null` if the outcome needs no reason, or the data has none.
 */
export function outcomeReason(session: Session, thresholds: Thresholds): string | null {
  const { outcome, errors, numbers, startedAt, endedAt, texts } = session;
  if (isFailure(outcome)) return errors.length === 0 ? null : errors.map(valueText).join(", ");
  if (outcome === "exit-after-wait") {
    const wait = waitBeforeExit(startedAt, endedAt, texts.endedStatus);
    return wait === null ? null : `waited ${formatDuration(wait)}`;
  }
  if (outcome !== "trouble" && outcome !== "on-going") return null;
  const troubles = troublesOf(session, thresholds).map((trouble) => troubleText(trouble, numbers));
  return troubles.filter((text) => text !== null).join(", ") || null;
}

function troubleText(trouble: Trouble, numbers: Session["numbers"]): string | null {
  const { videoStartTime, rebufferingRatio, averagePeakBitrate } = numbers;
  switch (trouble) {
    case "slow-start":
      return videoStartTime === null ? null : `start took ${formatDuration(videoStartTime)}`;
    case "waiting":
      return rebufferingRatio === null ? null : `rebuffering ${quantityText(rebufferingRatio, "percent")}`;
    case "low-picture":
      return averagePeakBitrate === null ? null : `low picture quality, ${quantityText(averagePeakBitrate, "bit/s")}`;
  }
}
