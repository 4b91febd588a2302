// Measures what recording adds to a look: its intent and its outcome, one after the other.
// usage: node bench/records/latency.ts [looks] [at once]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { demoEnvironment } from "../../demo/demo-environment.ts";
import { demoPorts } from "../../demo/demo-ports.ts";
import "../../scripts/resolve-like-bundler.mjs";

const [looks = 2_000, atOnce = 8] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(path.join(tmpdir(), "viewer-desk-latency-"));
Object.assign(process.env, demoEnvironment(demoPorts({}), folder));
const { entryOf } = await import("@/lib/server/records/entry");
const { createRecorder } = await import("@/lib/server/records/recorder");
const { lookFields } = await import("@/lib/server/records/recorder.fixture");
const { openSpool } = await import("@/lib/server/records/spool");
const { openStore } = await import("@/lib/server/store/store");
const { lazyPostgres } = await import("@/lib/server/store/postgres-server.fixture");

const postgres = lazyPostgres({ isDurable: true });
for (const kind of ["sqlite", "postgres"] as const) {
  const urls = kind === "postgres" ? await postgres.createDatabase() : null;
  const databases = { databaseUrl: urls?.appUrl ?? null, adminUrl: urls?.adminUrl ?? null };
  const store = openStore({ dataDirectory: path.join(folder, kind), ...databases });
  await store.ready();
  const { write } = createRecorder(store, openSpool(path.join(folder, kind, "spool")));
  const durationsMs: number[] = [];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (durationsMs.length < looks) {
        const startedAt = performance.now();
        const look = lookFields();
        await write(entryOf(look, "intent", null));
        await write(entryOf(look, "answered", "ok"));
        durationsMs.push(performance.now() - startedAt);
      }
    }),
  );
  await store.close();
  const sorted = durationsMs.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1);
  console.log(`${kind}: ${sorted.length} looks, ${atOnce} at once: median ${at(0.5)} ms, p95 ${at(0.95)} ms`);
}
await postgres.stop();
rmSync(folder, { recursive: true, force: true });
