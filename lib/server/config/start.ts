import "server-only";
import { config } from "@/lib/server/config/config";
import { env } from "@/lib/server/config/env";

/** Exits the process with an error message if the environment or the configuration is invalid. */
export function assertReadyToStart(): void {
  try {
    env();
    config();
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown);
    process.exit(1);
  }
}
