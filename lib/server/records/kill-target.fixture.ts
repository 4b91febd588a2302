// The program that `runKills` kills: records looks as fast as it can, and prints each entry that was acknowledged.

import { flushCompileCache } from "node:module";
import { entryOf } from "@/lib/server/records/entry";
import { createRecorder } from "@/lib/server/records/recorder";
import { lookFields } from "@/lib/server/records/recorder.fixture";
import { openSpool } from "@/lib/server/records/spool";
import { openStore, type Store, type StoreSettings } from "@/lib/server/store/store";

const atOnce = 8;

// If the test that started this process ends without killing it, it ends too.
process.stdin.once("end", () => process.exit()).resume();
// A process that is killed doesn't store its compiled code, which halves the start of the next one.
flushCompileCache();

const { settings, spoolFolder, isDatabaseDown }: KillTarget = JSON.parse(process.argv[2] ?? "");
const store = openStore(settings);
const down: Store = { ...store, ready: () => Promise.reject(new Error("down")) };
const { write } = createRecorder(isDatabaseDown ? down : store, openSpool(spoolFolder));

/** What to record to, and whether only the spool can be reached. */
export type KillTarget = Readonly<{ settings: StoreSettings; spoolFolder: string; isDatabaseDown: boolean }>;

async function record(): Promise<never> {
  for (;;) {
    const look = lookFields();
    for (const entry of [entryOf(look, "intent", null), entryOf(look, "answered", "ok")]) {
      await write(entry);
      process.stdout.write(`${entry.look_id} ${entry.phase}\n`);
    }
  }
}

await Promise.all(Array.from({ length: atOnce }, record));
