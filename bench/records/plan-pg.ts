import { mkdtempSync } from "node:fs";
import path from "node:path";
import { demoEnvironment } from "../../demo/demo-environment.ts";
import { demoPorts } from "../../demo/demo-ports.ts";
import "../../scripts/resolve-like-bundler.mjs";

const folder = mkdtempSync("/tmp/wt-b-lead/pg-");
Object.assign(process.env, demoEnvironment(demoPorts({}), folder), { DATA_DIR: folder });
const { lazyPostgres } = await import("@/lib/server/store/postgres-server.fixture");
const postgres = lazyPostgres();
const { appUrl, adminUrl } = await postgres.createDatabase();
console.log(appUrl, adminUrl);
const { Kysely, sql } = await import("kysely");
const { openStore } = await import("@/lib/server/store/store");
const { postgresDialect } = await import("@/lib/server/store/postgres-dialect");
const { fillRecord } = await import("./fill-record.ts");
const store = openStore({ dataDirectory: folder, databaseUrl: appUrl, adminUrl });
await store.ready();
const now = Date.now();
const s0 = performance.now();
await fillRecord(store, 300000, now);
console.log("filled", performance.now() - s0);
const { anyLook, searchLooks, findSharedVerdicts, hasMoreLooks } = await import("@/lib/server/records/search");
const { countLooks, countLooksPerDay, findPeople, findSweeps } = await import("@/lib/server/records/count-looks");
const { daysOf } = await import("@/lib/server/lead/days-of");
let last: any;
const db: any = new Kysely({
  dialect: postgresDialect(appUrl, 2),
  log: (e) => {
    if (e.level === "query" && !e.query.sql.startsWith("explain")) last = e.query;
  },
});
const f = { ...anyLook, exceptLookId: "x" };
const week = { ...f, fromMs: now - 7 * 86400000 };
const v = { ...f, verdict: "device" };
const n = { ...f, verdict: "title" };
const days = daysOf(null, now as any, "UTC" as any);
const old = { atMs: now - 20 * 86400000, lookId: "a" } as any;
const all: any = {
  people: () => findPeople(db, f),
  peopleWeek: () => findPeople(db, week),
  page: () => searchLooks(db, f, { limit: 51, before: null }),
  page2: () => searchLooks(db, f, { limit: 500, before: old }),
  pageV: () => searchLooks(db, v, { limit: 51, before: null }),
  pageN: () => searchLooks(db, n, { limit: 51, before: null }),
  pageNobody: () => searchLooks(db, { ...f, subjectHashes: ["nobody"] }, { limit: 51, before: null }),
  agents: () => countLooks(db, f),
  agentsWeek: () => countLooks(db, week),
  agentsV: () => countLooks(db, v),
  days: () => countLooksPerDay(db, f, days),
  sweeps: () => findSweeps(db, f, 60),
  sweepsWeek: () => findSweeps(db, week, 60),
  shared: () => findSharedVerdicts(db, { ...anyLook, fromMs: now - 86400000 }, 3),
  more: () => hasMoreLooks(db, f, 20000),
};
for (let i = 0; i < 2; i++)
  for (const [k, w] of Object.entries<any>(all)) {
    const s = performance.now();
    await w();
    const ms = performance.now() - s;
    console.log(k, ms.toFixed(0));
    if (i === 1) {
      const plan = await db.executeQuery({ ...last, sql: "explain (analyze) " + last.sql });
      console.log(plan.rows.map((r: any) => "    " + r["QUERY PLAN"]).join("\n"));
    }
  }
await db.destroy();
await store.close();
await postgres.stop();
