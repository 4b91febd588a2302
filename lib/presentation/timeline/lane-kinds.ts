/** What a lane of the timeline can stand for. */
export const laneKinds = ["device", "network", "title"] as const;
export type LaneKind = (typeof laneKinds)[number];
