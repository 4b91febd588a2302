// Figure 21: how long a copied cookie works after its sign-in has ended, on two processes of the app that share one
// PostgreSQL. Needs a build. Usage: node bench/sign-in/revocation.mjs [rounds]
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { demoEnvironment } from "../../demo/demo-environment.ts";
import { startIdentityProvider } from "../../demo/identity-provider.ts";
import { lazyPostgres } from "../../lib/server/store/postgres-server.fixture.ts";
import { firstRefusalAtMs, visitor } from "./visitor.mjs";

const root = path.join(import.meta.dirname, "../..");
const rounds = Number(process.argv[2] ?? 10);
const limitMs = 5_000;
const ports = { app: 5390, simulator: 5392, identity: 5393 };
const origins = [ports.app, ports.app + 1].map((port) => `http://localhost:${port}`);
const folder = mkdtempSync(path.join(tmpdir(), "viewer-desk-revocation-"));
const postgres = lazyPostgres();
const children = [];

try {
  const { adminUrl, appUrl } = await postgres.createDatabase();
  const environment = {
    ...{ PATH: process.env.PATH, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", LOG_LEVEL: "silent" },
    ...demoEnvironment(ports, folder),
    ...{ DATABASE_URL: appUrl, DATABASE_ADMIN_URL: adminUrl },
  };
  const provider = await startIdentityProvider({
    ...{ port: ports.identity, appOrigin: origins[0] },
    ...{ clientId: environment.OIDC_CLIENT_ID, clientSecret: environment.OIDC_CLIENT_SECRET },
  });
  for (const [at, origin] of origins.entries()) {
    const { port } = new URL(origin);
    const next = [
      path.join(root, "node_modules/next/dist/bin/next"),
      "start",
      "--port",
      port,
      "--hostname",
      "localhost",
    ];
    const env = { ...environment, DATA_DIR: path.join(folder, `data-${at}`) };
    children.push(spawn(process.execPath, next, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] }));
  }
  await Promise.all(origins.map(isHealthy));

  const ways = {
    "sign-out": ({ person }) => person.post("/api/sign-in/end"),
    "sign-out everywhere": ({ person }) => person.post("/api/sign-in/end-everywhere"),
    "back-channel logout": ({ person }) => person.signOutAtProvider(),
    "npm run sign-ins:end": ({ login }) => endByCommand(login, environment),
  };
  console.log("| ended by | rounds | same process, worst | other process, median | other process, worst |");
  console.log("| --- | --- | --- | --- | --- |");
  let worstMs = 0;
  for (const [way, end] of Object.entries(ways)) {
    const measured = [];
    for (let round = 0; round < rounds; round += 1) measured.push(await measure(provider.issuer, end));
    const [here, there] = [0, 1].map((at) => measured.map((times) => times[at]).toSorted((a, b) => a - b));
    worstMs = Math.max(worstMs, here.at(-1), there.at(-1));
    const cells = [way, rounds, seconds(here.at(-1)), seconds(there[Math.floor(rounds / 2)]), seconds(there.at(-1))];
    console.log(`| ${cells.join(" | ")} |`);
  }
  console.log(`\nFigure 21: ended on every instance within ${seconds(worstMs)} (limit ${seconds(limitMs)})`);
  process.exitCode = worstMs <= limitMs ? 0 : 1;
  await provider.close();
} finally {
  for (const child of children) child.kill();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Signs somebody in, ends the sign-in, and returns how long each instance still accepted a copy of the cookie. */
async function measure(issuer, end) {
  const login = "ada";
  const person = visitor({ appOrigin: origins[0], issuer });
  await person.signIn(login);
  const cookie = person.copied();
  // Both are asked all the time, so that they have just verified the sign-in when it ends.
  const refusals = origins.map((origin) => firstRefusalAtMs(origin, cookie));
  await wait(500);
  await end({ person, login });
  const endedAtMs = performance.now();
  return (await Promise.all(refusals)).map((atMs) => Math.max(0, atMs - endedAtMs));
}

async function endByCommand(login, environment) {
  const child = spawn(process.execPath, ["scripts/tools.mjs", "sign-ins:end"], {
    cwd: root,
    env: { ...environment, DATA_DIR: path.join(folder, "data-command") },
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(`${login}\n`);
  const output = await text(child.stdout);
  if (!/^Ended: [1-9]/.test(output)) throw new Error(`The command answered: ${output}`);
}

async function isHealthy(origin) {
  const giveUpAt = Date.now() + 60_000;
  while (Date.now() < giveUpAt) {
    const response = await fetch(`${origin}/api/health/live`).catch(() => null);
    if (response?.ok) return;
    await wait(100);
  }
  throw new Error(`${origin} didn't start.`);
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(2)} s`;
}
