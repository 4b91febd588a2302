import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { authenticate, createAccounts } from "./accounts.ts";
import { errorAnswer } from "./answer.ts";
import { answerCall, tooManyRequests } from "./answer-call.ts";
import { answerControl, type Controlled } from "./control.ts";
import { deliver } from "./faults/deliver.ts";
import { type Fault, readFaultHeader } from "./faults/fault.ts";
import { type Call, createFaultBook } from "./faults/fault-book.ts";
import { acceptsGzip, send } from "./faults/send.ts";
import { createLimits } from "./limits.ts";
import { createRequestLog, loggedRequest } from "./request-log.ts";
import { routes } from "./routes/table.ts";
import { weightOf } from "./rules/sample-filters.ts";
import { usualSettings } from "./settings.ts";
import { createWorlds } from "./world.ts";

/** How to start a simulator; port 0 takes any free one. */
export interface SimulatorOptions {
  readonly port: number;
  readonly host: string;
  readonly seed: number;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The clock, in epoch milliseconds. */
  readonly now?: () => number;
}

/** A simulator that listens. */
export interface Simulator {
  readonly port: number;
  close(): Promise<void>;
}

const minute = 60_000;

/** Starts a simulator in this process. @throws when the port cannot be had. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const handle = createHandler(options);
  const server = createServer({ keepAliveTimeout: 30_000 }, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      // A caller who left in the middle is nothing to talk about.
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
  const worldOf = createWorlds({ anchorMs, seed });
  const accounts = createAccounts(clientId);
  const limits = createLimits();
  const controlled: Controlled = {
    faults: createFaultBook(),
    log: createRequestLog(),
    anchorMs,
    settings: usualSettings,
  };

  return async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = readUrl(request);
    const method = request.method ?? "GET";
    const takesGzip = acceptsGzip(request.headers["accept-encoding"]);
    if (url === null) {
      return send(response, errorAnswer({ status: 400, name: "BadRequest", message: "Malformed URL." }), false);
    }
    if (url.pathname.startsWith("/_control/")) {
      return send(response, answerControl(controlled, method, url, await readBody(request)), takesGzip);
    }
    request.resume();
    const { settings, faults, log } = controlled;
    log.write(loggedRequest(method, url, request.headers, now()));
    const account = authenticate(request.headers.authorization, clientSecret, accounts);
    const call = callOf(url, account?.clientId ?? null);
    const fault = faultOf(request) ?? faults.take(call) ?? latency(settings.latencyMs);
    const address = request.socket.remoteAddress ?? "";
    if (!limits.countAddress(address, settings, now())) {
      return send(response, tooManyRequests("More than 3000 requests in 5 minutes."), takesGzip);
    }
    const leave = limits.enter(account?.clientId ?? "", weightOf(url.searchParams), settings);
    if (leave === null) {
      return send(response, tooManyRequests("Too many concurrent requests."), takesGzip);
    }
    response.once("close", leave);
    const gone = whenGone(response);
    const answer = () => answerCall({ method, url, account, settings, nowMs: now(), worldOf });
    return deliver(fault, { response, takesGzip, gone, answer, hold: () => faults.hold(call, gone) });
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
  const start = query.get("start_epoch_ms");
  return {
    path: routes.get(pathname)?.name ?? pathname,
    viewerId: query.get("viewer_id"),
    viewerIp: query.get("viewer_ip"),
    clientId,
    startMs: start === null ? null : Number(start),
  };
}

function faultOf(request: IncomingMessage): Fault | null {
  const header = request.headers["x-simulator-fault"];
  return typeof header === "string" ? readFaultHeader(header) : null;
}

function latency(delayMs: number): Fault | null {
  return delayMs > 0 ? { kind: "slow", delayMs } : null;
}

function whenGone(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once("close", () => controller.abort());
  return controller.signal;
}
