import type { EpochMs } from "@/lib/domain/units";
import type { TimelineModel } from "@/lib/presentation/timeline/prepare-timeline";
import type { Viewport } from "@/lib/presentation/timeline/viewport";
import type { OffsetPeriod } from "@/lib/presentation/timeline/zone-offsets";
import type { Palette } from "./palette";

/** What is painted, whatever part of it is looked at. */
export type Scene = Readonly<{
  model: TimelineModel;
  palette: Palette;
  offsets: readonly OffsetPeriod[];
  now: EpochMs;
}>;

/** Which part is looked at, in CSS pixels; `scrollTop` hides the lanes above it. */
type View = Readonly<{ viewport: Viewport; width: number; height: number; ratio: number; scrollTop: number }>;

/** One frame: the lanes `[firstLane, lastLane)` are in sight. */
export type Frame = Scene & View & Readonly<{ firstLane: number; lastLane: number }>;
