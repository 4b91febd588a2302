import { stateWords } from "@/lib/presentation/answer/device-network-words";
import type { LaneResult } from "@/lib/presentation/timeline/lane-groups";
import type { LaneKind } from "@/lib/presentation/timeline/lane-kinds";

/** The fixed texts of the timeline. */
export const timelineTexts = {
  chart: "Sessions over time",
  empty: "No sessions to show.",
  help: "Left and right arrows: previous and next session. Up and down arrows: other lanes. Enter: select. Plus and minus: zoom. Shift with left or right arrow: pan. 0: fit. Escape: hide the tooltip.",
  /** The key in the middle is drawn as one. */
  hint: ["Drag to pan, ", "Ctrl", " + scroll to zoom"],
  notLoaded: "Not loaded",
  showMore: "Show more sessions",
  visibleStart: "Start of visible time",
  visibleEnd: "End of visible time",
} as const;

/** The choice of what a lane stands for, and the name of the list of lanes. */
export const laneWords = {
  device: { option: "Device", list: "Devices" },
  network: { option: "Network", list: "Networks" },
  title: { option: "Title", list: "Titles" },
} as const satisfies Record<LaneKind, Readonly<{ option: string; list: string }>>;

/** "6 of 6 failed": the second line of a lane's label. */
export function laneResultText({ state, count, total }: LaneResult): string {
  return `${count.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")} ${stateWords[state]}`;
}

/** The name of the list for screen readers, which grows in batches. */
export function listName(shown: number, total: number): string {
  return `Sessions, newest first, ${Math.min(shown, total)} of ${total}`;
}

/** The button below the list by day. */
export function showMoreOf(more: number, rest: number): string {
  return `Show ${more} more of ${rest.toLocaleString("en-GB")}`;
}
