import "server-only";
import { dayMs, minuteMs } from "@/lib/domain/units";
import { env } from "@/lib/server/config/env";
import { causeFields, log } from "@/lib/server/operation/log";
import { processState } from "@/lib/server/operation/process-state";
import { cleanUp } from "@/lib/server/records/clean-up";
import { recorder } from "@/lib/server/records/recorder";
import { store } from "@/lib/server/store/store";

/**
 * Starts what the process does for the store besides requests: every minute it replays what any process has left in the
 * spool, and every day it removes what is older than its retention. Both also run at once.
 */
export function startUpkeep(): void {
  processState("upkeep", () => {
    const { RECORD_RETENTION_DAYS, NOTE_RETENTION_DAYS } = env();
    const retention = { recordDays: RECORD_RETENTION_DAYS, noteDays: NOTE_RETENTION_DAYS };
    return {
      replay: repeat(minuteMs, () => recorder().replay()),
      cleanUp: repeat(dayMs, () => cleanUp(store(), retention)),
    };
  });
}

/** Runs a job now and again and again, without keeping the process alive. A failure is logged. */
function repeat(everyMs: number, job: () => Promise<unknown>): NodeJS.Timeout {
  const run = () =>
    void job().catch((thrown: unknown) => log("error", { event: "upkeep-failed", ...causeFields(thrown) }));
  run();
  return setInterval(run, everyMs).unref();
}
