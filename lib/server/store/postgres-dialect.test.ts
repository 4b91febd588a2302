import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { Kysely, sql } from "kysely";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { postgresDialect } from "@/lib/server/store/postgres-dialect";
import type { Tables } from "@/lib/server/store/schema";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Authentication succeeded, and the server is ready. */
const welcome = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);

/** A PostgreSQL that lets everybody in and then hangs. `asked` resolves at the next query. */
async function hungServer() {
  const asked: (() => void)[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once("data", () => {
      socket.write(welcome);
      socket.on("data", () => asked.shift()?.());
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `postgres://desk@127.0.0.1:${address.port}/desk`,
    asked: () => new Promise<void>((resolve) => asked.push(resolve)),
    connectionCount: () => sockets.size,
  };
}

test("a query that a hung server never answers fails, and the next one doesn't queue behind it", async () => {
  const server = await hungServer();
  const db = new Kysely<Tables>({ dialect: postgresDialect(server.url, 1) });
  const ask = async () => {
    const arrived = server.asked();
    const outcome = sql`select 1`.execute(db).catch((thrown: unknown) => thrown);
    await arrived;
    vi.advanceTimersByTime(35_000);
    return outcome;
  };

  expect(await ask()).toMatchObject({ message: "Query read timeout" });
  expect(await ask()).toMatchObject({ message: "Query read timeout" });
  expect(server.connectionCount()).toBe(2);
});
