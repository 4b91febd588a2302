// Figure 20: takes a viewer through every page and action behind nginx, with an outage of PostgreSQL and of the upstream on
// the way, then searches every place where something is kept. Needs a build, nginx and Chromium.
// usage: node bench/cluster/canary.ts
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { chromium, type Page } from "playwright";
import { findBrowser } from "../../scripts/browser.ts";
import { household, stories } from "../../simulator/stories.ts";
import { collect, walkAsAgent, walkAsColleague, walkAsLead } from "./canary-walk.ts";
import { startCluster } from "./cluster.ts";

const canary = { viewerId: stories.badNetwork.viewerId, viewerIp: household.ip };

const cluster = await startCluster({ LOG_LEVEL: "debug" });
try {
  const { CONVIVA_CLIENT_SECRET = "", CONVIVA_CLIENT_ID = "", NEXTAUTH_SECRET = "" } = cluster.environment;
  const secrets = [
    ...[CONVIVA_CLIENT_SECRET, `${CONVIVA_CLIENT_ID}:${CONVIVA_CLIENT_SECRET}`, NEXTAUTH_SECRET],
    ...[cluster.environment.REFERENCE_KEYS ?? "", cluster.environment.RECORD_KEY ?? ""],
  ];
  const personal = [canary.viewerId, canary.viewerIp];
  const profile = path.join(cluster.folder, "profile");

  const ada = await browse("Ada Agent", profile);
  const address = await walkAsAgent(ada.page, canary, ada.traces);
  await cluster.stopDatabase();
  await failUpstream("PUT");
  await ada.page.goto(`${address}?days=1`);
  await wait(3_000);
  const spooled = readAll(path.join(cluster.folder, "data-*/**"));
  await failUpstream("DELETE");
  await cluster.startDatabase();
  const ida = await browse("Ida Night", `${profile}-colleague`);
  await walkAsColleague(ida.page, address, ida.traces);
  const lee = await browse("Lee Lead", `${profile}-lead`);
  await walkAsLead(lee.page, cluster.origin, canary, lee.traces);
  const seen = await ada.page.request.get(address).then((answer) => answer.text());
  for (const { context } of [ada, ida, lee]) await context.close();
  await erase();

  const traces = [ada, ida, lee].map(({ traces: found }) => found);
  const everywhere = {
    bundle: readAll(".next/static/**"),
    addresses: traces.flatMap(({ addresses }) => addresses),
    "response headers": traces.flatMap(({ headers }) => headers),
    "pages of others": traces.flatMap(({ pages }) => pages),
    "storage, history, titles": traces.flatMap(({ storage }) => storage),
    console: traces.flatMap(({ console: lines }) => lines),
    exports: traces.flatMap(({ downloads }) => downloads),
    "browser profiles on disk": readAll(`${profile}*/**`),
    "logs of the app": readAll(path.join(cluster.folder, "instance-*.log")),
    "logs of nginx": readAll(path.join(cluster.folder, "nginx-*.log")),
    "data folders, and the spool during the outage": [...spooled, ...readAll(path.join(cluster.folder, "data-*/**"))],
    database: await dump(),
  };
  let leaks = 0;
  console.log("| searched | pieces | viewer ID or IP address | secrets |\n| --- | --- | --- | --- |");
  for (const [place, pieces] of Object.entries(everywhere)) {
    const [people, keys] = [personal, secrets].map((texts) => found(pieces, texts));
    leaks += (people ?? 0) + (keys ?? 0);
    console.log(`| ${place} | ${pieces.length} | ${people} | ${keys} |`);
  }
  // If the agent's own page didn't contain the viewer, the searches would prove nothing.
  const isShown = seen.includes(canary.viewerId);
  const isComplete = isShown && Object.values(everywhere).every((pieces) => pieces.length > 0);
  console.log(`\nFigure 20: ${leaks} leaks; the agent's own page ${isShown ? "shows" : "doesn't show"} the viewer`);
  process.exitCode = leaks === 0 && isComplete ? 0 : 1;
} finally {
  await cluster.stop();
}

/** Signs somebody in, in a browser of their own whose profile is on disk. */
async function browse(name: string, folder: string) {
  const executablePath = findBrowser();
  const context = await chromium.launchPersistentContext(folder, {
    ...(executablePath ? { executablePath } : {}),
    args: ["--no-sandbox"],
    viewport: { width: 1440, height: 900 },
  });
  const traces = collect(context);
  const page: Page = context.pages()[0] ?? (await context.newPage());
  await page.goto(cluster.origin);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: `Continue as ${name}` }).click();
  await page.getByRole("textbox", { name: "Viewer ID or IP address" }).waitFor();
  return { context, page, traces };
}

async function failUpstream(method: "PUT" | "DELETE"): Promise<void> {
  const rule = [{ match: {}, fault: { kind: "status", status: 500, body: `No viewer ${canary.viewerId} here` } }];
  const body = method === "PUT" ? { body: JSON.stringify(rule) } : {};
  const response = await fetch(`${cluster.simulator}/_control/faults`, { method, ...body });
  if (!response.ok) throw new Error(`The simulator answered ${response.status}.`);
}

/** The viewer's erasure, as an operator does it; its output is searched by the caller's terminal only. */
async function erase(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const child = execFile(
      process.execPath,
      ["scripts/tools.mjs", "viewer:erase"],
      { env: cluster.environment },
      (error, stdout) => {
        if (error === null && found([stdout], [canary.viewerId]) === 0) resolve();
        else reject(new Error("The erasure failed, or named the viewer."));
      },
    );
    child.stdin?.end(`viewerId\n${canary.viewerId}\n`);
  });
}

/** Every row of every table, as text. */
async function dump(): Promise<readonly string[]> {
  const client = new pg.Client(cluster.database.adminUrl);
  await client.connect();
  const tables = await client.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  );
  const rows: string[] = [];
  for (const { name } of tables.rows) {
    const { rows: all } = await client.query(`select * from "${name}"`);
    rows.push(...all.map((row) => `${name} ${JSON.stringify(row)}`));
  }
  await client.end();
  return rows;
}

function readAll(pattern: string): readonly string[] {
  return globSync(pattern)
    .filter((file) => statSync(file).isFile())
    .map((file) => `${path.basename(file)}\n${readFileSync(file, "latin1")}`);
}

/** How many pieces contain one of the texts, in any encoding that it could be kept in. */
function found(pieces: readonly string[], texts: readonly string[]): number {
  const wanted = texts.filter((text) => text !== "").flatMap(encodings);
  return pieces.filter((piece) => {
    const small = piece.toLowerCase();
    return wanted.some((part) => small.includes(part));
  }).length;
}

function encodings(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  const utf16 = Buffer.from(text, "utf16le").toString("latin1");
  const hashes = ["md5", "sha1", "sha256"].map((name) => createHash(name).update(text).digest());
  return [
    ...[text, encodeURIComponent(text), encodeURI(text), JSON.stringify(text).slice(1, -1), utf16],
    ...[bytes.toString("base64").replace(/=+$/, ""), bytes.toString("base64url"), bytes.toString("hex")],
    ...[[...text].reverse().join("")],
    ...hashes.flatMap((hash) => [hash.toString("hex"), hash.toString("base64").replace(/=+$/, "")]),
  ].map((part) => part.toLowerCase());
}
