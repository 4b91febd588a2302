import "server-only";
import { ExponentialBackoff, handleWhen, retry } from "cockatiel";
import { Pool } from "undici";
import { LookupError } from "@/lib/domain/problems";
import { dayMs } from "@/lib/domain/units";
import { env } from "@/lib/server/config/env";
import { bodyFailure, connectionFailure, isPassing, statusFailure } from "@/lib/server/conviva/failures";
import { assertNotPaused } from "@/lib/server/conviva/pause";
import { readBody } from "@/lib/server/conviva/read-body";
import { log } from "@/lib/server/operation/log";
import { processState } from "@/lib/server/operation/process-state";

/** The paths we ask; nothing of a caller's ever becomes part of one. */
export type ConvivaPath =
  | "/insights/3.0/sessions"
  | "/insights/3.0/sessions/content"
  | "/insights/3.0/sessions/content/viewer"
  | "/insights/3.0/sessions/content/viewer/summary";

/** How many calls are left for one thing we were asked; every attempt takes one. */
export type CallBudget = { left: number };

/** On what terms Conviva is asked, whatever the question. */
export type CallTerms = Readonly<{
  /** Aborts the call when the agent has left. */
  signal: AbortSignal | undefined;
  /** No call is made once it is spent; without one, calls are not counted. */
  budget?: CallBudget | undefined;
  /** Whether a fault that may pass is asked again; it is unless said. */
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

/** Faults that may pass by themselves: asked again twice, with growing, jittered waits. */
const retrying = retry(handleWhen(isPassing), {
  maxAttempts: 2,
  backoff: new ExponentialBackoff({ initialDelay: 200, maxDelay: 2_000 }),
});
retrying.onRetry(() => log("warn", { event: "upstream-retry" }));

/**
 * Asks Conviva one question over HTTP: Basic auth, gzip only, no redirects, thresholds on time and size,
 * nothing copied from the caller's headers.
 *
 * @throws {LookupError} Every `upstream-*` code, or `range-refused`.
 */
export async function askConviva(question: ConvivaQuestion): Promise<ConvivaAnswer> {
  const deadline = AbortSignal.timeout(env().CONVIVA_LOOKUP_TIMEOUT_MS);
  const signal = AbortSignal.any([deadline, ...(question.signal ? [question.signal] : [])]);
  const answered =
    question.isRetried === false
      ? attempt(question, signal)
      : retrying.execute(({ signal: either }) => attempt(question, either), signal);
  return answered.catch((thrown: unknown) => {
    // The policy's own waits end with its own error when the deadline comes during one.
    throw connectionFailure(thrown);
  });
}

async function attempt(question: ConvivaQuestion, outer: AbortSignal): Promise<ConvivaAnswer> {
  assertNotPaused();
  takeCall(question.budget);
  const signal = AbortSignal.any([outer, AbortSignal.timeout(env().CONVIVA_ATTEMPT_TIMEOUT_MS)]);
  const {
    statusCode: status,
    headers,
    body,
  } = await send(question, signal).catch((thrown: unknown) => {
    throw connectionFailure(thrown);
  });
  if (status !== 200) {
    // What an error says is never shown or kept, since it may echo the viewer: it is left unread.
    body.on("error", () => undefined).destroy();
    if (status === 401 || status === 403 || status === 404) return { status };
    throw statusFailure(status, firstValue(headers["retry-after"]));
  }
  try {
    const text = await readBody(body, firstValue(headers["content-encoding"]), env().CONVIVA_BODY_BYTES_MAX);
    return { status, body: JSON.parse(text) };
  } catch (thrown) {
    throw bodyFailure(thrown);
  }
}

/** The cause of a failure to ask at all. */
class CallsSpent extends Error {
  override readonly name = "CallsSpent";
}

/** Whether a question was not asked, because no call was left for it. */
export function isUnasked(thrown: unknown): boolean {
  return thrown instanceof LookupError && thrown.occurrence.cause instanceof CallsSpent;
}

function takeCall(budget: CallBudget | undefined): void {
  if (budget === undefined) return;
  if (budget.left <= 0) throw new LookupError("upstream-failed", { cause: new CallsSpent("no calls left") });
  budget.left -= 1;
}

function send({ path, query, rangeMs }: ConvivaQuestion, signal: AbortSignal) {
  return pool().request({
    method: "GET",
    path: `${path}?${formatQuery(query)}`,
    headers: {
      authorization: basicAuthorization(),
      accept: "application/json",
      "accept-encoding": "gzip",
      "user-agent": "viewer-desk",
    },
    headersTimeout: env().CONVIVA_HEADERS_TIMEOUT_MS * (rangeMs > 7 * dayMs ? 2 : 1),
    bodyTimeout: env().CONVIVA_BODY_IDLE_TIMEOUT_MS,
    signal,
  });
}

/** Encodes spaces as `%20` and every reserved character once, so an ID arrives byte for byte. */
function formatQuery(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join("&");
}

function basicAuthorization(): string {
  const { CONVIVA_CLIENT_ID: id, CONVIVA_CLIENT_SECRET: secret } = env();
  return `Basic ${Buffer.from(`${id}:${secret}`, "utf8").toString("base64")}`;
}

function firstValue(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

function pool(): Pool {
  return processState("conviva pool", () => {
    const { CONVIVA_BASE_URL: origin, CONVIVA_CONNECT_TIMEOUT_MS: timeout } = env();
    return new Pool(origin, {
      connections: 100,
      connect: { timeout },
      keepAliveTimeout: 30_000,
      maxHeaderSize: 16_384,
    });
  });
}
