import { describe, expect, test } from "vitest";
import { asLookupRef } from "@/lib/domain/lookup/lookup";
import { epochMs, minuteMs } from "@/lib/domain/units";
import { frameEntry, frameKeyHash, given, givenHosts } from "@/lib/server/embed/embed.fixture";
import { createCode, takeCode } from "@/lib/server/embed/embed-codes";
import { ada, instanceOn, lee, movableClock } from "@/lib/server/sign-in/sign-ins.fixture";
import { databases, newDatabase, storeOn } from "@/lib/server/store/store.fixture";

givenHosts([frameEntry]);

const framed = { host: "crm", lockedRef: asLookupRef("a-reference"), handedOverFrom: null };

describe.each(databases)("sign-ins in frames on %s", (kind) => {
  /** Two instances of the app that share a database. */
  async function setUp() {
    const settings = await newDatabase(kind);
    const clock = movableClock();
    const [store, otherStore] = [await storeOn(kind, settings), await storeOn(kind, settings)];
    return { clock, store, here: instanceOn(store, clock), there: instanceOn(otherStore, clock) };
  }

  test("are found by their bearer on every instance, which isn't in the database", async () => {
    const { store, here, there } = await setUp();
    const { bearer, signIn } = await here.startFramed(ada, framed, null);
    const rows = JSON.stringify(await store.db.selectFrom("sign_ins").selectAll().execute());

    expect(Buffer.from(bearer, "base64url")).toHaveLength(32);
    expect(await there.checkBearer(bearer)).toMatchObject({ ...ada, framed });
    expect(rows).not.toContain(bearer);
    expect(await there.checkBearer(signIn.id)).toBeNull();
    expect(await there.checkBearer("")).toBeNull();
  });

  test("aren't those at the app's own address", async () => {
    const { here } = await setUp();
    const own = await here.start(ada, null);

    expect(own.framed).toBeNull();
    expect(await here.checkBearer(own.id)).toBeNull();
  });

  test("aren't accepted once their host isn't listed any more", async () => {
    const { here } = await setUp();
    const { bearer, signIn } = await here.startFramed(ada, { ...framed, host: "removed" }, null);

    expect(await here.check(signIn.id)).not.toBeNull();
    expect(await here.checkBearer(bearer)).toBeNull();
  });

  test("end after 15 min without activity", async () => {
    const { clock, here } = await setUp();
    const { bearer, signIn } = await here.startFramed(ada, framed, null);
    expect(here.remaining(signIn)).toEqual({ remaining: 900, limit: "idle" });
    expect(here.longest(signIn)).toBe(3_600);

    clock.pass(15 * minuteMs - 1);
    expect(await here.checkBearer(bearer)).not.toBeNull();
    clock.pass(1);
    expect(await here.checkBearer(bearer)).toBeNull();
  });

  test("end after an hour in any case", async () => {
    const { clock, here } = await setUp();
    const { bearer } = await here.startFramed(ada, framed, null);
    for (let count = 0; count < 5; count += 1) {
      clock.pass(10 * minuteMs);
      const lasting = await here.checkBearer(bearer);
      if (lasting !== null) await here.noteActivity(lasting);
    }

    clock.pass(10 * minuteMs - 1);
    expect(await here.checkBearer(bearer)).not.toBeNull();
    clock.pass(1);
    expect(await here.checkBearer(bearer)).toBeNull();
  });

  test.each([
    { how: "everywhere", choice: { subject: ada.subject } },
    { how: "at the identity provider, by session", choice: { providerSid: "sid-1", subject: null } },
    {
      how: "at the identity provider, by person and session",
      choice: { providerSid: "sid-1", subject: ada.subject },
    },
  ])("of a person end when that person signs out $how", async ({ choice }) => {
    const { clock, store, here, there } = await setUp();
    const handedOver = await here.startFramed(ada, framed, "sid-1");
    const another = await here.startFramed({ ...ada, subject: "crm|ada" }, framed, null);
    await there.checkBearer(handedOver.bearer);
    const waiting = await createCode(
      store.db,
      { person: ada, framed, ref: null, providerSid: "sid-1" },
      frameKeyHash,
    );
    const others = await createCode(store.db, { person: lee, framed, ref: null, providerSid: "sid-2" }, frameKeyHash);

    await here.endByProvider({ jti: "j", expiresAt: epochMs(clock.now() + minuteMs), choice });

    clock.pass(5_000);
    expect(await there.checkBearer(handedOver.bearer)).toBeNull();
    expect(await there.checkBearer(another.bearer)).not.toBeNull();
    await expect(takeCode(store.db, given(waiting, "shortCode"))).rejects.toMatchObject({ fault: "wrong-code" });
    await expect(takeCode(store.db, given(others, "code"))).resolves.toMatchObject({ person: { name: "Lee" } });
  });

  test("end with the sign-in that was handed over, and so do codes that nobody has redeemed", async () => {
    const { clock, store, here, there } = await setUp();
    const [own, elsewhere] = [await here.start(ada, null), await here.start(ada, null)];
    const handedOver = { ...framed, handedOverFrom: own.id };
    const others = { ...framed, handedOverFrom: elsewhere.id };
    const [ends, stays] = [await here.startFramed(ada, handedOver, null), await here.startFramed(ada, others, null)];
    const codeOf = (handed: typeof handedOver) =>
      createCode(store.db, { person: ada, framed: handed, ref: null, providerSid: null }, frameKeyHash);
    const [waiting, waitingElsewhere] = [await codeOf(handedOver), await codeOf(others)];
    expect(await there.checkBearer(ends.bearer)).toMatchObject({ framed: handedOver });

    await here.end({ id: own.id }, "sign-out");
    clock.pass(5_000);

    expect(await there.checkBearer(ends.bearer)).toBeNull();
    expect(await there.checkBearer(stays.bearer)).not.toBeNull();
    await expect(takeCode(store.db, given(waiting, "code"))).rejects.toMatchObject({ fault: "wrong-code" });
    await expect(takeCode(store.db, given(waiting, "shortCode"))).rejects.toMatchObject({ fault: "wrong-code" });
    await expect(takeCode(store.db, given(waitingElsewhere, "code"))).resolves.toMatchObject({ framed: others });
  });

  test("aren't ones if they begin after the sign-in that was handed over has ended", async () => {
    const { here } = await setUp();
    const own = await here.start(ada, null);
    await here.end({ id: own.id }, "sign-out");
    const late = await here.startFramed(ada, { ...framed, handedOverFrom: own.id }, null);

    expect(await here.checkBearer(late.bearer)).toBeNull();
  });

  test("outlast it if the same person signs in again in that browser, and belong to the new one", async () => {
    const { clock, here, there } = await setUp();
    const own = await here.start(ada, null);
    const { bearer } = await here.startFramed(ada, { ...framed, handedOverFrom: own.id }, null);
    const again = await here.start(ada, null, own.id);
    clock.pass(5_000);
    expect(await there.checkBearer(bearer)).not.toBeNull();

    await here.end({ id: again.id }, "sign-out");
    clock.pass(5_000);
    expect(await there.checkBearer(bearer)).toBeNull();
  });

  test("don't come back when that person signs in again after having signed out", async () => {
    const { clock, here, there } = await setUp();
    const own = await here.start(ada, null);
    const { bearer } = await here.startFramed(ada, { ...framed, handedOverFrom: own.id }, null);
    await here.end({ id: own.id }, "sign-out");
    await here.start(ada, null, own.id);
    clock.pass(5_000);

    expect(await there.checkBearer(bearer)).toBeNull();
  });

  test.each([lee, { ...ada, role: null }])("end if $name, now with the role $role, signs in there", async (next) => {
    const { clock, here, there } = await setUp();
    const own = await here.start(ada, null);
    const { bearer } = await here.startFramed(ada, { ...framed, handedOverFrom: own.id }, null);
    await here.start(next, null, own.id);
    clock.pass(5_000);

    expect(await there.checkBearer(bearer)).toBeNull();
  });
});
