import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { Server, ServerResponse } from "node:http";
import { log } from "@/lib/server/operation/log";
import { processState } from "@/lib/server/operation/process-state";

/** What Node publishes as a request arrives. */
type RequestStart = Readonly<{ server: Server; response: ServerResponse }>;

type Phases = Readonly<{
  /** How long requests are still accepted, so that load balancers notice in time. In milliseconds. */
  lingerMs: number;
  /** How long, after that, requests in flight have to finish. In milliseconds. */
  finishMs: number;
}>;

/** Whether this process is about to exit. It then serves whatever still arrives, but shouldn't be sent more. */
export function isShuttingDown(): boolean {
  return state().isShuttingDown;
}

/**
 * Lets this process exit without a failed request. Next stops listening at the signal and then waits for as long as clients
 * reuse their connections, so it mustn't handle signals itself (`NEXT_MANUAL_SIG_HANDLE`).
 *
 * After SIGTERM, readiness fails and every response closes its connection. After `lingerMs` nothing new is accepted, and
 * the process exits as soon as nothing is in flight, `finishMs` later at the latest. SIGINT, from a terminal, doesn't linger.
 * Further signals change nothing.
 */
export function shutDownOnSignals({ lingerMs, finishMs }: Phases): void {
  const shutDown = watchRequests();
  async function exit(phases: Phases): Promise<void> {
    // One stop can come as several signals: from a process group, a terminal, or npm, once from each process above this one.
    if (isShuttingDown()) return;
    log("info", { event: "shutting-down" });
    const cutOff = await shutDown(phases);
    if (cutOff > 0) log("warn", { event: "requests-cut-off" });
    process.exit(0);
  }
  process.on("SIGTERM", () => void exit({ lingerMs, finishMs }));
  process.on("SIGINT", () => void exit({ lingerMs: 0, finishMs }));
}

/**
 * Follows the requests of every HTTP server in this process. Returns the shutdown, which resolves when nothing is left, with
 * the number of requests that it cut off.
 */
export function watchRequests(): (phases: Phases) => Promise<number> {
  const servers = new Set<Server>();
  const inFlight = new Set<ServerResponse>();
  subscribe("http.server.request.start", (message) => {
    const { server, response } = message as RequestStart;
    servers.add(server);
    inFlight.add(response);
    response.once("close", () => inFlight.delete(response));
    if (isShuttingDown()) closeAfter(response);
  });
  return async ({ lingerMs, finishMs }) => {
    state().isShuttingDown = true;
    for (const response of inFlight) closeAfter(response);
    await after(lingerMs);
    await arrivals();
    const closed = Promise.all([...servers].map(close));
    // A response that had already begun couldn't say that its connection would close.
    const sweep = setInterval(() => void arrivals().then(() => closeIdle(servers)), 50);
    await Promise.race([closed, after(finishMs)]);
    clearInterval(sweep);
    const cutOff = inFlight.size;
    for (const server of servers) server.closeAllConnections();
    return cutOff;
  };
}

function state(): { isShuttingDown: boolean } {
  return processState("shutdown", () => ({ isShuttingDown: false }));
}

function closeAfter(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader("connection", "close");
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

function closeIdle(servers: ReadonlySet<Server>): void {
  for (const server of servers) server.closeIdleConnections();
}

/**
 * Resolves once what the kernel holds by now has been read: connections that wait to be accepted, and requests on idle
 * ones. Closing resets both, and a proxy can't send a POST again.
 */
function arrivals(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
