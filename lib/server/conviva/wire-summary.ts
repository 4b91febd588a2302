import "server-only";
import { LookupError } from "@/lib/domain/problems";
import { type FigureId, figures } from "@/lib/domain/summary/metric-catalogue";
import type { Adjustment, Summary } from "@/lib/domain/summary/summary";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { epochMs } from "@/lib/domain/units";
import { isWireObject, readMeasure, readNumber, readText, valueAt } from "@/lib/server/conviva/wire-values";
import { log } from "@/lib/server/operation/log";

/** A longer start time is in milliseconds instead of seconds: it's logged, not shown. */
const plausibleSeconds = 1_000;

/**
 * Reads a viewer summary into our own terms.
 *
 * @param body - The response's JSON, of unknown shape.
 * @throws {LookupError} `upstream-unreadable` if it has no totals.
 */
export function parseSummary(body: unknown): Summary {
  if (!isWireObject(body) || !isWireObject(body.total)) throw new LookupError("upstream-unreadable");
  const { total } = body;
  const read = figures.map(({ id, source, unit }) => {
    const scaled = scale(valueAt(total, source), valueAt(body, `_meta.ratio_info.${metricOf(source)}.max`));
    const value = readMeasure(scaled, unit);
    const isSuspicious = unit === "s" && value !== null && value > plausibleSeconds;
    if (isSuspicious) log("warn", { event: "suspicious-figure", figure: id });
    return [id, isSuspicious ? null : value] as const;
  });
  return {
    figures: Object.fromEntries(read) as Record<FigureId, number | null>,
    window: readWindow(valueAt(body, "_meta.queries.start_epoch_ms"), valueAt(body, "_meta.queries.end_epoch_ms")),
    adjustments: readAdjustments(valueAt(body, "_meta.annotations")),
  };
}

/** The summary of a viewer Conviva doesn't know: no figure was measured. */
export function emptySummary(): Summary {
  const nothing = figures.map(({ id }) => [id, null] as const);
  return { figures: Object.fromEntries(nothing) as Summary["figures"], window: null, adjustments: [] };
}

function metricOf(source: string): string {
  return source.split(".")[0] ?? source;
}

/** Ratios are sent on the scale given by `_meta.ratio_info`; ours is 0 to 100. */
function scale(value: unknown, max: unknown): unknown {
  const number = readNumber(value);
  const top = readNumber(max);
  return number === null || top === null || top <= 0 || top === 100 ? value : (number / top) * 100;
}

function readWindow(start: unknown, end: unknown): TimeRange | null {
  const from = readNumber(start);
  const to = readNumber(end);
  return from !== null && to !== null && from >= 0 && to > from ? { start: epochMs(from), end: epochMs(to) } : null;
}

function readAdjustments(annotations: unknown): readonly Adjustment[] {
  if (!Array.isArray(annotations)) return [];
  return annotations.filter(isWireObject).flatMap((annotation) => {
    const cause = readText(annotation.cause);
    return cause === null ? [] : [{ cause, value: readText(annotation.value) ?? "" }];
  });
}
