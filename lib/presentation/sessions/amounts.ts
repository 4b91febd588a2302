import type { SessionDetail } from "@/lib/contract/session-detail";
import { milliseconds } from "@/lib/domain/units";
import { formatDuration } from "@/lib/presentation/format/format-time";

export type Amount = Readonly<{
  id: "start-wait" | "playing" | "waiting" | "paused";
  label: string;
  /** Share of the bar, from 0 to 1. */
  share: number;
  duration: string;
}>;

const parts = [
  { id: "start-wait", label: "start wait", field: "videoStartTime" },
  { id: "playing", label: "playing", field: "playingTime" },
  { id: "waiting", label: "waiting", field: "rebufferingTime" },
  { id: "paused", label: "paused", field: "pausedTime" },
] as const;

/**
 * How a session's time was spent: amounts, not order, which the API does not tell. Parts that were not
 * measured or are zero are left out; none at all when nothing was measured.
 */
export function amountsOf({ fields }: Pick<SessionDetail, "fields">): readonly Amount[] {
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
