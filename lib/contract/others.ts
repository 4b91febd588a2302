import type { ViewerAnswer } from "@/lib/contract/answer";
import type { OtherFactor, OtherViewersCheck } from "@/lib/domain/answer/others/other-viewers";
import type { SessionId } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";

/** What samples of other viewers around an attempt show. */
export type OtherViewersFindings = Readonly<{
  /** The compared attempt. */
  session: SessionId;
  window: TimeRange;
  /** When Conviva returned the oldest sample. */
  asOf: EpochMs;
  /** The attempt had trouble but didn't fail, so others with trouble count as affected; otherwise only failures count. */
  countsTrouble: boolean;
  /** In the order title, network, device, CDN, app; without the attempt's unknown attributes. */
  checks: readonly OtherViewersCheck[];
  /** Why there are no samples at all. */
  notCompared: null | "too-old" | "samples-off" | "nothing-known";
}>;

/** How a sample compares with what is usual; `unknown` if that isn't clear. */
export type OthersLevel = "hit" | "close" | "usual" | "unknown";

/** One sample, in words. */
export type OthersRow = Readonly<{
  id: OtherFactor;
  /** "Same title, Harbor Lights: S2, E5". */
  label: string;
  /** "31 of 84 others failed", or why there is no number. */
  text: string;
  /** "27–48 % (95 %)"; `null` without a number. */
  interval: string | null;
  /** The affected share and its interval in percent, for the bar; `null` without a number. */
  bar: Readonly<{ share: number; low: number; high: number }> | null;
  level: OthersLevel;
}>;

/** What the samples show, in words. */
export type OthersWords = Readonly<{
  conclusion: string;
  level: OthersLevel;
  rows: readonly OthersRow[];
  /** The window, its zone and how the samples were counted. */
  basis: string;
}>;

/** `GET /api/viewers/{ref}/others`: what the samples show, and the answer this leads to. */
export type OtherViewersAnswer = OtherViewersFindings & Readonly<{ words: OthersWords; answer: ViewerAnswer }>;
