import "server-only";

/** The paths we ask. No part of one ever comes from a caller. */
export type ConvivaPath =
  | "/insights/3.0/sessions"
  | "/insights/3.0/sessions/content"
  | "/insights/3.0/sessions/content/viewer"
  | "/insights/3.0/sessions/content/viewer/summary";

/** How many calls are left for one request of ours; every attempt takes one. */
export type CallBudget = { left: number };

/** On what terms Conviva is asked, whatever the question. */
export type CallTerms = Readonly<{
  /** Aborts the call when the agent has left. */
  signal: AbortSignal | undefined;
  /** No call is made once it is spent; without one, calls are not counted. */
  budget?: CallBudget | undefined;
  /** Whether a fault that may pass is asked again; `true` unless given. */
  isRetried?: boolean;
}>;

export type ConvivaQuestion = CallTerms &
  Readonly<{
    path: ConvivaPath;
    query: Readonly<Record<string, string>>;
    /** Length of the range asked for; long ones get more time before the first byte. */
    rangeMs: number;
  }>;

/** What Conviva said: a body, or a refusal that only discovery can explain. */
export type ConvivaAnswer = Readonly<{ status: 200; body: unknown }> | Readonly<{ status: 401 | 403 | 404 }>;
