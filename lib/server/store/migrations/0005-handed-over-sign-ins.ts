import "server-only";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Which sign-in a frame's was handed over from, so that both end together. */
export const handedOverSignIns: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("sign_ins").addColumn("handed_over_from", "text").execute();
    await db.schema.alterTable("embed_codes").addColumn("handed_over_from", "text").execute();
    await db.schema.createIndex("sign_ins_handed_over").on("sign_ins").columns(["handed_over_from"]).execute();
  },
};
