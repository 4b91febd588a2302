import "server-only";
import { config } from "@/lib/server/config/config";
import { env } from "@/lib/server/config/env";

/** Ends the process, with a plain word, when environment or configuration is not valid. */
export function assertReadyToStart(): void {
  try {
    env();
    config();
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown);
    process.exit(1);
  }
}
