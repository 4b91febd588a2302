import { processState } from "@/lib/server/operation/process-state";

/** Discards the process's clients with their pauses, so that a test starts with fresh ones. */
export function forgetConvivaClients(): void {
  processState("conviva clients", () => new Map()).clear();
}
