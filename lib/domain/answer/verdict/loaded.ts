/** How much of a range's sessions is loaded. */
export type Loaded =
  | Readonly<{ kind: "all" }>
  /** One response, which has as many sessions as it can. */
  | Readonly<{ kind: "newest"; limit: number }>
  /** Everything but some periods. */
  | Readonly<{ kind: "part"; missing: number }>;
