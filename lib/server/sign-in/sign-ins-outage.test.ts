import { expect, test } from "vitest";
import { minuteMs } from "@/lib/domain/units";
import { ada, instanceOn, movableClock } from "@/lib/server/sign-in/sign-ins.fixture";
import { storeOn } from "@/lib/server/store/store.fixture";

/** A store whose database can go away. */
async function setUp(outage: () => Promise<void>) {
  const { db } = await storeOn("sqlite");
  let isAway = false;
  const clock = movableClock();
  const here = instanceOn({ db, ready: () => (isAway ? outage() : Promise.resolve()) }, clock);
  const { id } = await here.start(ada, null);
  return {
    ...{ clock, here, id },
    goAway: () => {
      isAway = true;
    },
    comeBack: () => {
      isAway = false;
    },
  };
}

const outages = [
  { name: "refuses connections", outage: () => Promise.reject(new Error("connect ECONNREFUSED")) },
  { name: "doesn't answer", outage: () => new Promise<void>(() => undefined) },
];

test.each(outages)(
  "a sign-in verified within a minute stays valid if the database $name, then isn't",
  async (kind) => {
    const { clock, here, id, goAway, comeBack } = await setUp(kind.outage);
    await here.check(id);
    goAway();

    clock.pass(minuteMs - 1);
    expect(await here.check(id)).toMatchObject(ada);
    clock.pass(1);
    await expect(here.check(id)).rejects.toMatchObject({ code: "sign-in-unavailable" });
    comeBack();
    expect(await here.check(id)).toMatchObject(ada);
  },
);

test("a sign-in that was never verified here is refused without the database", async () => {
  const { here, goAway } = await setUp(() => Promise.reject(new Error("connect ECONNREFUSED")));
  goAway();

  await expect(here.check("never asked about")).rejects.toMatchObject({ code: "sign-in-unavailable" });
});

test("nobody can sign in or out without the database", async () => {
  const { here, id, goAway } = await setUp(() => Promise.reject(new Error("connect ECONNREFUSED")));
  goAway();

  await expect(here.start(ada, null)).rejects.toMatchObject({ code: "sign-in-unavailable" });
  await expect(here.end({ id }, "sign-out")).rejects.toMatchObject({ code: "sign-in-unavailable" });
});

test("a sign-in that has ended stays ended without the database", async () => {
  const { clock, here, id, goAway } = await setUp(() => Promise.reject(new Error("connect ECONNREFUSED")));
  await here.end({ id }, "sign-out");
  expect(await here.check(id)).toBeNull();
  goAway();

  clock.pass(minuteMs - 1);
  expect(await here.check(id)).toBeNull();
});
