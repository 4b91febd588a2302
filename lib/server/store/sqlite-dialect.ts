import "server-only";
import { chmodSync } from "node:fs";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";

/** How long a transaction waits for another process that has locked the file. */
const lockTimeoutMs = 2_000;
const lockRetryMs = 10;
/** How long SQLite itself waits, for what isn't in a transaction. This blocks the event loop. */
const busyTimeoutMs = 50;
const sqliteBusy = 5;

/** Kysely's dialect for `node:sqlite`. The file is opened at the first query. */
export function nodeSqliteDialect(file: string): Dialect {
  return {
    createAdapter: () => new TransactionalDdlAdapter(),
    createDriver: () => new ImmediateDriver({ database: async () => openDatabase(file) }),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** Kysely's adapter denies it, but SQLite's transactions do cover changes of the schema. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Takes the lock when a transaction begins, since a reader that later writes can't wait for it and fails at once. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const giveUpAt = performance.now() + lockTimeoutMs;
    while (!(await hasBegun(connection, performance.now() > giveUpAt))) await wait(lockRetryMs);
  }
}

async function hasBegun(connection: DatabaseConnection, isLastTry: boolean): Promise<boolean> {
  try {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
    return true;
  } catch (thrown) {
    const isLocked = thrown instanceof Error && "errcode" in thrown && thrown.errcode === sqliteBusy;
    if (isLocked && !isLastTry) return false;
    throw thrown;
  }
}

function openDatabase(file: string): SqliteDatabase {
  const database = new DatabaseSync(file, { timeout: lockTimeoutMs, enableForeignKeyConstraints: true });
  try {
    // FULL makes every commit survive a power cut. Without recursive triggers, REPLACE deletes rows without firing them.
    database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma recursive_triggers = on;");
    database.exec(`pragma busy_timeout = ${busyTimeoutMs}`);
    chmodSync(file, 0o600);
  } catch (thrown) {
    database.close();
    throw thrown;
  }
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...parameters.map(asInput)),
        run: (parameters) => statement.run(...parameters.map(asInput)),
        iterate: (parameters) => statement.iterate(...parameters.map(asInput)),
      };
    },
  };
}

function asInput(value: unknown): SQLInputValue {
  const isSupported = value === null || ["number", "bigint", "string"].includes(typeof value);
  if (!isSupported) throw new TypeError("SQLite stores numbers, texts and null only");
  return value as SQLInputValue;
}
