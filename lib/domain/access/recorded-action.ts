/** What people do that is recorded. */
export const lookActions = [
  "look-up",
  "reveal",
  "raw-json",
  "others",
  "note",
  "export",
  "explore",
  "record-search",
] as const;
export type LookAction = (typeof lookActions)[number];

/** What operators and the app itself do to the record. */
export const upkeepActions = ["erase", "clean-up"] as const;
export type UpkeepAction = (typeof upkeepActions)[number];

/** Everything that the record holds. */
export const recordedActions = [...lookActions, ...upkeepActions] as const;
export type RecordedAction = (typeof recordedActions)[number];
