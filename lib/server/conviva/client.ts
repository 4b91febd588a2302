import "server-only";
import { ExponentialBackoff, handleWhen, retry } from "cockatiel";
import { Pool } from "undici";
import type { AccountId } from "@/lib/domain/access/account";
import { LookupError } from "@/lib/domain/problems";
import { dayMs } from "@/lib/domain/units";
import { env } from "@/lib/server/config/env";
import { bodyFailure, connectionFailure, isPassing, statusFailure } from "@/lib/server/conviva/failures";
import { shareInFlight } from "@/lib/server/conviva/in-flight";
import { createPause } from "@/lib/server/conviva/pause";
import type { CallBudget, ConvivaAnswer, ConvivaQuestion } from "@/lib/server/conviva/question";
import { readBody } from "@/lib/server/conviva/read-body";
import { log } from "@/lib/server/operation/log";

/** Where an account's data is asked for, and with which key. */
export type ConvivaAccount = Readonly<{ id: AccountId; origin: string; clientId: string; clientSecret: string }>;

/** Asks Conviva on behalf of one account. */
export type ConvivaClient = Readonly<{
  /**
   * Asks one question over HTTP: Basic auth, gzip only, no redirects, limits on time and size, nothing copied from the
   * caller's headers. Identical questions in flight at the same time share one call.
   *
   * @throws {LookupError} Every `upstream-*` code, or `range-refused`.
   */
  ask: (question: ConvivaQuestion) => Promise<ConvivaAnswer>;
}>;

/** Faults that may pass by themselves: asked again twice, with growing, jittered waits. */
const retrying = retry(handleWhen(isPassing), {
  maxAttempts: 2,
  backoff: new ExponentialBackoff({ initialDelay: 200, maxDelay: 2_000 }),
});
retrying.onRetry(() => log("warn", { event: "upstream-retry" }));

/** A client with connections, a pause and calls in flight of its own: accounts never share any of them. */
export function createConvivaClient({ origin, clientId, clientSecret }: ConvivaAccount): ConvivaClient {
  const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`, "utf8").toString("base64")}`;
  const pool = new Pool(origin, {
    connections: 100,
    connect: { timeout: env().CONVIVA_CONNECT_TIMEOUT_MS },
    keepAliveTimeout: 30_000,
    maxHeaderSize: 16_384,
  });
  const pause = createPause();
  const share = shareInFlight<ConvivaAnswer>();

  function askWithin(question: ConvivaQuestion, left: AbortSignal): Promise<ConvivaAnswer> {
    const signal = AbortSignal.any([left, AbortSignal.timeout(env().CONVIVA_LOOKUP_TIMEOUT_MS)]);
    return question.isRetried === false
      ? attempt(question, signal)
      : retrying.execute(({ signal: either }) => attempt(question, either), signal);
  }

  async function attempt(question: ConvivaQuestion, outer: AbortSignal): Promise<ConvivaAnswer> {
    pause.assertOver();
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
      // An error's body may echo the viewer, so it is left unread.
      body.on("error", () => undefined).destroy();
      if (status === 401 || status === 403 || status === 404) return { status };
      throw statusFailure(status, () => pause.begin(firstValue(headers["retry-after"])));
    }
    try {
      const text = await readBody(body, firstValue(headers["content-encoding"]), env().CONVIVA_BODY_BYTES_MAX);
      return { status, body: JSON.parse(text) };
    } catch (thrown) {
      throw bodyFailure(thrown);
    }
  }

  function send({ path, query, rangeMs }: ConvivaQuestion, signal: AbortSignal) {
    return pool.request({
      method: "GET",
      path: `${path}?${formatQuery(query)}`,
      headers: {
        authorization,
        accept: "application/json",
        "accept-encoding": "gzip",
        "user-agent": "viewer-desk",
      },
      headersTimeout: env().CONVIVA_HEADERS_TIMEOUT_MS * (rangeMs > 7 * dayMs ? 2 : 1),
      bodyTimeout: env().CONVIVA_BODY_IDLE_TIMEOUT_MS,
      signal,
    });
  }

  return {
    ask: (question) => {
      const key = [question.path, formatQuery(question.query), question.isRetried !== false].join(" ");
      return share(key, question.signal, (left) => askWithin(question, left)).catch((thrown: unknown) => {
        // A caller who leaves, and a deadline that passes between two attempts, bring errors that are not ours.
        throw connectionFailure(thrown);
      });
    },
  };
}

/** The cause of a failure to ask at all. */
class CallsSpent extends Error {
  override readonly name = "CallsSpent";
}

/** Whether a question was not asked, because no call was left for it. */
export function isUnasked(thrown: unknown): boolean {
  // By name: the client that threw it may be another bundle's.
  const cause = thrown instanceof LookupError ? thrown.occurrence.cause : null;
  return cause instanceof Error && cause.name === "CallsSpent";
}

function takeCall(budget: CallBudget | undefined): void {
  if (budget === undefined) return;
  if (budget.left <= 0) throw new LookupError("upstream-failed", { cause: new CallsSpent("no calls left") });
  budget.left -= 1;
}

/** Encodes spaces as `%20` and every reserved character once, so an ID arrives byte for byte. */
function formatQuery(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join("&");
}

function firstValue(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
