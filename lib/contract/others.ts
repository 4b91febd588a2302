import type { ViewerAnswer } from "@/lib/contract/answer";
import type { OtherFactor, OtherViewersCheck } from "@/lib/domain/answer/others/other-viewers";
import type { SessionId } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";

/** What samples of other viewers around an attempt show. */
export type OtherViewersFindings = Readonly<{
  /** The attempt that was compared. */
  session: SessionId;
  window: TimeRange;
  /** When Conviva gave the oldest of the samples. */
  asOf: EpochMs;
  /** The attempt had trouble without failing, so others with trouble count as hit too; otherwise only failures do. */
  countsTrouble: boolean;
  /** In the order title, network, device, CDN, app; what isn't known of the attempt is left out. */
  checks: readonly OtherViewersCheck[];
  /** Why nothing could be asked at all. */
  notAskable: null | "too-old" | "samples-off" | "nothing-known";
}>;

/** How a sample compares with what is usual; `unknown` where it can't be told. */
export type OthersLevel = "hit" | "close" | "usual" | "unknown";

/** One sample, in words. */
export type OthersRow = Readonly<{
  id: OtherFactor;
  /** "Same title, Harbor Lights: S2, E5". */
  label: string;
  /** "31 of 84 failed too", or why there is no such number. */
  text: string;
  /** "27–48 % (95 %)"; `null` when the sample says nothing. */
  interval: string | null;
  /** The share hit and its interval in percent, for the bar; `null` as above. */
  bar: Readonly<{ share: number; low: number; high: number }> | null;
  level: OthersLevel;
}>;

/** What the samples show, in words. */
export type OthersWords = Readonly<{
  conclusion: string;
  level: OthersLevel;
  rows: readonly OthersRow[];
  /** The window, its zone and what the samples are. */
  basis: string;
}>;

/** `GET /api/viewers/{ref}/others`: what the samples show, and the answer that follows from it. */
export type OtherViewersAnswer = OtherViewersFindings & Readonly<{ words: OthersWords; answer: ViewerAnswer }>;
