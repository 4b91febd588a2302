/**
 * Every way a look-up can fail. Status, words, what to do next and whether a retry can help come
 * from here and nowhere else.
 *
 * `status` answers the browser, not the upstream: Conviva refusing our key is our fault, so it is a
 * 502; as a 401 it would sign the agent out. Order carries no meaning.
 */
export const problems = {
  "invalid-lookup": {
    status: 400,
    title: "That is not a viewer ID or an IP address",
    advice: "Correct what you typed and look it up again.",
    isRetryable: false,
  },
  "invalid-range": {
    status: 400,
    title: "That time range cannot be asked for",
    advice: "Choose another time range.",
    isRetryable: false,
  },
  "invalid-parameter": {
    status: 400,
    title: "A parameter of this request can't be read",
    advice: "Correct the parameter that is named, and ask again.",
    isRetryable: false,
  },
  "unknown-reference": {
    status: 404,
    title: "This link does not lead to a viewer",
    advice: "It may have been cut short or changed. Look the viewer up again.",
    isRetryable: false,
  },
  "session-not-found": {
    status: 404,
    title: "Conviva no longer returns this session",
    advice: "It may have left the time range. Choose another session.",
    isRetryable: true,
  },
  "not-signed-in": {
    status: 401,
    title: "Your sign-in has ended",
    advice: "Sign in again in a second window; this page stays as it is.",
    isRetryable: true,
  },
  "no-role": {
    status: 403,
    title: "Your account has no role in Viewer Desk",
    advice: "Ask your team lead to add you to a customer-care group, then sign in again.",
    isRetryable: false,
  },
  "cross-site": {
    status: 403,
    title: "This request did not come from Viewer Desk",
    advice: "Open Viewer Desk itself and try there.",
    isRetryable: false,
  },
  "request-too-large": {
    status: 413,
    title: "What was sent is too long",
    advice: "A viewer ID has at most 512 characters.",
    isRetryable: false,
  },
  "unsupported-media": {
    status: 415,
    title: "What was sent cannot be read",
    advice: "Send JSON, or use the form on the page.",
    isRetryable: false,
  },
  "upstream-credentials": {
    status: 502,
    title: "Conviva refused our key",
    advice:
      "Nothing you can mend, and a retry will not help. Tell your operator: Viewer Desk needs an API key made in Pulse under API Management; a Pulse user's login never works.",
    isRetryable: false,
  },
  "viewer-module-off": {
    status: 502,
    title: "Conviva's viewer module is not enabled for our key",
    advice:
      "Nothing you can mend. Tell your operator: the key works, but Conviva has not enabled the Viewer Module API for this account; the account's Conviva representative can.",
    isRetryable: false,
  },
  "samples-off": {
    status: 502,
    title: "Conviva's session samples are not enabled for our key",
    advice:
      "Nothing you can mend, and all else works. Tell your operator: the key works, but Conviva does not list the session samples for it, so other viewers cannot be compared; the account's Conviva representative can enable them.",
    isRetryable: false,
  },
  "range-refused": {
    status: 422,
    title: "Conviva refused this time range",
    advice: "Choose a shorter or more recent range. Conviva keeps 30 days.",
    isRetryable: false,
  },
  "upstream-rejected": {
    status: 502,
    title: "Conviva did not accept our question",
    advice: "Check the viewer ID or address. If it is right, tell your operator.",
    isRetryable: false,
  },
  "upstream-busy": {
    status: 503,
    title: "Conviva is limiting our requests",
    advice: "Nothing is lost. Wait for the countdown, then retry.",
    isRetryable: true,
  },
  "upstream-timeout": {
    status: 504,
    title: "Conviva did not answer in time",
    advice: "Retry, or choose a shorter time range.",
    isRetryable: true,
  },
  "upstream-unreachable": {
    status: 502,
    title: "Conviva cannot be reached",
    advice: "Retry in a moment. If it goes on, tell your operator.",
    isRetryable: true,
  },
  "upstream-failed": {
    status: 502,
    title: "Conviva has a fault of its own",
    advice: "Retry in a moment. If it goes on, tell your operator.",
    isRetryable: true,
  },
  "upstream-unreadable": {
    status: 502,
    title: "Conviva sent an answer we cannot read",
    advice: "Retry once. If it comes again, tell your operator.",
    isRetryable: true,
  },
  "upstream-too-large": {
    status: 502,
    title: "Conviva's answer is too large",
    advice: "Choose a shorter time range.",
    isRetryable: false,
  },
  internal: {
    status: 500,
    title: "Something went wrong on our side",
    advice: "Retry. If it comes again, give your operator the reference below.",
    isRetryable: true,
  },
} as const satisfies Record<string, { status: number; title: string; advice: string; isRetryable: boolean }>;

export type ProblemCode = keyof typeof problems;

/** Whether a text is one of the catalogue's codes. */
export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(problems, text);
}

/** Which member of the input is at fault (a JSON pointer), and how. */
export type InputFault = Readonly<{ pointer: string; detail: string }>;

type Occurrence = Readonly<{
  /** What is particular this time, for the agent. Never text of the upstream. */
  detail?: string;
  errors?: readonly InputFault[];
  /** The query parameter at fault. */
  parameter?: string;
  /** Whole seconds until a retry can succeed. */
  retryAfterSeconds?: number;
  /** For the log alone. */
  cause?: unknown;
}>;

/**
 * What an error of ours carries. Next bundles pages and route handlers separately, each with its own copy of the class,
 * and an error that one of them throws may reach the other through a call they share: `instanceof` goes by this brand.
 */
const brand = Symbol.for("viewer-desk LookupError");

/** The one error our own code throws; `code` tells which. */
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
