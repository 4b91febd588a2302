/** Why a time range is refused: first what can be wrong with how it is written, then with the instants it names. */
export type RangeFault =
  | "days-and-instants"
  | "unknown-days"
  | "missing-instant"
  | "malformed-instant"
  | "reversed"
  | "in-future"
  | "end-in-future"
  | "too-long"
  | "too-old"
  | "under-a-minute";
