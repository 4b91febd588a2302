import "server-only";

/** The paths we call. They never contain anything from an incoming request. */
export type ConvivaPath =
  | "/insights/3.0/sessions"
  | "/insights/3.0/sessions/_meta/references/dimensions"
  | "/insights/3.0/metrics/_meta/references/filters"
  | "/insights/3.0/sessions/ad"
  | "/insights/3.0/sessions/content"
  | "/insights/3.0/sessions/content/viewer"
  | "/insights/3.0/sessions/content/viewer/summary";

/** Query parameters; one with several values is repeated. */
export type ConvivaQuery = Readonly<Record<string, string | readonly string[]>>;

/** How many calls are left for one incoming request; every attempt takes one. */
export type CallBudget = { left: number };

/** The options of every call. */
export type CallOptions = Readonly<{
  /** Aborts the call when the client disconnects. */
  signal: AbortSignal | undefined;
  /** No call is made once it's used up; without one, calls aren't counted. */
  budget?: CallBudget | undefined;
  /** Whether a transient failure is retried; `true` by default. */
  isRetried?: boolean;
}>;

export type ConvivaRequest = CallOptions &
  Readonly<{
    path: ConvivaPath;
    query: ConvivaQuery;
    /** Length of the requested range; a long one gets more time before the first byte. */
    rangeMs: number;
  }>;

/** A body, or a refusal that only discovery can explain. */
export type ConvivaResponse = Readonly<{ status: 200; body: unknown }> | Readonly<{ status: 401 | 403 | 404 }>;
