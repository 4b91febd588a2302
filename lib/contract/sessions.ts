import type { MaskedLookup, ShownLookup } from "@/lib/contract/lookup";
import type { SessionColumns } from "@/lib/contract/session-columns";
import type { ViewerZone } from "@/lib/contract/viewer-zone";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";

/** `GET /api/viewers/{ref}/sessions`: ended and ongoing sessions, newest first. */
export type SessionsAnswer = Readonly<{
  /** Whom the list is about, as the person who asks may see it. */
  lookup: ShownLookup;
  range: TimeRange;
  /** When Conviva answered. */
  asOf: EpochMs;
  columns: SessionColumns;
  /** The labels that stand for viewer IDs and IP addresses in the columns; none for those who see all of them. */
  masked: readonly MaskedLookup[];
  /** How many sessions couldn't be read and are missing. */
  skippedCount: number;
  /** The response has as many sessions as the limit, so there may be more. */
  isPossiblyTruncated: boolean;
  /** The most sessions one response can have. */
  limit: number;
  /** The viewer's time zone; `null` if no session has a known place. */
  viewerZone: ViewerZone | null;
}>;
