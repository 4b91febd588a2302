// Kills recorders under load and counts what was lost.
// usage: node bench/records/kills.ts [kills] [sqlite|postgres]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { demoEnvironment } from "../../demo/demo-environment.ts";
import { demoPorts } from "../../demo/demo-ports.ts";
import "../../scripts/resolve-like-bundler.mjs";

const [kills = "500", kind = "sqlite"] = process.argv.slice(2);
const { runKills } = await import("@/lib/server/records/kills.fixture");
const { lazyPostgres } = await import("@/lib/server/store/postgres-server.fixture");

const postgres = lazyPostgres();
const dataDirectory = mkdtempSync(path.join(tmpdir(), "viewer-desk-kills-"));
Object.assign(process.env, demoEnvironment(demoPorts({}), dataDirectory));
const urls = kind === "postgres" ? await postgres.createDatabase() : null;
const databases = { databaseUrl: urls?.appUrl ?? null, adminUrl: urls?.adminUrl ?? null };
const tally = await runKills(Number(kills), { dataDirectory, ...databases });
await postgres.stop();
rmSync(dataDirectory, { recursive: true, force: true });
console.log(
  `${kind}: ${tally.kills} kills, ${tally.acknowledged} acknowledged, ${tally.missing} missing, ` +
    `${tally.duplicate} duplicate, ${tally.faults.length} faults in the chains`,
);
process.exitCode = tally.missing + tally.duplicate + tally.faults.length === 0 ? 0 : 1;
