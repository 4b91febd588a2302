import { beforeAll, describe, expect, test } from "vitest";
import { asLookupRef } from "@/lib/domain/lookup/lookup";
import { epochMs } from "@/lib/domain/units";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { consumeLaunch } from "@/lib/server/embed/consume-launch";
import { createCode, type FramedPerson, takeCode } from "@/lib/server/embed/embed-codes";
import type { Launch } from "@/lib/server/embed/launch";
import { inEmbedStore } from "@/lib/server/embed/refusals";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";
import { databases, newDatabase, storeOn } from "@/lib/server/store/store.fixture";

beforeAll(() => stubEnvironment());

const ref = asLookupRef("a-reference");
const framed: FramedPerson = {
  person: { subject: "crm|agent-17", name: "Robin Ortega", role: "agent", team: "night" },
  framed: { host: "crm", lockedRef: ref, handedOverFrom: null },
  ...{ ref, providerSid: "sid-1" },
};
const launch = { use: { key: "crm|jti|1", expiresAt: epochMs(Date.now() + 60_000) } } as Launch;
const refused = (fault: string) => expect.objectContaining({ fault });

/** How many of the attempts weren't refused. */
async function accepted(attempts: readonly Promise<unknown>[], fault: string): Promise<number> {
  const settled = await Promise.allSettled(attempts);
  for (const outcome of settled) if (outcome.status === "rejected") expect(outcome.reason).toEqual(refused(fault));
  return settled.filter(({ status }) => status === "fulfilled").length;
}

describe.each(databases)("on %s", (kind) => {
  /** Two instances of the app that share a database. */
  async function instances() {
    const settings = await newDatabase(kind);
    return [await storeOn(kind, settings), await storeOn(kind, settings)] as const;
  }

  test("a launch that is sent 50 times at once, to two instances, is accepted once", async () => {
    const stores = await instances();
    const attempts = Array.from({ length: 50 }, (_, at) =>
      inEmbedStore(stores[at % 2] ?? stores[0], (trx) => consumeLaunch(trx, launch)),
    );

    expect(await accepted(attempts, "replayed")).toBe(1);
  });

  test.each(["code", "shortCode"] as const)("a %s that is sent 50 times at once is accepted once", async (form) => {
    forgetProcessState("wrong codes");
    const stores = await instances();
    const codes = await createCode(stores[0].db, framed, true);
    const attempts = Array.from({ length: 50 }, (_, at) =>
      inEmbedStore(stores[at % 2] ?? stores[0], (trx) => takeCode(trx, codes[form])),
    );

    expect(await accepted(attempts, "wrong-code")).toBe(1);
  });

  test("a code brings back who and what it's for, and uses up its other form", async () => {
    const [{ db }] = await instances();
    const { code, shortCode } = await createCode(db, framed, true);

    expect(await takeCode(db, ` ${shortCode.slice(0, 4).toLowerCase()}-${shortCode.slice(4)} `)).toEqual(framed);
    await expect(takeCode(db, code)).rejects.toEqual(refused("wrong-code"));
  });

  test("a code lasts 30 s, and one to type 2 min", async () => {
    const [{ db }] = await instances();
    const now = Date.now();
    const { code, shortCode } = await createCode(db, framed, true, now);
    const other = await createCode(db, framed, true, now);

    await expect(takeCode(db, code, now + 30_000)).rejects.toEqual(refused("wrong-code"));
    await expect(takeCode(db, other.shortCode, now + 120_000)).rejects.toEqual(refused("wrong-code"));
    expect(await takeCode(db, shortCode, now + 119_999)).toEqual(framed);
    expect(await takeCode(db, other.code, now + 29_999)).toEqual(framed);
  });

  test("a launch's code can't be typed, and no code is stored", async () => {
    const [{ db }] = await instances();
    const { code, shortCode } = await createCode(db, framed, false);
    const stored = JSON.stringify(await db.selectFrom("embed_codes").selectAll().execute());

    await expect(takeCode(db, shortCode)).rejects.toEqual(refused("wrong-code"));
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(shortCode);
    expect(Buffer.from(code, "base64url")).toHaveLength(32);
  });
});

test("after 60 wrong codes in a minute, none that was typed is looked at", async () => {
  forgetProcessState("wrong codes");
  const { db } = await storeOn("sqlite");
  const now = Date.now();
  const { code, shortCode } = await createCode(db, framed, true, now);
  const another = await createCode(db, framed, true, now);
  for (let count = 0; count < 60; count += 1) {
    await expect(takeCode(db, "2222-2222", now)).rejects.toEqual(refused("wrong-code"));
  }

  await expect(takeCode(db, shortCode, now + 59_999)).rejects.toEqual(refused("too-many-codes"));
  expect(await takeCode(db, another.code, now)).toEqual(framed);
  expect(await takeCode(db, shortCode, now + 60_000)).toEqual(framed);
  await expect(takeCode(db, code, now)).rejects.toEqual(refused("wrong-code"));
});

test("without a database, nothing is used up", async () => {
  const store = await storeOn("sqlite");
  await store.close();

  await expect(inEmbedStore(store, (trx) => consumeLaunch(trx, launch))).rejects.toEqual(
    refused("store-unavailable"),
  );
});
