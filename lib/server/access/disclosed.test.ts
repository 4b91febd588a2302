import { describe, expect, test } from "vitest";
import { asLookupRef } from "@/lib/domain/lookup/lookup";
import { hourMs } from "@/lib/domain/units";
import { addDisclosed, disclosedTo } from "@/lib/server/access/disclosed";
import { databases, storeOn } from "@/lib/server/store/store.fixture";

const ref = asLookupRef("sealed");
const now = Date.UTC(2026, 10, 16, 12);

describe.each(databases)("what a sign-in may show, on %s", (kind) => {
  test("is kept for that sign-in alone, once", async () => {
    const { db } = await storeOn(kind);
    const entry = { signIn: "1 ada", ref, now };

    await addDisclosed(entry, db);
    await addDisclosed(entry, db);

    expect(await disclosedTo("1 ada", db)).toEqual(new Set([ref]));
    expect(await disclosedTo("2 ada", db)).toEqual(new Set());
    expect(await disclosedTo("1 ben", db)).toEqual(new Set());
  });

  test("is forgotten after the longest sign-in", async () => {
    const { db } = await storeOn(kind);
    await addDisclosed({ signIn: "1 ada", ref, now: now - 25 * hourMs }, db);
    await addDisclosed({ signIn: "2 ada", ref, now }, db);

    expect(await db.selectFrom("disclosed_viewers").select("sign_in").execute()).toEqual([{ sign_in: "2 ada" }]);
  });
});
