/** Why a query parameter is refused. */
export type ParameterFault =
  | "unknown-parameter"
  | "repeated-parameter"
  | "empty-parameter"
  | "missing-parameter"
  | "malformed-instant-parameter"
  | "instant-in-future"
  | "outside-range"
  | "not-thirty-days"
  | "unknown-value"
  | "unknown-zone"
  | "unknown-language";
