import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { dayMs, minuteMs } from "@/lib/domain/units";
import { env } from "@/lib/server/config/env";
import { causeFields, log } from "@/lib/server/operation/log";
import { processState } from "@/lib/server/operation/process-state";
import { cleanUp } from "@/lib/server/records/clean-up";
import { diskWatch } from "@/lib/server/records/disk-watch";
import { recorder } from "@/lib/server/records/recorder";
import { store } from "@/lib/server/store/store";

/**
 * Starts what the process does for the store besides requests: every minute it replays what any process has left in the
 * spool and looks how full the disk is, and every day it removes what is older than its retention. All also run at once.
 */
export function startUpkeep(): void {
  processState("upkeep", () => {
    const { DATA_DIR, RECORD_RETENTION_DAYS, NOTE_RETENTION_DAYS } = env();
    const retention = { recordDays: RECORD_RETENTION_DAYS, noteDays: NOTE_RETENTION_DAYS };
    void repeat(minuteMs, () => recorder().replay());
    void repeat(minuteMs, diskWatch(DATA_DIR));
    void repeat(dayMs, () => cleanUp(store(), retention));
    return {};
  });
}

/** Runs a job now, and again some time after it has ended, without keeping the process alive. A failure is logged. */
async function repeat(everyMs: number, job: () => Promise<unknown>): Promise<never> {
  for (;;) {
    await job().catch((thrown: unknown) => log("error", { event: "upkeep-failed", ...causeFields(thrown) }));
    await wait(everyMs, undefined, { ref: false });
  }
}
