import "server-only";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** The viewers whose identifiers a sign-in may show, and what happened to a recent look-up's viewer. */
export const disclosedViewers: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("disclosed_viewers")
      .addColumn("sign_in", "text", (column) => column.notNull())
      .addColumn("ref", "text", (column) => column.notNull())
      .addColumn("at_ms", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("disclosed_viewers_key", ["sign_in", "ref"])
      .execute();
    await db.schema.createIndex("disclosed_viewers_at").on("disclosed_viewers").columns(["at_ms"]).execute();
    await db.schema.alterTable("recent_lookups").addColumn("headline", "text").execute();
  },
};
