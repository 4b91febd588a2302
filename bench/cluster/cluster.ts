import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { demoEnvironment } from "../../demo/demo-environment.ts";
import { lazyPostgres, type PostgresUrls } from "../../lib/server/store/postgres-server.fixture.ts";
import { spawnGroup } from "../../scripts/child-processes.mjs";
import { startNginx } from "./nginx.ts";

process.chdir(path.join(import.meta.dirname, "../.."));
const instanceCount = 3;

/** The first of the nine ports that a cluster takes. */
const firstPort = Number(process.env.BENCH_PORT ?? 5600);

export type Cluster = Readonly<{
  /** Where agents find the app: nginx. */
  origin: string;
  issuer: string;
  /** The upstream, for its control routes. */
  simulator: string;
  /** The instances behind it. */
  instances: readonly string[];
  database: PostgresUrls;
  /** The environment of the app's tools, as `npm run records:verify`. */
  environment: NodeJS.ProcessEnv;
  /** Holds the data folders, and what everything printed in `*.log`. */
  folder: string;
  /** Stops an instance with SIGTERM, waits until it's gone, and starts it again. Returns its exit code. */
  restart: (instance: number) => Promise<number | null>;
  stopDatabase: () => Promise<void>;
  startDatabase: () => Promise<void>;
  stop: () => Promise<void>;
}>;

/**
 * Starts three instances of the production build behind nginx, which share one PostgreSQL and know each other in no other
 * way. The upstream is the simulator, without its limits. Needs `next build`, and `nginx` on the PATH.
 *
 * @param overrides - Additional environment variables for the app.
 */
export async function startCluster(overrides: Readonly<Record<string, string>> = {}): Promise<Cluster> {
  const ports = { app: firstPort, simulator: firstPort + 1, identity: firstPort + 2 };
  const instancePorts = Array.from({ length: instanceCount }, (_, at) => firstPort + 3 + at);
  const folder = mkdtempSync(path.join(tmpdir(), "viewer-desk-cluster-"));
  const postgres = lazyPostgres();
  const database = await postgres.createDatabase();
  const demo = demoEnvironment(ports, folder);
  const environment = {
    ...{ PATH: process.env.PATH, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" },
    ...{ __NEXT_PROCESSED_ENV: "true", NODE_OPTIONS: process.env.NODE_OPTIONS },
    ...demo,
    ...{ DATABASE_URL: database.appUrl, DATABASE_ADMIN_URL: database.adminUrl },
    ...overrides,
  };
  const children = new Set<ChildProcess>();

  function start(name: string, args: readonly string[], env: Readonly<Record<string, string | undefined>>) {
    const log = createWriteStream(path.join(folder, `${name}.log`), { flags: "a" });
    const child = spawnGroup(process.execPath, [...args], { env: { NODE_ENV: "production", ...env } });
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    children.add(child);
    child.once("exit", () => children.delete(child));
    return child;
  }

  function startInstance(at: number) {
    const data = path.join(folder, `data-${at}`);
    mkdirSync(data, { recursive: true });
    const listening = { PORT: `${instancePorts[at]}`, HOSTNAME: "127.0.0.1" };
    return start(`instance-${at}`, ["scripts/start.mjs"], { ...environment, ...listening, DATA_DIR: data });
  }

  start("simulator", ["simulator/main.ts"], {
    ...{ PATH: process.env.PATH, SIMULATOR_PORT: `${ports.simulator}` },
    ...{ SIMULATOR_CLIENT_ID: demo.CONVIVA_CLIENT_ID, SIMULATOR_CLIENT_SECRET: demo.CONVIVA_CLIENT_SECRET },
  });
  start("identity", ["demo/serve-identity-provider.ts"], { ...environment, IDENTITY_PORT: `${ports.identity}` });
  const running = instancePorts.map((_, at) => startInstance(at));
  const nginx = startNginx(folder, ports.app, instancePorts);
  children.add(nginx);
  const instances = instancePorts.map((port) => `http://127.0.0.1:${port}`);
  await Promise.all([
    ...instances.map((origin) => answers(`${origin}/api/health/ready`)),
    answers(`http://127.0.0.1:${ports.simulator}/_control/health`),
    answers(`http://127.0.0.1:${ports.identity}/.well-known/openid-configuration`),
    answers(`http://localhost:${ports.app}/api/health/ready`),
  ]);
  await fetch(`http://127.0.0.1:${ports.simulator}/_control/settings`, {
    method: "PUT",
    body: JSON.stringify({ requestsPerAddress: 1e9, requestsInFlight: 1e9 }),
  });

  return {
    ...{ origin: `http://localhost:${ports.app}`, issuer: `http://127.0.0.1:${ports.identity}`, instances },
    simulator: `http://127.0.0.1:${ports.simulator}`,
    ...{ database, environment: { ...environment, DATA_DIR: path.join(folder, "data-tools") }, folder },
    async restart(at) {
      const before = running[at];
      if (before === undefined) throw new Error(`There is no instance ${at}.`);
      // To the group, as a service manager does: the process that serves gets the signal twice.
      if (before.pid !== undefined) process.kill(-before.pid, "SIGTERM");
      const [code] = await once(before, "exit");
      running[at] = startInstance(at);
      await answers(`${instances[at]}/api/health/ready`);
      return code;
    },
    stopDatabase: postgres.halt,
    startDatabase: postgres.resume,
    async stop() {
      const gone = [...children].map((child) => once(child, "exit"));
      for (const child of children) child.kill("SIGTERM");
      const giveUp = setTimeout(() => children.forEach((child) => void child.kill("SIGKILL")), 15_000);
      await Promise.all(gone);
      clearTimeout(giveUp);
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<void> {
  const giveUpAtMs = performance.now() + 60_000;
  while (performance.now() < giveUpAtMs) {
    const response = await fetch(url).catch(() => null);
    await response?.arrayBuffer();
    if (response?.ok) return;
    await wait(100);
  }
  throw new Error(`${url} didn't answer within a minute.`);
}
