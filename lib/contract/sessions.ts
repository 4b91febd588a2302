import type { SessionColumns } from "@/lib/contract/session-columns";
import type { ViewerZone } from "@/lib/contract/viewer-zone";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";

/** `GET /api/viewers/{ref}/sessions`: ended and on-going sessions, newest first. */
export type SessionsAnswer = Readonly<{
  range: TimeRange;
  /** When Conviva answered. */
  asOf: EpochMs;
  columns: SessionColumns;
  /** Sessions that could not be read and are left out. */
  skippedCount: number;
  /** The answer is as long as the limit, so there may be more. */
  isPossiblyTruncated: boolean;
  /** The most sessions one answer holds. */
  limit: number;
  /** By whose clocks the viewer lives; `null` when no session says where it was. */
  viewerZone: ViewerZone | null;
}>;
