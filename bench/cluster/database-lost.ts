// Figure 8, the half about PostgreSQL: what agents notice when three instances behind nginx lose their database, and what
// of the record is missing or doubled afterwards. Needs a build and nginx.
// usage: node bench/cluster/database-lost.ts [seconds of each phase] [look-ups per second]
import { execFile } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { visitor } from "../sign-in/visitor.mjs";
import { startCluster } from "./cluster.ts";
import { lookUpSteadily, p95Ms, type Reply } from "./look-ups.ts";

const [seconds = 20, perSecond = 6] = process.argv.slice(2).map(Number);
const addedLimitMs = 250;

const cluster = await startCluster();
try {
  const ada = visitor({ appOrigin: cluster.origin, issuer: cluster.issuer });
  await ada.signIn("ada");
  const load = { origin: cluster.origin, cookie: ada.copied(), perSecond };
  // Warms up what each instance compiles and connects at its first look-ups.
  await lookUpSteadily(load, AbortSignal.timeout(5_000));

  const stopping = new AbortController();
  const replies = lookUpSteadily(load, stopping.signal);
  const beginMs = performance.now();
  await wait(seconds * 1000);
  await cluster.stopDatabase();
  const lostAtMs = performance.now();
  await wait(seconds * 1000);
  await cluster.startDatabase();
  const backAtMs = performance.now();
  await wait(seconds * 1000);
  stopping.abort();
  const all = await replies;
  await untilReplayed();

  const within = (from: number, to: number) =>
    all.filter(({ startedAtMs }) => startedAtMs >= from && startedAtMs < to);
  const phases = {
    "database up": within(beginMs, lostAtMs),
    "database down": within(lostAtMs, backAtMs),
    "database back": within(backAtMs, Number.POSITIVE_INFINITY),
  };
  console.log("| | look-ups | failed | p95 |\n| --- | --- | --- | --- |");
  for (const [phase, list] of Object.entries(phases)) {
    console.log(`| ${phase} | ${list.length} | ${list.filter(isFailed).length} | ${p95Ms(list)} ms |`);
  }
  const addedMs = p95Ms(phases["database down"]) - p95Ms(phases["database up"]);
  const { missing, duplicate } = await reconcile(all);
  const { stdout } = await promisify(execFile)(process.execPath, ["scripts/tools.mjs", "records:verify"], {
    env: cluster.environment,
  });
  console.log(`\n${stdout.trim()}`);
  const failed = all.filter(isFailed).length;
  console.log(
    `\nFigure 8: ${failed} of ${all.length} look-ups failed, p95 ${addedMs} ms longer without PostgreSQL (limit ${addedLimitMs}), ` +
      `${missing} records missing, ${duplicate} duplicate`,
  );
  process.exitCode = failed + missing + duplicate === 0 && addedMs <= addedLimitMs ? 0 : 1;
} finally {
  await cluster.stop();
}

function isFailed({ status }: Reply): boolean {
  return status !== 200;
}

/** Each answer that an agent received has exactly one record of what left. */
async function reconcile(replies: readonly Reply[]): Promise<Readonly<{ missing: number; duplicate: number }>> {
  const client = new pg.Client(cluster.database.adminUrl);
  await client.connect();
  const { rows } = await client.query<{ request_id: string; count: string }>(
    "select request_id, count(*) from records where phase = 'answered' group by request_id",
  );
  await client.end();
  const counts = new Map(rows.map(({ request_id, count }) => [request_id, Number(count)]));
  const acknowledged = replies
    .filter((reply) => !isFailed(reply))
    .map(({ requestId }) => counts.get(requestId ?? "") ?? 0);
  return {
    missing: acknowledged.filter((count) => count === 0).length,
    duplicate: acknowledged.filter((count) => count > 1).length,
  };
}

/** Waits until no instance has anything left in its spool. */
async function untilReplayed(): Promise<void> {
  const giveUpAtMs = performance.now() + 60_000;
  while (performance.now() < giveUpAtMs) {
    if (spooledBytes() === 0) return;
    await wait(250);
  }
  console.log(`After a minute, ${spooledBytes()} bytes were still in the spools.`);
}

function spooledBytes(): number {
  const spools = readdirSync(cluster.folder)
    .filter((name) => name.startsWith("data-"))
    .map((name) => path.join(cluster.folder, name, "spool"));
  const sizes = spools.flatMap((spool) => list(spool).map((name) => statSync(path.join(spool, name)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
