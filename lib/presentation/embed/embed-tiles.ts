import type { Summary } from "@/lib/domain/summary/summary";
import type { Thresholds } from "@/lib/domain/thresholds";
import { keyMetricsOf } from "@/lib/presentation/summary/key-metrics";
import type { SummaryTile } from "@/lib/presentation/summary/summary-tiles";

/** One of the three tiles that a frame has room for. */
export type EmbedTile = Readonly<{
  tile: SummaryTile;
  short: string;
  /** Beside the value: "of 10". Empty if there is none. */
  beside: string;
  /** After the grade: "technical". Empty if there is nothing to say. */
  kind: string;
}>;

const shown = ["videoStartFailures", "rebufferingRatio", "videoStartTime"];

/** The tiles of a frame: start failures, rebuffering and start time. */
export function embedTiles(summary: Summary, thresholds: Thresholds): readonly EmbedTile[] {
  const metrics = keyMetricsOf(summary, thresholds);
  return shown.flatMap((id) => {
    const metric = metrics.find(({ tile }) => tile.id === id);
    if (metric === undefined) return [];
    const isFailures = id === "videoStartFailures" && !metric.tile.isMissing;
    return [
      { ...metric, beside: isFailures ? ofAttempts(summary) : "", kind: isFailures ? failureKind(summary) : "" },
    ];
  });
}

/** Unless all three were sent, there is no total. */
function ofAttempts({ figures }: Summary): string {
  const { plays, videoStartFailures, exitsBeforeVideoStart } = figures;
  if (plays === null || videoStartFailures === null || exitsBeforeVideoStart === null) return "";
  return `of ${(plays + videoStartFailures + exitsBeforeVideoStart).toLocaleString("en-GB")}`;
}

/** What all failures are; nothing if they differ or weren't split. */
function failureKind({ figures }: Summary): string {
  const { videoStartFailures, videoStartFailuresTechnical, videoStartFailuresBusiness } = figures;
  if (videoStartFailures === null || videoStartFailures === 0) return "";
  if (videoStartFailuresTechnical === videoStartFailures) return "technical";
  return videoStartFailuresBusiness === videoStartFailures ? "business" : "";
}
