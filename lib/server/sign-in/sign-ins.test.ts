import { describe, expect, test } from "vitest";
import { hourMs, minuteMs } from "@/lib/domain/units";
import { ada, instanceOn, lee, movableClock } from "@/lib/server/sign-in/sign-ins.fixture";
import { databases, newDatabase, storeOn } from "@/lib/server/store/store.fixture";

/** How long an end may take to reach every instance. */
const revocationMsMax = 5_000;

describe.each(databases)("sign-ins on %s", (kind) => {
  /** Two instances of the app that share a database. */
  async function setUp() {
    const settings = await newDatabase(kind);
    const clock = movableClock();
    const [store, otherStore] = [await storeOn(kind, settings), await storeOn(kind, settings)];
    return { clock, store, here: instanceOn(store, clock), there: instanceOn(otherStore, clock) };
  }

  test("have an id of 256 bits, and are the person's on every instance", async () => {
    const { here, there } = await setUp();
    const first = await here.start(lee, "sid-1");
    const second = await here.start(lee, null);

    expect(Buffer.from(first.id, "base64url")).toHaveLength(32);
    expect(second.id).not.toBe(first.id);
    expect(await there.check(first.id)).toMatchObject(lee);
    expect(await there.check("another")).toBeNull();
  });

  test("of a person without a role last too, so that the page can explain it", async () => {
    const { here, there } = await setUp();
    const { id } = await here.start({ ...ada, role: null }, null);

    expect(await there.check(id)).toMatchObject({ role: null });
  });

  test("end at once where someone signs out, and within 5 s elsewhere", async () => {
    const { clock, here, there } = await setUp();
    const { id } = await here.start(ada, null);
    await Promise.all([here.check(id), there.check(id)]);

    expect(await here.end({ id }, "sign-out")).toBe(1);

    expect(await here.check(id)).toBeNull();
    clock.pass(revocationMsMax);
    expect(await there.check(id)).toBeNull();
  });

  test("end when somebody signs in again in the same browser, and in no other", async () => {
    const { clock, here, there } = await setUp();
    const before = await here.start(ada, null);
    const otherBrowser = await here.start(ada, null);
    await Promise.all([here.check(before.id), there.check(before.id)]);

    const after = await here.start(lee, null, before.id);

    expect(await here.check(before.id)).toBeNull();
    clock.pass(revocationMsMax);
    expect(await there.check(before.id)).toBeNull();
    expect(await there.check(after.id)).toMatchObject(lee);
    expect(await there.check(otherBrowser.id)).toMatchObject(ada);
  });

  test("end everywhere for one person, and for nobody else", async () => {
    const { clock, here, there } = await setUp();
    const adas = [await here.start(ada, null), await there.start(ada, null)];
    const other = await here.start(lee, null);

    expect(await here.end({ subject: ada.subject }, "everywhere")).toBe(2);

    clock.pass(revocationMsMax);
    for (const { id } of adas) expect([await here.check(id), await there.check(id)]).toEqual([null, null]);
    expect(await there.check(other.id)).toMatchObject(lee);
    expect(await here.end({ subject: ada.subject }, "everywhere")).toBe(0);
  });

  test("aren't revived by a question that was asked before they ended", async () => {
    const { here } = await setUp();
    const { id } = await here.start(ada, null);
    const asked = here.check(id);
    await here.end({ id }, "sign-out");
    await asked;

    expect(await here.check(id)).toBeNull();
  });

  test("end after 30 minutes without activity, and 12 hours after they began", async () => {
    const { clock, here, there } = await setUp();
    const idle = await here.start(ada, null);
    const busy = await here.start(lee, null);
    clock.pass(29 * minuteMs);
    expect(await here.check(idle.id)).not.toBeNull();
    await here.noteActivity(busy);

    clock.pass(minuteMs);
    expect(await here.check(idle.id)).toBeNull();
    expect(here.remaining((await there.check(busy.id)) ?? busy)).toEqual({ remaining: 29 * 60, limit: "idle" });

    for (let hours = 0.5; hours < 11.5; hours += 0.25) {
      const signIn = await there.check(busy.id);
      if (signIn !== null) await there.noteActivity(signIn);
      clock.pass(hourMs / 4);
    }
    const last = await here.check(busy.id);
    expect(here.remaining(last ?? busy)).toEqual({ remaining: 15 * 60, limit: "idle" });
    await here.noteActivity(last ?? busy);
    const extended = await here.check(busy.id);
    expect(here.remaining(extended ?? busy)).toEqual({ remaining: 30 * 60, limit: "absolute" });
    clock.pass(30 * minuteMs);
    expect(await here.check(busy.id)).toBeNull();
  });

  test("are written at most once a minute, and checking doesn't count as activity", async () => {
    const { clock, store, here } = await setUp();
    const { id, startedAt } = await here.start(ada, null);
    const seen = async () => (await store.db.selectFrom("sign_ins").select("seen_ms").executeTakeFirst())?.seen_ms;
    const act = async () => here.noteActivity((await here.check(id)) ?? (await here.start(ada, null)));

    clock.pass(minuteMs - 1);
    await act();
    expect(await seen()).toBe(startedAt);
    clock.pass(1);
    await here.check(id);
    expect(await seen()).toBe(startedAt);
    await act();
    expect(await seen()).toBe(startedAt + minuteMs);
    clock.pass(59_000);
    await act();
    expect(await seen()).toBe(startedAt + minuteMs);
  });

  test("take over a role and a name that were changed", async () => {
    const { clock, store, here } = await setUp();
    const { id } = await here.start(ada, null);
    await here.check(id);
    await store.db.updateTable("sign_ins").set({ role: "senior", actor_name: "Ada L." }).execute();

    clock.pass(revocationMsMax);
    expect(await here.check(id)).toMatchObject({ role: "senior", name: "Ada L." });
  });

  test("end by a session at the identity provider, by a person, or by both", async () => {
    const { clock, here, there } = await setUp();
    const expiresAt = clock.now();
    const ids = async () => ({
      first: (await here.start(ada, "sid-1")).id,
      second: (await here.start(ada, "sid-2")).id,
      lees: (await here.start(lee, "sid-1")).id,
    });
    const lasting = async (all: Readonly<Record<string, string>>) => {
      clock.pass(revocationMsMax);
      const checked = await Promise.all(
        Object.entries(all).map(async ([name, id]) => ((await there.check(id)) ? [name] : [])),
      );
      return checked.flat();
    };

    const before = await ids();
    await here.endByProvider({ jti: "1", expiresAt, choice: { providerSid: "sid-1", subject: ada.subject } });
    expect(await lasting(before)).toEqual(["second", "lees"]);
    await here.endByProvider({ jti: "2", expiresAt, choice: { providerSid: "sid-1", subject: null } });
    expect(await lasting(before)).toEqual(["second"]);
    const after = await ids();
    await here.endByProvider({ jti: "3", expiresAt, choice: { subject: ada.subject } });
    expect(await lasting({ ...after, before: before.second })).toEqual(["lees"]);
  });

  test("end by a session and a person also if they're stored without the session", async () => {
    const { clock, here, there } = await setUp();
    const own = await here.start(ada, null);
    const elses = await here.start(lee, null);

    await here.endByProvider({
      ...{ jti: "1", expiresAt: clock.now(), choice: { providerSid: "sid-1", subject: ada.subject } },
    });

    expect(await there.check(own.id)).toBeNull();
    expect(await there.check(elses.id)).not.toBeNull();
  });

  test("end by each logout token once, on whichever instance it arrives", async () => {
    const { clock, here, there } = await setUp();
    const logout = { jti: "1", expiresAt: clock.now(), choice: { subject: ada.subject } };
    const answers = await Promise.all([here, there, here, there].map((one) => one.endByProvider(logout)));
    expect(answers.filter((isFirst) => isFirst)).toHaveLength(1);

    const { id } = await here.start(ada, null);
    expect(await there.endByProvider(logout)).toBe(false);
    expect(await here.check(id)).not.toBeNull();
  });
});
