import type { KyselyPlugin } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { appendEntries, appendWithin } from "@/lib/server/records/append";
import { newChain } from "@/lib/server/records/chain";
import { entryWith } from "@/lib/server/records/recorder.fixture";
import { databases, storeOn } from "@/lib/server/store/store.fixture";

beforeEach(() => stubEnvironment());

/** Notes what kind of query is made, in order. */
function noting(kinds: string[]): KyselyPlugin {
  return {
    transformQuery({ node }) {
      kinds.push(node.kind);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}

test.each(databases)("on %s, every chain inserts its records before it locks a checkpoint", async (kind) => {
  const store = await storeOn(kind);
  await appendEntries(store, newChain(), [entryWith()]);

  // Otherwise two instances that record the same look could wait for each other: one for the look, one for the checkpoint.
  const kinds: string[] = [];
  await store.db
    .transaction()
    .execute((trx) => appendWithin(trx.withPlugin(noting(kinds)), newChain(), [entryWith()]));

  const changes = kinds.filter((name) => name !== "SelectQueryNode");
  expect(changes).toEqual(["InsertQueryNode", "UpdateQueryNode", "InsertQueryNode"]);
});
