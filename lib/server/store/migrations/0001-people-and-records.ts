import "server-only";
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { StoreKind } from "@/lib/server/store/migrate";

/** The access record with its checkpoints, recent look-ups, hand-over notes and sign-ins. */
export function peopleAndRecords(kind: StoreKind): Migration {
  return {
    async up(db: Kysely<unknown>) {
      await createRecords(db);
      await createCheckpoints(db);
      await createRecentLookups(db);
      await createNotes(db);
      await createSignIns(db);
      for (const statement of kind === "sqlite" ? sqliteGuards : postgresGuards) await sql.raw(statement).execute(db);
    },
  };
}

async function createRecords(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("records")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("look_id", "text", (column) => column.notNull())
    .addColumn("phase", "text", (column) => column.notNull())
    .addColumn("writer", "text", (column) => column.notNull())
    .addColumn("seq", "bigint", (column) => column.notNull())
    .addColumn("prev_hash", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("at_ms", "bigint", (column) => column.notNull())
    .addColumn("actor_subject", "text", (column) => column.notNull())
    .addColumn("actor_name", "text", (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("team", "text")
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("reason", "text")
    .addColumn("subject_hash", "text")
    .addColumn("subject_key_id", "text")
    .addColumn("subject_salt", "text")
    .addColumn("subject_digest", "text", (column) => column.notNull())
    .addColumn("erasure_mac", "text")
    .addColumn("range_days", "bigint")
    .addColumn("range_start_ms", "bigint")
    .addColumn("range_end_ms", "bigint")
    .addColumn("verdict", "text")
    .addColumn("cause_factor", "text")
    .addColumn("cause_value", "text")
    .addColumn("session_count", "bigint")
    .addColumn("outcome", "text")
    .addColumn("request_id", "text", (column) => column.notNull())
    .addColumn("host", "text", (column) => column.notNull())
    .addUniqueConstraint("records_look_phase", ["look_id", "phase"])
    .addUniqueConstraint("records_writer_seq", ["writer", "seq"])
    .execute();
  await db.schema.createIndex("records_at").on("records").columns(["at_ms"]).execute();
  await db.schema.createIndex("records_actor").on("records").columns(["actor_subject", "at_ms"]).execute();
  await db.schema.createIndex("records_subject").on("records").columns(["subject_hash", "at_ms"]).execute();
}

async function createCheckpoints(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("record_checkpoints")
    .addColumn("writer", "text", (column) => column.primaryKey())
    .addColumn("previous_writer", "text")
    .addColumn("last_seq", "bigint", (column) => column.notNull())
    .addColumn("last_hash", "text", (column) => column.notNull())
    .addColumn("at_ms", "bigint", (column) => column.notNull())
    .addColumn("removed_ms", "bigint")
    .addColumn("key_id", "text", (column) => column.notNull())
    .addColumn("mac", "text", (column) => column.notNull())
    .execute();
}

async function createRecentLookups(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("recent_lookups")
    .addColumn("actor_subject", "text", (column) => column.notNull())
    .addColumn("ref", "text", (column) => column.notNull())
    .addColumn("label", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("verdict", "text")
    .addColumn("verdict_label", "text")
    .addColumn("at_ms", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("recent_lookups_key", ["actor_subject", "ref"])
    .execute();
  await db.schema.createIndex("recent_lookups_at").on("recent_lookups").columns(["at_ms"]).execute();
}

async function createNotes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("hand_over_notes")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("subject_hash", "text", (column) => column.notNull())
    .addColumn("key_id", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("author_subject", "text", (column) => column.notNull())
    .addColumn("author_name", "text", (column) => column.notNull())
    .addColumn("created_ms", "bigint", (column) => column.notNull())
    .addColumn("edited_ms", "bigint")
    .addColumn("expires_ms", "bigint", (column) => column.notNull())
    .addColumn("removed_ms", "bigint")
    .addColumn("removed_by", "text")
    .execute();
  await db.schema
    .createIndex("notes_subject")
    .on("hand_over_notes")
    .columns(["subject_hash", "created_ms"])
    .execute();
}

async function createSignIns(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("sign_ins")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("actor_subject", "text", (column) => column.notNull())
    .addColumn("actor_name", "text", (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("team", "text")
    .addColumn("provider_sid", "text")
    .addColumn("started_ms", "bigint", (column) => column.notNull())
    .addColumn("seen_ms", "bigint", (column) => column.notNull())
    .addColumn("ended_ms", "bigint")
    .addColumn("end_reason", "text")
    .execute();
  await db.schema.createIndex("sign_ins_actor").on("sign_ins").columns(["actor_subject", "ended_ms"]).execute();
  await db.schema.createIndex("sign_ins_provider").on("sign_ins").columns(["provider_sid"]).execute();
}

/** Kysely can't write triggers. The guard has a row only within a transaction of `Store.maintain`. */
const sqliteGuards = [
  "create table record_guard (id integer primary key check (id = 1))",
  ...(["update", "delete"] as const).map(
    (change) => `
      create trigger records_no_${change} before ${change} on records
      when not exists (select 1 from record_guard)
      begin select raise(abort, 'records are append-only'); end`,
  ),
];

/** A setting of the transaction opens the guard, for the owner of the table only. */
const postgresGuards = [
  `create function refuse_record_change() returns trigger language plpgsql as $$
    begin
      if coalesce(current_setting('viewer_desk.maintenance', true), '') = 'on'
        and current_user = (select tableowner from pg_tables where schemaname = tg_table_schema and tablename = 'records')
      then
        return case tg_op when 'DELETE' then old else new end;
      end if;
      raise exception 'records are append-only' using errcode = 'insufficient_privilege';
    end $$`,
  `create trigger records_append_only before update or delete on records
    for each row execute function refuse_record_change()`,
  `create trigger records_no_truncate before truncate on records
    for each statement execute function refuse_record_change()`,
];
