import type { FieldValue } from "@/lib/contract/session-detail";
import { milliseconds } from "@/lib/domain/units";
import { formatDuration } from "@/lib/presentation/format/format-time";

export type Amount = Readonly<{
  id: "starting" | "playing" | "rebuffering" | "paused";
  label: string;
  /** Share of the bar, from 0 to 1. */
  share: number;
  duration: string;
}>;

const parts = [
  { id: "starting", label: "starting", field: "videoStartTime" },
  { id: "playing", label: "playing", field: "playingTime" },
  { id: "rebuffering", label: "rebuffering", field: "rebufferingTime" },
  { id: "paused", label: "paused", field: "pausedTime" },
] as const;

/** The list has all of them except the paused time, which only the details have. */
type MeasuredTimes = Readonly<Partial<Record<(typeof parts)[number]["field"], FieldValue>>>;

/**
 * How much of a session's time was spent starting, playing, rebuffering and paused. The API doesn't say in which
 * order. Amounts that are zero or weren't measured are left out.
 */
export function amountsOf(fields: MeasuredTimes): readonly Amount[] {
  const measured = parts.flatMap(({ id, label, field }) => {
    const ms = fields[field];
    return typeof ms === "number" && ms > 0 ? [{ id, label, ms }] : [];
  });
  const total = measured.reduce((sum, { ms }) => sum + ms, 0);
  return measured.map(({ id, label, ms }) => ({
    id,
    label,
    share: ms / total,
    duration: formatDuration(milliseconds(ms)),
  }));
}
