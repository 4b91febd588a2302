// Measures the lead's desk over a large record: how long each read takes, and the longest time in which nothing else can
// run in the process.
// usage: node bench/records/lead-desk.ts [sqlite|postgres] [looks] [folder that keeps the SQLite database]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { demoEnvironment } from "../../demo/demo-environment.ts";
import { demoPorts } from "../../demo/demo-ports.ts";
import "../../scripts/resolve-like-bundler.mjs";

const [kind = "sqlite", looks = "300000", kept] = process.argv.slice(2);
const folder = kept ?? mkdtempSync(path.join(tmpdir(), "viewer-desk-lead-"));
Object.assign(process.env, demoEnvironment(demoPorts({}), folder), { DATA_DIR: folder });
const { lazyPostgres } = await import("@/lib/server/store/postgres-server.fixture");
const postgres = lazyPostgres();
if (kind === "postgres") {
  const { appUrl, adminUrl } = await postgres.createDatabase();
  Object.assign(process.env, { DATABASE_URL: appUrl, DATABASE_ADMIN_URL: adminUrl });
}
const { epochMs } = await import("@/lib/domain/units");
const { sealSearch } = await import("@/lib/server/access/reference");
const { readLeadDesk } = await import("@/lib/server/lead/read-lead-desk");
const { readLookCsv } = await import("@/lib/server/lead/read-look-csv");
const { openStore, store } = await import("@/lib/server/store/store");
const { fillRecord } = await import("./fill-record.ts");

const now = epochMs(Date.now());
const lead = {
  requestId: "bench",
  actor: { subject: "lead-1", name: "Test Lead", role: "lead", team: null },
  signInId: "bench",
  framed: null,
  signal: undefined,
} as const;
const desk = (query: Parameters<typeof readLeadDesk>[1]) => () => readLeadDesk(lead, query, { zone: "UTC", now });
const reads: Readonly<Record<string, () => Promise<unknown>>> = {
  "last 7 days": desk({}),
  "everything kept": desk({ period: "all" }),
  "everything kept, a viewer nobody looked up": desk({ period: "all", search: sealSearch("nobody") }),
  "everything kept, part of an agent's name": desk({ period: "all", search: sealSearch("agent 1") }),
  "everything kept, a verdict nobody got": desk({ period: "all", verdict: "title" }),
  "everything kept, a verdict of many": desk({ period: "all", verdict: "device" }),
  "CSV of everything kept": async () => {
    const { parts } = await readLookCsv(lead, { period: "all" }, { now });
    await Array.fromAsync(parts);
  },
};

const { db, ready, close } = store();
await ready();
const { count } = await db
  .selectFrom("records")
  .select(({ fn }) => fn.countAll<number>().as("count"))
  .executeTakeFirstOrThrow();
if (Number(count) === 0) await fillRecord(store(), Number(looks), now);
const { DATABASE_ADMIN_URL: adminUrl } = process.env;
if (adminUrl !== undefined) {
  // As PostgreSQL does by itself a minute after so many rows were added.
  const owner = openStore({ dataDirectory: folder, databaseUrl: adminUrl, adminUrl: null });
  await sql`vacuum analyze records`.execute(owner.db);
  await owner.close();
}

const rounds = 5;
console.log(`${kind}, ${looks} looks, medians of ${rounds}`);
console.log("| read | result after | longest block |");
console.log("| --- | --- | --- |");
for (const [name, read] of Object.entries(reads)) {
  const measured: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await measure(read));
  const [tookMs, longestMs] = (["tookMs", "longestMs"] as const).map((figure) => {
    const sorted = measured.map((one) => one[figure]).toSorted((a, b) => a - b);
    return sorted[Math.floor(rounds / 2)]?.toFixed(0);
  });
  console.log(`| ${name} | ${tookMs} ms | ${longestMs} ms |`);
}
await close();
await postgres.stop();
if (kept === undefined) rmSync(folder, { recursive: true, force: true });

type Measured = Readonly<{ tookMs: number; longestMs: number }>;

/** How long a read takes, and the longest time in which the event loop doesn't turn. */
async function measure(read: () => Promise<unknown>): Promise<Measured> {
  const startedAt = performance.now();
  let [longestMs, lastAt] = [0, startedAt];
  const timer = setInterval(() => {
    const at = performance.now();
    longestMs = Math.max(longestMs, at - lastAt);
    lastAt = at;
  }, 1);
  await read();
  const tookMs = performance.now() - startedAt;
  // The last block ends with the read, before the timer's next turn.
  await wait(2);
  clearInterval(timer);
  return { tookMs, longestMs };
}
