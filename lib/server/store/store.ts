import "server-only";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { type Dialect, Kysely, sql, type Transaction } from "kysely";
import { env } from "@/lib/server/config/env";
import { processState } from "@/lib/server/operation/process-state";
import { migrate } from "@/lib/server/store/migrate";
import { postgresDialect } from "@/lib/server/store/postgres-dialect";
import type { Tables } from "@/lib/server/store/schema";
import { nodeSqliteDialect } from "@/lib/server/store/sqlite-dialect";
import { sqliteReaderDialect } from "@/lib/server/store/sqlite-reader";

export type StoreSettings = Readonly<{
  /** The folder of the SQLite file; created if it doesn't exist. */
  dataDirectory: string;
  /** PostgreSQL's URL; `null` for SQLite. */
  databaseUrl: string | null;
  /** The URL of the role that owns the tables; `null` if it's the same as the app's. */
  adminUrl: string | null;
}>;

/** The database of records, notes, recent look-ups and sign-ins. */
export type Store = Readonly<{
  kind: "sqlite" | "postgres";
  db: Kysely<Tables>;
  /** For queries that read much. On SQLite, whose queries let nothing else run, these run in a thread of their own. */
  reader: Kysely<Tables>;
  /** Resolves once the schema is current. A failure is thrown, and the next call tries again. */
  ready: () => Promise<void>;
  /**
   * Runs a transaction that may change and delete records, which the database refuses otherwise. For retention and
   * erasure only.
   */
  maintain: <Result>(work: (trx: Transaction<Tables>) => Promise<Result>) => Promise<Result>;
  close: () => Promise<void>;
}>;

/** This process's store, from the environment. It connects at the first query. */
export function store(): Store {
  return processState("store", () => {
    const { DATA_DIR, DATABASE_URL = null, DATABASE_ADMIN_URL = null } = env();
    return openStore({ dataDirectory: DATA_DIR, databaseUrl: DATABASE_URL, adminUrl: DATABASE_ADMIN_URL });
  });
}

/** Opens a store of its own, for tools and tests; the app uses `store()`. */
export function openStore(settings: StoreSettings): Store {
  const { databaseUrl, adminUrl } = settings;
  const kind = databaseUrl === null ? "sqlite" : "postgres";
  const dialects = dialectsOf(settings);
  const db = new Kysely<Tables>({ dialect: dialects.main });
  const reader = dialects.reader === null ? db : new Kysely<Tables>({ dialect: dialects.reader });
  const owner = once(() => (adminUrl === null ? db : new Kysely<Tables>({ dialect: postgresDialect(adminUrl, 1) })));
  const appRole = databaseUrl === null || adminUrl === null ? null : new URL(databaseUrl).username;
  let migrated: Promise<void> | null = null;
  return {
    kind,
    db,
    reader,
    ready() {
      migrated ??= migrate(owner.get(), kind, appRole).catch((thrown: unknown) => {
        migrated = null;
        throw thrown;
      });
      return migrated;
    },
    maintain: (work) =>
      owner
        .get()
        .transaction()
        .execute(async (trx) => {
          await (kind === "sqlite" ? sqliteGuard.open : postgresGuard).execute(trx);
          const result = await work(trx);
          if (kind === "sqlite") await sqliteGuard.close.execute(trx);
          return result;
        }),
    async close() {
      await db.destroy();
      if (reader !== db) await reader.destroy();
      const separate = owner.known();
      if (separate !== db) await separate?.destroy();
    },
  };
}

/** The triggers of `records` let changes pass while the guard is open, which only its own transaction sees. */
const sqliteGuard = {
  open: sql`insert into record_guard (id) values (1)`,
  close: sql`delete from record_guard`,
};
const postgresGuard = sql`select set_config('viewer_desk.maintenance', 'on', true)`;

/** `reader` is `null` if the main one serves long queries too. */
function dialectsOf({
  dataDirectory,
  databaseUrl,
}: StoreSettings): Readonly<{ main: Dialect; reader: Dialect | null }> {
  if (databaseUrl !== null) return { main: postgresDialect(databaseUrl, 10), reader: null };
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const file = path.join(dataDirectory, "viewer-desk.sqlite");
  return { main: nodeSqliteDialect(file), reader: sqliteReaderDialect(file) };
}

function once<Value>(make: () => Value): Readonly<{ get: () => Value; known: () => Value | undefined }> {
  let made: Value | undefined;
  return {
    get() {
      made ??= make();
      return made;
    },
    known: () => made,
  };
}
