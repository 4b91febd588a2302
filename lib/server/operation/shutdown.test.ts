import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";
import { isShuttingDown, shutDownOnSignals, watchRequests } from "@/lib/server/operation/shutdown";

let server: Server;
let held: ServerResponse[];
let agent: Agent;
let others: ReadonlySet<(...given: never) => void>;

beforeEach(async () => {
  held = [];
  others = new Set([...process.listeners("SIGTERM"), ...process.listeners("SIGINT")]);
  agent = new Agent({ keepAlive: true });
  server = createServer((incoming, response) => {
    if (incoming.url === "/held") held.push(response);
    else response.end("done");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    for (const listener of process.listeners(signal)) if (!others.has(listener)) process.off(signal, listener);
  }
  forgetProcessState("shutdown");
  agent.destroy();
  server.closeAllConnections();
  server.close();
});

describe("shutdown", () => {
  it("doesn't touch connections before it begins", async () => {
    watchRequests();
    expect((await get("/")).headers.connection).toBe("keep-alive");
    expect(isShuttingDown()).toBe(false);
  });

  it("still answers while it lingers, and closes each connection with the answer", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    const shutDown = watchRequests();
    await get("/");
    const down = shutDown({ lingerMs: 5_000, finishMs: 1_000 });
    const answer = await get("/");
    expect(isShuttingDown()).toBe(true);
    expect(answer.headers.connection).toBe("close");
    expect(answer.body).toBe("done");
    vi.advanceTimersByTime(5_000);
    await down;
    expect(server.listening).toBe(false);
  });

  it("waits for what is in flight, though a client keeps its connection", async () => {
    const shutDown = watchRequests();
    const waiting = get("/held");
    await untilHeld();
    const down = shutDown({ lingerMs: 0, finishMs: 60_000 });
    held[0]?.end("finished");
    expect((await waiting).body).toBe("finished");
    expect(await down).toBe(0);
  });

  it("also ends a connection whose answer had begun", async () => {
    const shutDown = watchRequests();
    const waiting = get("/held");
    await untilHeld();
    held[0]?.write("begun ");
    const down = shutDown({ lingerMs: 0, finishMs: 60_000 });
    held[0]?.end("finished");
    expect((await waiting).body).toBe("begun finished");
    await down;
  });

  it.each(["SIGTERM", "SIGINT"] as const)(
    "begins with the first %s, and another one doesn't cut it short",
    async (signal) => {
      stubEnvironment();
      const exit = Promise.withResolvers<string | number | null | undefined>();
      vi.spyOn(process, "exit").mockImplementation((code) => exit.resolve(code) as never);
      shutDownOnSignals({ lingerMs: 0, finishMs: 60_000 });
      const waiting = get("/held");
      await untilHeld();
      process.emit(signal);
      expect(isShuttingDown()).toBe(true);
      // Without a listener, Node ends the process.
      expect(process.emit(signal)).toBe(true);
      held[0]?.end("finished");
      expect((await waiting).body).toBe("finished");
      expect(await exit.promise).toBe(0);
    },
  );

  it("cuts off what doesn't finish in time", async () => {
    const shutDown = watchRequests();
    const waiting = expect(get("/held")).rejects.toThrow(/socket hang up|ECONNRESET/);
    await untilHeld();
    expect(await shutDown({ lingerMs: 0, finishMs: 50 })).toBe(1);
    await waiting;
  });
});

async function untilHeld(): Promise<void> {
  while (held.length === 0) await once(server, "request");
}

type Answer = Readonly<{ headers: IncomingMessage["headers"]; body: string }>;

async function get(path: string): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  const sent = request({ port, path, agent, host: "127.0.0.1" }).end();
  const [response]: [IncomingMessage] = await once(sent, "response").then(([first]) => [first]);
  return { headers: response.headers, body: await text(response) };
}
