import type { SampleFault } from "@/lib/domain/explore/sample-fault";
import type { NoteFault } from "@/lib/domain/hand-over/note-fault";
import type { LookupFault } from "@/lib/domain/lookup/lookup-fault";
import type { ParameterFault } from "@/lib/domain/parameter-fault";
import type { RangeFault } from "@/lib/domain/time/range-fault";
import { upstreamProblems } from "@/lib/domain/upstream-problems";

/** One row of the catalogue. */
export type ProblemDefinition = Readonly<{ status: number; title: string; advice: string; isRetryable: boolean }>;

/**
 * Every way a look-up can fail: HTTP status, title, advice and whether a retry can help.
 *
 * `status` is our answer to the browser, not the upstream's to us. If Conviva rejects our API key, that is
 * our fault, so it is a 502; a 401 would sign the agent out.
 */
export const problems = {
  "invalid-lookup": {
    status: 400,
    title: "This isn't a valid viewer ID or IP address",
    advice: "Correct it and look it up again.",
    isRetryable: false,
  },
  "invalid-range": {
    status: 400,
    title: "This time range isn't valid",
    advice: "Choose another time range.",
    isRetryable: false,
  },
  "invalid-parameter": {
    status: 400,
    title: "A query parameter isn't valid",
    advice: "Correct it and try again.",
    isRetryable: false,
  },
  "invalid-sample": {
    status: 400,
    title: "This sample can't be requested",
    advice: "Correct the field that is marked and run it again. What you typed is still here.",
    isRetryable: false,
  },
  "invalid-note": {
    status: 400,
    title: "This note can't be saved",
    advice: "Correct it and save it again. Your text is still here.",
    isRetryable: false,
  },
  "note-not-found": {
    status: 404,
    title: "This note no longer exists, or it isn't yours",
    advice: "It may have expired or been removed. Your text is still here, so you can save it as a new note.",
    isRetryable: false,
  },
  "invalid-reason": {
    status: 400,
    title: "This reason isn't in the list",
    advice: "Choose one of the reasons and reveal again.",
    isRetryable: false,
  },
  "unknown-reference": {
    status: 404,
    title: "This link isn't valid",
    advice: "It may be incomplete or have been changed. Look up the viewer again.",
    isRetryable: false,
  },
  "session-not-found": {
    status: 404,
    title: "Conviva no longer returns this session",
    advice: "It may now be outside the time range. Choose another session.",
    isRetryable: true,
  },
  /** Also for a page that the person's role may not see, so that it doesn't show that there is one. */
  "page-not-found": {
    status: 404,
    title: "Page not found",
    advice: "If you could open it before, your role has changed. Ask whoever manages your account.",
    isRetryable: true,
  },
  "not-signed-in": {
    status: 401,
    title: "You're signed out",
    advice: "Sign in again in a new window. This page stays as it is.",
    isRetryable: true,
  },
  "sign-in-unavailable": {
    status: 503,
    title: "Your sign-in can't be checked right now",
    advice: "Retry in a moment. If this keeps happening, tell your team lead: Viewer Desk can't reach its database.",
    isRetryable: true,
  },
  "no-role": {
    status: 403,
    title: "Your account doesn't have access to Viewer Desk",
    advice: "Ask your team lead to add you to a customer-care group, then sign in again.",
    isRetryable: false,
  },
  "export-running": {
    status: 409,
    title: "You're already exporting several files",
    advice: "Wait until one is ready, then export again.",
    isRetryable: true,
  },
  "cross-site": {
    status: 403,
    title: "This request didn't come from Viewer Desk",
    advice: "Open Viewer Desk and try again there.",
    isRetryable: false,
  },
  "request-too-large": {
    status: 413,
    title: "The request is too large",
    advice: "A viewer ID can have at most 512 characters, and a note 1,000.",
    isRetryable: false,
  },
  "unsupported-media": {
    status: 415,
    title: "The request's content type isn't supported",
    advice: "Send JSON, or use the form on the page.",
    isRetryable: false,
  },
  ...upstreamProblems,
  "record-unavailable": {
    status: 503,
    title: "Access can't be recorded, so viewer data isn't shown",
    advice:
      "Retry in a moment. If this keeps happening, tell your team lead or whoever runs Viewer Desk: it can't write its access record.",
    isRetryable: true,
  },
  "notes-unavailable": {
    status: 503,
    title: "Hand-over notes can't be reached right now",
    advice: "Retry in a moment. Nothing you typed is lost, and the rest of the page works.",
    isRetryable: true,
  },
  "recent-lookups-unavailable": {
    status: 503,
    title: "Your recent look-ups can't be loaded",
    advice: "Retry in a moment. Looking up a viewer still works.",
    isRetryable: true,
  },
  "record-unreadable": {
    status: 503,
    title: "The record can't be read right now",
    advice: "Nothing is lost. Retry in a moment. If this keeps happening, tell whoever runs Viewer Desk.",
    isRetryable: true,
  },
  internal: {
    status: 500,
    title: "Something went wrong on our side",
    advice: "Retry. If this happens again, tell your team lead, with the error ID if there is one.",
    isRetryable: true,
  },
} as const satisfies Record<string, ProblemDefinition>;

export type ProblemCode = keyof typeof problems;

/** Whether a text is a problem code. */
export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(problems, text);
}

/** What is wrong with what an agent entered; `lib/presentation/lookup` words it. */
export type InputFault = LookupFault | RangeFault | ParameterFault | NoteFault | SampleFault;

type Occurrence = Readonly<{
  fault?: InputFault;
  /** JSON pointers to the members of the request body that are at fault. */
  pointers?: readonly string[];
  /** The query parameter at fault. */
  parameter?: string;
  /** Whole seconds until a retry can succeed. */
  retryAfterSeconds?: number;
  /** For the log only. */
  cause?: unknown;
}>;

/**
 * Marks our errors for `instanceof`. Next bundles pages and route handlers separately, each with its own copy of the
 * class, and an error thrown in one can reach the other through a shared call.
 */
const brand = Symbol.for("viewer-desk LookupError");

/** The only error our own code throws. `code` says what went wrong, `occurrence` the details. */
export class LookupError extends Error {
  override readonly name = "LookupError";
  readonly [brand] = true;
  readonly code: ProblemCode;
  readonly occurrence: Occurrence;

  constructor(code: ProblemCode, occurrence: Occurrence = {}) {
    super(problems[code].title, { cause: occurrence.cause });
    this.code = code;
    this.occurrence = occurrence;
  }

  static [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && brand in value;
  }
}
