import type { OtherViewersCheck } from "@/lib/domain/answer/others/other-viewers";
import type { SessionId } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";

/** `GET /api/viewers/{ref}/others`. */
export type OtherViewersAnswer = Readonly<{
  /** The bad play that was asked about. */
  session: SessionId;
  window: TimeRange;
  /** When Conviva gave the oldest of the samples. */
  asOf: EpochMs;
  /** The play's own fault was trouble, so that others with trouble count as hit too; else only failures do. */
  countsTrouble: boolean;
  /** In the order title, network, device, CDN, app; what is not known of the play is left out. */
  checks: readonly OtherViewersCheck[];
  /** Why nothing could be asked at all. */
  notAskable: null | "too-old" | "samples-off" | "nothing-known";
}>;
