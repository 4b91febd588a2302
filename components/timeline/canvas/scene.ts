import type { EpochMs } from "@/lib/domain/units";
import type { Gap } from "@/lib/presentation/sessions/completeness";
import type { NowMark } from "@/lib/presentation/timeline/axis";
import type { Bracket } from "@/lib/presentation/timeline/brackets";
import type { TimelineModel } from "@/lib/presentation/timeline/prepare-timeline";
import type { OffsetPeriod } from "@/lib/presentation/timeline/utc-offsets";
import type { Viewport } from "@/lib/presentation/timeline/viewport";
import type { Day } from "@/lib/presentation/trends/trend-days";
import type { Palette } from "./palette";

/** What there is to paint, independent of the visible part. */
export type Scene = Readonly<{
  model: TimelineModel;
  palette: Palette;
  offsets: readonly OffsetPeriod[];
  /** Where ongoing sessions end. */
  now: EpochMs;
  /** `null` if the range ended before. */
  nowMark: NowMark | null;
  /** By lane. */
  brackets: readonly (readonly Bracket[])[];
  /** What isn't loaded. */
  gaps: readonly Gap[];
  /** The most sessions one response can have. */
  limit: number;
  /** The day that is marked in the trends; `null` if none is. */
  markedDay: Day | null;
}>;

/** The visible part. Sizes are in CSS pixels; lanes above `scrollTop` are scrolled away. */
type View = Readonly<{ viewport: Viewport; width: number; height: number; ratio: number; scrollTop: number }>;

/** One frame. The lanes `[firstLane, lastLane)` are visible. */
export type Frame = Scene & View & Readonly<{ firstLane: number; lastLane: number }>;
