import "server-only";
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { StoreKind } from "@/lib/server/store/migrate";

/**
 * Indexes that hold what counting looks needs, so that the rows themselves needn't be read. PostgreSQL's can't hold names,
 * since an entry of a b-tree has a third of a page at most; SQLite's can.
 */
export function intentsAndVerdicts(kind: StoreKind): Migration {
  const names = kind === "sqlite" ? ["team", "actor_name"] : [];
  return {
    async up(db: Kysely<unknown>) {
      await db.schema.dropIndex("records_at").execute();
      await db.schema.dropIndex("records_actor").execute();
      await db.schema
        .createIndex("records_at")
        .on("records")
        .columns(["at_ms", "look_id", "actor_subject", "action", "subject_hash", ...names])
        .where(sql.ref("phase"), "=", sql.lit("intent"))
        .execute();
      await db.schema
        .createIndex("records_actor")
        .on("records")
        .columns(["actor_subject", "at_ms", "look_id", "action", "subject_hash", ...names])
        .where(sql.ref("phase"), "=", sql.lit("intent"))
        .execute();
      await db.schema
        .createIndex("records_verdicts")
        .on("records")
        .columns(["verdict", "cause_factor", "cause_value", "look_id"])
        .where(sql.ref("verdict"), "is not", null)
        .execute();
    },
  };
}
