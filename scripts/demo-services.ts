import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createCrmHosts } from "../demo/crm/crm-hosts.ts";
import { demoEnvironment } from "../demo/demo-environment.ts";
import { appOrigin, crmOrigin, type DemoPorts } from "../demo/demo-ports.ts";
import { exitWithChildren, isShuttingDown, spawnGroup } from "./child-processes.mjs";

type Service = Readonly<{
  name: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  health: string;
}>;

const startTimeoutMs = 30_000;

/**
 * Starts the simulator, the identity provider, the app's production build and the demo CRM, and waits until all of
 * them are healthy. If one exits later, its output is printed and everything else is stopped.
 *
 * @param dataDirectory - Stores the secrets, and the CRM's key and its entry in the list of hosts. Records and notes are in a temporary folder and end with the demo.
 * @param overrides - Additional environment variables for the app.
 * @throws {Error} If a service exits or isn't healthy in time, with its output.
 */
export async function startServices(
  root: string,
  ports: DemoPorts,
  dataDirectory: string,
  overrides: Readonly<Record<string, string>> = {},
): Promise<void> {
  mkdirSync(dataDirectory, { recursive: true });
  const app = demoEnvironment(ports, dataDirectory);
  const crm = createCrmHosts(crmOrigin(ports), dataDirectory);
  const services: readonly Service[] = [
    {
      name: "simulator",
      args: ["simulator/main.ts"],
      env: {
        SIMULATOR_PORT: String(ports.simulator),
        SIMULATOR_CLIENT_ID: app.CONVIVA_CLIENT_ID ?? "",
        SIMULATOR_CLIENT_SECRET: app.CONVIVA_CLIENT_SECRET ?? "",
      },
      health: `http://127.0.0.1:${ports.simulator}/_control/health`,
    },
    {
      name: "identity provider",
      args: ["demo/serve-identity-provider.ts"],
      env: { ...app, IDENTITY_PORT: String(ports.identity) },
      health: `http://127.0.0.1:${ports.identity}/.well-known/openid-configuration`,
    },
    {
      name: "app",
      args: ["node_modules/next/dist/bin/next", "start", "--port", String(ports.app), "--hostname", "localhost"],
      env: { ...app, EMBED_HOSTS_FILE: crm.hostsFile, DATA_DIR: temporaryDataDirectory(), ...overrides },
      health: `${appOrigin(ports)}/api/health/live`,
    },
    {
      name: "demo CRM",
      args: ["demo/serve-crm.ts"],
      env: { CRM_PORT: String(ports.crm), CRM_KEY_FILE: crm.keyFile, DESK_ORIGIN: appOrigin(ports) },
      health: `${crmOrigin(ports)}/health`,
    },
  ];
  await Promise.all(services.map((service) => startService(root, service)));
}

function temporaryDataDirectory(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "viewer-desk-data-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function startService(root: string, { name, args, env, health }: Service): Promise<void> {
  const preload = path.join(root, "scripts/exit-with-parent.mjs");
  const child = spawnGroup(process.execPath, ["--import", preload, ...args], {
    env: { ...basicEnvironment(root), ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output = (output + text).slice(-20_000);
    });
  }
  let isHealthy = false;
  const ended = new Promise<never>((_resolve, reject) => {
    child.once("close", (code: number | null, signal: string | null) => {
      const report = `${output.trimEnd()}\n\nThe ${name} exited (${signal ?? code}).`;
      if (isShuttingDown()) return;
      if (!isHealthy) return reject(new Error(report));
      console.error(`\n${report}`);
      void exitWithChildren(1);
    });
  });
  if (!(await Promise.race([ended, becomesHealthy(health)]))) {
    const seconds = startTimeoutMs / 1000;
    throw new Error(`${output.trimEnd()}\n\nThe ${name} was not healthy after ${seconds} s (${health}).`);
  }
  isHealthy = true;
}

async function becomesHealthy(url: string): Promise<boolean> {
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline) {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (response?.ok) return true;
    await sleep(50);
  }
  return false;
}

/**
 * Returns only the variables that any program needs. Variables and `.env` files of a real installation must
 * not affect the demo.
 */
function basicEnvironment(root: string): NodeJS.ProcessEnv {
  const needed = /^(PATH|HOME|USER|LANG|LC_.*|TZ|TMPDIR|TERM|SSL_CERT_.*|NODE_EXTRA_CA_CERTS|NO_COLOR|FORCE_COLOR)$/;
  const inherited = Object.entries(process.env).filter(([name]) => needed.test(name));
  return {
    ...Object.fromEntries(inherited),
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    // Halves the start time, except for the first start.
    NODE_COMPILE_CACHE: path.join(root, ".data/compile-cache"),
    // Makes Next skip `.env` files, as if it had already read them.
    __NEXT_PROCESSED_ENV: "true",
  };
}
