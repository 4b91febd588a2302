import "server-only";
import { type Kysely, sql, type Transaction } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { peopleAndRecords } from "@/lib/server/store/migrations/0001-people-and-records";
import { disclosedViewers } from "@/lib/server/store/migrations/0002-disclosed-viewers";
import { intentsAndVerdicts } from "@/lib/server/store/migrations/0003-intents-and-verdicts";
import { framedSignIns } from "@/lib/server/store/migrations/0004-framed-sign-ins";
import { handedOverSignIns } from "@/lib/server/store/migrations/0005-handed-over-sign-ins";
import type { Tables } from "@/lib/server/store/schema";

/** Every change of the schema, in order. A change that was released is never edited: add one. */
const migrations = (kind: StoreKind): Readonly<Record<string, Migration>> => ({
  "0001-people-and-records": peopleAndRecords(kind),
  "0002-disclosed-viewers": disclosedViewers,
  "0003-intents-and-verdicts": intentsAndVerdicts(kind),
  "0004-framed-sign-ins": framedSignIns,
  "0005-handed-over-sign-ins": handedOverSignIns,
});

export type StoreKind = "sqlite" | "postgres";

const lockKey = 7_042_318;

/** The tables that the app's role may change freely; of `records`, it may only add. */
const appTables = [
  "record_checkpoints",
  "recent_lookups",
  "disclosed_viewers",
  "hand_over_notes",
  "sign_ins",
  "logout_tokens",
  "embed_codes",
  "used_launches",
] as const;

/**
 * Brings the schema up to date. Several instances may start together: the first one to get the lock does the work, and
 * the others wait and find it done.
 *
 * @param db - Connected as the role that owns the tables.
 * @param appRole - The role that the app connects as, if it's another one; it's granted what the app needs.
 * @throws {Error} `NewerDatabase` if the database was migrated by a newer version of the app.
 */
export async function migrate(db: Kysely<Tables>, kind: StoreKind, appRole: string | null): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // SQLite's transactions begin with its only lock.
    if (kind === "postgres") await sql`select pg_advisory_xact_lock(${lockKey})`.execute(trx);
    const known = migrations(kind);
    const migrator = new Migrator({ db: trx, provider: { getMigrations: async () => known } });
    await assertNotNewer(trx, Object.keys(known));
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
    if (appRole !== null) await grant(trx, appRole);
  });
}

async function assertNotNewer(trx: Transaction<Tables>, known: readonly string[]): Promise<void> {
  const tables = await trx.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === "kysely_migration")) return;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(trx);
  if (rows.some(({ name }) => !known.includes(name))) throw new NewerDatabase();
}

/** The database has migrations that this version of the app doesn't know. */
export class NewerDatabase extends Error {
  override readonly name = "NewerDatabase";

  constructor() {
    super("The database was migrated by a newer version of Viewer Desk. Start that version, or restore a backup.");
  }
}

async function grant(trx: Transaction<Tables>, appRole: string): Promise<void> {
  const role = sql.id(decodeURIComponent(appRole));
  await sql`grant select, insert on records to ${role}`.execute(trx);
  for (const table of appTables) {
    await sql`grant select, insert, update, delete on ${sql.table(table)} to ${role}`.execute(trx);
  }
}
