import "server-only";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Sign-ins in frames, the one-time codes that become one, and the launches that have been used. */
export const framedSignIns: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("sign_ins").addColumn("host", "text").execute();
    await db.schema.alterTable("sign_ins").addColumn("locked_ref", "text").execute();
    await db.schema
      .createTable("embed_codes")
      .addColumn("code_hash", "text", (column) => column.primaryKey())
      .addColumn("short_hash", "text", (column) => column.unique())
      .addColumn("expires_ms", "bigint", (column) => column.notNull())
      .addColumn("short_expires_ms", "bigint", (column) => column.notNull())
      .addColumn("host", "text", (column) => column.notNull())
      .addColumn("actor_subject", "text", (column) => column.notNull())
      .addColumn("actor_name", "text", (column) => column.notNull())
      .addColumn("team", "text")
      .addColumn("provider_sid", "text")
      .addColumn("ref", "text")
      .addColumn("locked_ref", "text")
      .execute();
    await db.schema
      .createTable("used_launches")
      .addColumn("key_hash", "text", (column) => column.primaryKey())
      .addColumn("expires_ms", "bigint", (column) => column.notNull())
      .execute();
  },
};
