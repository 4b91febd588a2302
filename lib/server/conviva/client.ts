import "server-only";
import { ExponentialBackoff, handleWhen, retry } from "cockatiel";
import { Pool } from "undici";
import type { AccountId } from "@/lib/domain/access/account";
import { LookupError } from "@/lib/domain/problems";
import { dayMs } from "@/lib/domain/units";
import { env } from "@/lib/server/config/env";
import type { CallBudget, ConvivaQuery, ConvivaRequest, ConvivaResponse } from "@/lib/server/conviva/call";
import { bodyFailure, connectionFailure, isTransient, statusFailure } from "@/lib/server/conviva/failures";
import { shareInFlight } from "@/lib/server/conviva/in-flight";
import { createPause } from "@/lib/server/conviva/pause";
import { readBody } from "@/lib/server/conviva/read-body";
import { log } from "@/lib/server/operation/log";

/** An account's API origin and key. */
export type ConvivaAccount = Readonly<{ id: AccountId; origin: string; clientId: string; clientSecret: string }>;

/** Calls Conviva on behalf of one account. */
export type ConvivaClient = Readonly<{
  /**
   * Sends one request: Basic auth, gzip only, no redirects, limits on time and size, nothing copied from the incoming
   * request's headers. Identical requests in flight share one call.
   *
   * @throws {LookupError} Every `upstream-*` code, or `range-refused`.
   */
  ask: (request: ConvivaRequest) => Promise<ConvivaResponse>;
}>;

/** Transient failures are retried twice, with growing, jittered delays. */
const retrying = retry(handleWhen(isTransient), {
  maxAttempts: 2,
  backoff: new ExponentialBackoff({ initialDelay: 200, maxDelay: 2_000 }),
});
retrying.onRetry(() => log("warn", { event: "upstream-retry" }));

/** A client with its own connections, pause and calls in flight: accounts never share any of them. */
export function createConvivaClient({ origin, clientId, clientSecret }: ConvivaAccount): ConvivaClient {
  const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`, "utf8").toString("base64")}`;
  const pool = new Pool(origin, {
    connections: 100,
    connect: { timeout: env().CONVIVA_CONNECT_TIMEOUT_MS },
    keepAliveTimeout: 30_000,
    maxHeaderSize: 16_384,
  });
  const pause = createPause();
  const share = shareInFlight<ConvivaResponse>();

  function sendWithDeadline(request: ConvivaRequest, left: AbortSignal): Promise<ConvivaResponse> {
    const signal = AbortSignal.any([left, AbortSignal.timeout(env().CONVIVA_LOOKUP_TIMEOUT_MS)]);
    return request.isRetried === false
      ? attempt(request, signal)
      : retrying.execute(({ signal: either }) => attempt(request, either), signal);
  }

  async function attempt(request: ConvivaRequest, outer: AbortSignal): Promise<ConvivaResponse> {
    pause.assertOver();
    spendCall(request.budget);
    const signal = AbortSignal.any([outer, AbortSignal.timeout(env().CONVIVA_ATTEMPT_TIMEOUT_MS)]);
    const {
      statusCode: status,
      headers,
      body,
    } = await send(request, signal).catch((thrown: unknown) => {
      throw connectionFailure(thrown);
    });
    if (status !== 200) {
      // An error's body may echo the viewer, so it isn't read.
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

  function send({ path, query, rangeMs }: ConvivaRequest, signal: AbortSignal) {
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
    ask: (request) => {
      const key = [request.path, formatQuery(request.query), request.isRetried !== false].join(" ");
      return share(key, request.signal, (left) => sendWithDeadline(request, left)).catch((thrown: unknown) => {
        // A disconnect, or a deadline that passes between two attempts, rejects with an error of another type.
        throw connectionFailure(thrown);
      });
    },
  };
}

/** The cause of a failure without a call: the budget was used up. */
class BudgetSpent extends Error {
  override readonly name = "BudgetSpent";
}

/** Whether a request wasn't sent because its budget was used up. */
export function isBudgetSpent(thrown: unknown): boolean {
  // By name, because the client that threw it may come from another bundle.
  const cause = thrown instanceof LookupError ? thrown.occurrence.cause : null;
  return cause instanceof Error && cause.name === "BudgetSpent";
}

function spendCall(budget: CallBudget | undefined): void {
  if (budget === undefined) return;
  if (budget.left <= 0) throw new LookupError("upstream-failed", { cause: new BudgetSpent() });
  budget.left -= 1;
}

/**
 * A query string. Spaces are `%20` and every reserved character is encoded once, so that an ID arrives byte for byte, and
 * different queries have different texts.
 */
export function formatQuery(query: ConvivaQuery): string {
  return Object.entries(query)
    .flatMap(([key, values]) => [values].flat().map((value) => [key, value] as const))
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join("&");
}

function firstValue(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
