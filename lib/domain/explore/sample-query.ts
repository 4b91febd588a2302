import type { TimeRange } from "@/lib/domain/time/time-range";
import { dayMs, hourMs, minuteMs } from "@/lib/domain/units";

/** What is sampled: content sessions, or ad sessions where Ad Insights is on. */
export const sampleKinds = ["content", "ad"] as const;
export type SampleKind = (typeof sampleKinds)[number];

/** The flags that samples can be filtered by, as Conviva names them. It documents them as `true` only. */
export const statusFlags = [
  "is_video_start_failure",
  "is_video_start_failure_tech",
  "is_video_start_failure_business",
  "is_video_playback_failure",
  "is_video_playback_failure_tech",
  "is_video_playback_failure_business",
  "is_exit_before_video_start",
] as const;
export type StatusFlag = (typeof statusFlags)[number];

/** The sessions that have any of these values of a dimension. */
export type DimensionFilter = Readonly<{
  /** As Conviva names it: "isp", "tag_plan", and also "client_id" and "session_id". */
  name: string;
  /** In the case that Conviva sent them: it distinguishes upper and lower case. */
  values: readonly string[];
}>;

/** A request for a sample of ended sessions, of any viewers, that was checked. */
export type SampleQuery = Readonly<{
  kind: SampleKind;
  /** Includes its start, but not its end. */
  range: TimeRange;
  /** The most sessions to return. */
  limit: number;
  /** A session has to match every one. Empty if there's a saved filter. */
  filters: readonly DimensionFilter[];
  flags: readonly StatusFlag[];
  /** The ID of a filter saved in Pulse; `null` for none. */
  savedFilter: string | null;
}>;

/** How many sessions a sample can have. Conviva's pages differ on the most; it accepts this many everywhere. */
export const sampleSizes = { least: 1, most: 500, usual: 50 } as const;

/** The most characters of a filter's value. */
export const longestValue = 500;

/** The longest window of a sample. */
export const longestWindowMs = 3 * hourMs;
/** Conviva samples windows that begin in the last 31 days. Requests take time and clocks differ, so ours are inside. */
export const oldestSampleMs = 31 * dayMs - minuteMs;

/** The documented parameters that name a player and one of its sessions. No list of dimensions has to contain them. */
export const playerParameters = ["client_id", "session_id"] as const;
