import { onTestFinished } from "vitest";
import { createRecorder, type Recorder } from "@/lib/server/records/recorder";
import { openSpool, type Spool, type SpoolDisk } from "@/lib/server/records/spool";
import type { Store } from "@/lib/server/store/store";
import { temporaryFolder } from "@/lib/server/store/store.fixture";

/**
 * A recorder by a writer of its own. It waits long enough for the database of a busy machine, so that only a database that
 * fails is replaced by the spool.
 */
export function recorderOn(store: Store, spoolFolder = temporaryFolder()): Recorder {
  return createRecorder(store, spoolIn(spoolFolder), { timeoutMs: 30_000 });
}

/** A spool in a folder, closed after the test. */
export function spoolIn(folder: string, disk?: SpoolDisk): Spool {
  const spool = openSpool(folder, disk);
  onTestFinished(() => spool.close());
  return spool;
}
