import "server-only";
import { config } from "@/lib/server/config/config";
import { env } from "@/lib/server/config/env";
import { embedHosts } from "@/lib/server/embed/hosts";
import { startUpkeep } from "@/lib/server/records/upkeep";
import { NewerDatabase } from "@/lib/server/store/migrate";
import { store } from "@/lib/server/store/store";

/**
 * Exits the process with an error message if the environment, the configuration or the database is invalid. If PostgreSQL
 * can't be reached, the app starts anyway: accesses are recorded in the spool until it can.
 */
export async function assertReadyToStart(): Promise<void> {
  try {
    env();
    config();
    embedHosts();
    await readyStore();
    startUpkeep();
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown);
    process.exit(1);
  }
}

async function readyStore(): Promise<void> {
  const { kind, ready } = store();
  try {
    await ready();
  } catch (thrown) {
    if (thrown instanceof NewerDatabase) throw thrown;
    if (kind === "sqlite")
      throw new Error(`DATA_DIR: the database can't be used (${codeOf(thrown)})`, { cause: thrown });
    if (isOperatorsMistake(codeOf(thrown))) {
      throw new Error(`DATABASE_URL: PostgreSQL refused it (${codeOf(thrown)})`, { cause: thrown });
    }
    console.warn(`PostgreSQL can't be reached (${codeOf(thrown)}). Accesses are recorded in DATA_DIR until it can.`);
  }
}

/** Whether PostgreSQL rejected the role (28), the database (3D) or what the role asked for (42): waiting can't help. */
function isOperatorsMistake(code: string): boolean {
  return /^(28|3D|42)/.test(code);
}

/** The code of an error, since its message may quote a URL. */
function codeOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return "unknown";
  if ("errstr" in thrown && typeof thrown.errstr === "string") return thrown.errstr;
  return "code" in thrown && typeof thrown.code === "string" ? thrown.code : thrown.name;
}
