import { processState } from "@/lib/server/operation/process-state";

/** Forgets every client of the process with its pause, so that a test starts with fresh ones. */
export function forgetConvivaClients(): void {
  processState("conviva clients", () => new Map()).clear();
}
