import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import type { KillTarget } from "@/lib/server/records/kill-target.fixture";
import { createRecorder } from "@/lib/server/records/recorder";
import { recordsIn } from "@/lib/server/records/recorder.fixture";
import { openSpool } from "@/lib/server/records/spool";
import { type Verification, verifyRecords } from "@/lib/server/records/verify";
import { openStore, type StoreSettings } from "@/lib/server/store/store";

/** What became of the entries that were acknowledged before a kill. */
export type KillTally = Readonly<{
  kills: number;
  acknowledged: number;
  missing: number;
  duplicate: number;
  faults: Verification["faults"];
}>;

const root = path.join(import.meta.dirname, "../../..");
/** The most entries that a process acknowledges before it's killed. */
const entriesMax = 100;
/** Processes that record at the same time, in the same database. */
const atOnce = 2;

/**
 * Kills recorders under load at random moments, then compares what they acknowledged with what is recorded. Every third one
 * can only reach the spool. Processes inherit the environment, which must be valid.
 */
export async function runKills(kills: number, settings: StoreSettings): Promise<KillTally> {
  const spoolFolder = path.join(settings.dataDirectory, "spool");
  const store = openStore(settings);
  await store.ready();
  const acknowledged: string[] = [];
  let started = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (started < kills) {
        started += 1;
        const target = { settings, spoolFolder, isDatabaseDown: started % 3 === 0 };
        acknowledged.push(...(await killOne(target)));
      }
    }),
  );
  await createRecorder(store, openSpool(spoolFolder)).replay();
  const counts = Map.groupBy(await recordsIn(store), ({ look_id, phase }) => `${look_id} ${phase}`);
  const { faults } = await verifyRecords(store);
  await store.close();
  return {
    ...{ kills, acknowledged: acknowledged.length, faults },
    missing: acknowledged.filter((entry) => !counts.has(entry)).length,
    duplicate: [...counts.values()].filter((rows) => rows.length > 1).length,
  };
}

/** The entries that one process acknowledged before it was killed. */
async function killOne(target: KillTarget): Promise<readonly string[]> {
  const hooks = path.join(root, "scripts/resolve-like-bundler.mjs");
  const program = path.join(root, "lib/server/records/kill-target.fixture.ts");
  const child = spawn(process.execPath, ["--import", hooks, program, JSON.stringify(target)], {
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(target.settings.dataDirectory, "compiled") },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines: string[] = [];
  const killAfter = Math.ceil(Math.random() * entriesMax);
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (lines.length === killAfter) child.kill("SIGKILL");
  }
  return lines.filter((line) => / (intent|answered)$/.test(line));
}
