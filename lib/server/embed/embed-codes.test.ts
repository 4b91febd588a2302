import { beforeAll, describe, expect, test } from "vitest";
import { asLookupRef } from "@/lib/domain/lookup/lookup";
import { epochMs } from "@/lib/domain/units";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { consumeLaunch } from "@/lib/server/embed/consume-launch";
import { frameKey, frameKeyHash, given } from "@/lib/server/embed/embed.fixture";
import { createCode, type FramedPerson, takeCode } from "@/lib/server/embed/embed-codes";
import type { Launch } from "@/lib/server/embed/launch";
import { inEmbedStore } from "@/lib/server/embed/refusals";
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
    const stores = await instances();
    const codes = await createCode(stores[0].db, framed, frameKeyHash);
    const attempts = Array.from({ length: 50 }, (_, at) =>
      inEmbedStore(stores[at % 2] ?? stores[0], (trx) => takeCode(trx, given(codes, form))),
    );

    expect(await accepted(attempts, "wrong-code")).toBe(1);
  });

  test("a code brings back who and what it's for, and uses up its other form", async () => {
    const [{ db }] = await instances();
    const codes = await createCode(db, framed, frameKeyHash);
    const spelled = ` ${codes.shortCode?.slice(0, 4).toLowerCase()}-${codes.shortCode?.slice(4)} `;

    expect(await takeCode(db, { ...given(codes, "shortCode"), shortCode: spelled })).toEqual(framed);
    await expect(takeCode(db, given(codes, "code"))).rejects.toEqual(refused("wrong-code"));
  });

  test("a code lasts 30 s, and one to type 2 min", async () => {
    const [{ db }] = await instances();
    const now = Date.now();
    const codes = await createCode(db, framed, frameKeyHash, now);
    const others = await createCode(db, framed, frameKeyHash, now);

    await expect(takeCode(db, given(codes, "code"), now + 30_000)).rejects.toEqual(refused("wrong-code"));
    await expect(takeCode(db, given(others, "shortCode"), now + 120_000)).rejects.toEqual(refused("wrong-code"));
    expect(await takeCode(db, given(codes, "shortCode"), now + 119_999)).toEqual(framed);
    expect(await takeCode(db, given(others, "code"), now + 29_999)).toEqual(framed);
  });

  test.each(["code", "shortCode"] as const)("a %s is worth nothing in another host's frame", async (form) => {
    const [store] = await instances();
    const codes = await createCode(store.db, framed, frameKeyHash);
    const elsewhere = inEmbedStore(store, (trx) => takeCode(trx, given(codes, form, "other")));

    await expect(elsewhere).rejects.toEqual(refused("wrong-host"));
    expect(await takeCode(store.db, given(codes, form))).toEqual(framed);
  });

  test("a code that was typed counts only in the frame whose pop-up showed it", async () => {
    const [{ db }] = await instances();
    const codes = await createCode(db, framed, frameKeyHash);
    const typed = given(codes, "shortCode");

    for (const other of ["", "1".repeat(64), frameKeyHash]) {
      await expect(takeCode(db, { ...typed, frameKey: other })).rejects.toEqual(refused("wrong-code"));
    }
    expect(await takeCode(db, typed)).toEqual(framed);
  });

  test("wrong codes keep nobody from using right ones", async () => {
    const [{ db }] = await instances();
    const [one, another] = [await createCode(db, framed, frameKeyHash), await createCode(db, framed, frameKeyHash)];
    const wrong = Array.from({ length: 200 }, () => takeCode(db, { host: "crm", shortCode: "22222222", frameKey }));

    expect(await accepted(wrong, "wrong-code")).toBe(0);
    expect(await takeCode(db, given(one, "shortCode"))).toEqual(framed);
    expect(await takeCode(db, given(another, "code"))).toEqual(framed);
  });

  test("without a frame's key, there is no code to type, and no code is stored", async () => {
    const [{ db }] = await instances();
    const launched = await createCode(db, framed, null);
    const { code, shortCode } = await createCode(db, framed, frameKeyHash);
    const stored = JSON.stringify(await db.selectFrom("embed_codes").selectAll().execute());

    expect(launched.shortCode).toBeNull();
    expect(shortCode).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(shortCode);
    expect(Buffer.from(code, "base64url")).toHaveLength(32);
  });
});

test("without a database, nothing is used up", async () => {
  const store = await storeOn("sqlite");
  await store.close();

  await expect(inEmbedStore(store, (trx) => consumeLaunch(trx, launch))).rejects.toEqual(
    refused("store-unavailable"),
  );
});
