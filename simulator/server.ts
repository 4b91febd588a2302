import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { authenticate, createAccounts } from "./accounts.ts";
import { errorResponse } from "./api-response.ts";
import { type ControlState, handleControl } from "./control.ts";
import { deliver } from "./faults/deliver.ts";
import { atUse, type Fault, readFaultHeader } from "./faults/fault.ts";
import { type Call, createFaultRules, type Effect } from "./faults/fault-rules.ts";
import { acceptsGzip, send } from "./faults/send.ts";
import { defaultHabits } from "./habits/habits.ts";
import { handleCall, tooManyRequests } from "./handle-call.ts";
import { createRateLimits } from "./rate-limits.ts";
import { createRequestLog, loggedRequest } from "./request-log.ts";
import { routes } from "./routes/route-table.ts";
import { weightOf } from "./rules/sample-filters.ts";
import { createSavedFilters } from "./rules/saved-filters.ts";
import { createSessionStores } from "./session-store.ts";
import { defaultSettings } from "./settings.ts";

/** Options for `startSimulator`. Port 0 picks a free port. */
export interface SimulatorOptions {
  readonly port: number;
  readonly host: string;
  readonly seed: number;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The clock, in epoch milliseconds. */
  readonly now?: () => number;
}

/** A running simulator. */
export interface Simulator {
  readonly port: number;
  close(): Promise<void>;
}

const minute = 60_000;

/**
 * Starts a simulator in this process.
 *
 * @throws {Error} If the port is in use.
 */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const handle = createHandler(options);
  const server = createServer({ keepAliveTimeout: 30_000 }, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      // A client that disconnected isn't an error.
      if (!response.destroyed) console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : options.port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function createHandler({ seed, clientId, clientSecret, now = Date.now }: SimulatorOptions) {
  const anchorMs = Math.floor(now() / minute) * minute;
  const storeOf = createSessionStores({ anchorMs, seed });
  const accounts = createAccounts(clientId);
  const rateLimits = createRateLimits();
  const state: ControlState = {
    faults: createFaultRules(),
    log: createRequestLog(),
    savedFilters: createSavedFilters(),
    anchorMs,
    settings: defaultSettings,
  };

  return async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = readUrl(request);
    const method = request.method ?? "GET";
    const usesGzip = acceptsGzip(request.headers["accept-encoding"]);
    if (url === null) {
      return send(response, errorResponse({ status: 400, name: "BadRequest", message: "Malformed URL." }), false);
    }
    if (url.pathname.startsWith("/_control/")) {
      return send(response, handleControl(state, method, url, await readBody(request)), usesGzip);
    }
    request.resume();
    const { settings, faults, log } = state;
    log.write(loggedRequest(method, url, request.headers, now()));
    const account = authenticate(request.headers.authorization, clientSecret, accounts);
    const call = callOf(url, account?.clientId ?? null);
    const { fault, habits } = ownEffect(request) ?? faults.take(call);
    const address = request.socket.remoteAddress ?? "";
    if (!rateLimits.countRequest(address, settings, now())) {
      return send(response, tooManyRequests("More than 3000 requests in 5 minutes."), usesGzip);
    }
    const release = rateLimits.acquire(account?.clientId ?? "", weightOf(url.searchParams), settings);
    if (release === null) {
      return send(response, tooManyRequests("Too many concurrent requests."), usesGzip);
    }
    response.once("close", release);
    const disconnected = disconnectSignal(response);
    const normalResponse = () => {
      const savedFilters = state.savedFilters.list();
      return handleCall({
        ...{ method, url, account, settings, savedFilters, seed, storeOf },
        ...{ habits: habits ?? defaultHabits, nowMs: now() },
      });
    };
    return deliver(fault ?? latency(settings.latencyMs), {
      response,
      usesGzip,
      disconnected,
      normalResponse,
      waitForRelease: () => faults.waitForRelease(call, disconnected),
    });
  };
}

function readUrl(request: IncomingMessage): URL | null {
  return URL.parse(request.url ?? "/", "http://simulator");
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

function callOf({ pathname, searchParams: query }: URL, clientId: string | null): Call {
  const epochMs = (name: string) => (query.has(name) ? Number(query.get(name)) : null);
  return {
    path: routes.get(pathname)?.name ?? pathname,
    viewerId: query.get("viewer_id"),
    viewerIp: query.get("viewer_ip"),
    clientId,
    startMs: epochMs("start_epoch_ms"),
    endMs: epochMs("end_epoch_ms"),
  };
}

/** The fault or the habits that a request brings in its header. */
function ownEffect({ headers }: IncomingMessage): Effect | null {
  const header = headers["x-simulator-fault"];
  const own = typeof header === "string" ? readFaultHeader(header) : null;
  if (own === null) return null;
  const fault = atUse(own, 1);
  return fault.kind === "habits" ? { fault: null, habits: fault.habits } : { fault, habits: null };
}

function latency(delayMs: number): Fault | null {
  return delayMs > 0 ? { kind: "slow", delayMs } : null;
}

function disconnectSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once("close", () => controller.abort());
  return controller.signal;
}
