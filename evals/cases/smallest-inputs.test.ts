import { describe, expect, test } from "vitest";
import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import { ipad, iphone, lgTv, nameless, pixel, roku, samsungTv } from "@/evals/cases/devices.fixture";
import { day, onDays } from "@/evals/cases/times.fixture";
import { assessShipped } from "@/lib/domain/answer/assess-shipped.fixture";
import type { Session } from "@/lib/domain/sessions/session";

/** The smallest inputs that misled an earlier version of the rules, one for each weakness that was found. */
function verdictOf(...series: readonly (readonly Session[])[]) {
  return assessShipped(newestFirst(...series)).verdict;
}

const cdns = ["AKAMAI", "FASTLY", "LUMEN"] as const;

describe("a burst is one trial", () => {
  test("three titles tried on two evenings blame no CDN", () => {
    const tv = { on: lgTv, over: "Comcast", via: cdns };
    const bursts = [3, 7].flatMap((evening) =>
      ["One", "Two", "Three"].flatMap((title, index) =>
        attempts(2, {
          ...{ ...tv, of: title, via: ["AKAMAI"], went: "start-failure" as const, seconds: 5 },
          ...{ at: day(evening, "21:00") + index * 70_000, every: 35_000 },
        }),
      ),
    );
    const verdict = verdictOf(
      attemptsAt(onDays([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], "12:00"), tv),
      attemptsAt(onDays([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], "20:00"), tv),
      attempts(5, { on: iphone, over: "Comcast", at: day(0, "08:00"), via: cdns }),
      bursts,
    );

    expect(verdict.id).not.toBe("cdn");
  });
});

describe("a value that says it isn't known", () => {
  test.each(["N/A", "Unknown", "", null])("is missing if it's %j: the device is blamed, not the provider", (isp) => {
    const verdict = verdictOf(
      attempts(5, { on: samsungTv, over: isp, at: day(0, "21:00"), went: "start-failure", error: "E1" }),
      attempts(6, { on: samsungTv, over: "Comcast", at: day(0, "12:00") }),
      attempts(6, { on: iphone, over: "Comcast", at: day(0, "09:00") }),
    );

    expect(verdict).toMatchObject({ id: "device", subject: { value: "Samsung Smart TV" } });
    expect(verdict.confidence).not.toBe("high");
  });
});

test("a title that always fails shows among sixty that don't", () => {
  const titles = Array.from({ length: 59 }, (_, index) => `Title ${index}`);
  const good = { on: lgTv, over: "Comcast", of: titles };
  const verdict = verdictOf(
    attemptsAt(
      Array.from({ length: 85 }, (_, index) => day(index / 3, "00:00")),
      good,
    ),
    attemptsAt(onDays([4, 11, 19], "21:00"), { ...good, of: "Broken", went: "start-failure", error: "E1" }),
    ...[2, 9, 15, 22].map((number) =>
      attempt({ ...good, of: `Title ${number}`, at: day(number, "10:30"), went: "start-failure", error: "E2" }),
    ),
  );

  expect(verdict).toMatchObject({ id: "title", subject: { value: "Broken" } });
});

test("a device that isn't named on the play that worked is still that device", () => {
  const burst = { on: roku, over: "Cox", of: "One", via: ["AKAMAI"], went: "start-failure", error: "E1" } as const;
  const verdict = verdictOf(
    attempts(18, { on: roku, over: "Cox", at: day(0, "20:00") }),
    attempts(4, { ...burst, at: day(19, "20:00"), every: 60_000 }),
    attempt({ on: nameless(roku), over: "Cox", of: "One", at: day(19, "20:06") }),
  );

  expect(verdict.id).not.toBe("device");
});

test.each(["DRM license request failed: HTTP 403", "Licence server said 401"])("%s is an account's", (error) => {
  const evenings = [0, 1, 2, 3, 4, 5];
  const verdict = verdictOf(
    attemptsAt(onDays(evenings, "19:00"), { on: lgTv, over: "Cox" }),
    attemptsAt(onDays(evenings, "21:00"), { on: ipad, over: "Cox", went: "start-failure", error }),
    attemptsAt(onDays(evenings, "21:01"), { on: ipad, over: "Cox", went: "start-failure", error }),
    attemptsAt(onDays(evenings, "16:00"), { on: lgTv, over: "Cox" }),
  );

  expect(verdict).toMatchObject({ id: "account", confidence: "medium", reason: "marked-technical" });
});

test("a phone that saves data plays well", () => {
  const verdict = verdictOf(
    ...[0.7, 0.75, 0.8, 0.85, 0.9, 0.72, 0.88].map((megabits, index) =>
      attempt({
        on: pixel,
        over: "Verizon Wireless",
        at: day(index, "08:00"),
        went: "low-picture",
        megabits,
        percent: 0,
      }),
    ),
    attempts(7, { on: lgTv, over: "Comcast", at: day(0, "20:00"), megabits: 7 }),
  );

  expect(verdict.id).toBe("nothing");
});

test("rebuffering on one device at home names the device or its connection, with low confidence", () => {
  const verdict = verdictOf(
    attempts(6, { on: samsungTv, over: "Comcast", at: day(0, "21:00"), went: "waiting" }),
    attempts(8, { on: lgTv, over: "Comcast", at: day(0, "20:00") }),
    attempts(6, { on: ipad, over: "Comcast", at: day(0, "22:00") }),
  );

  expect(verdict).toMatchObject({ id: "device", confidence: "low", reason: "device-or-connection" });
});

test("rebuffering on every device in the evening is the network's", () => {
  const evening = { over: "Comcast", went: "waiting" } as const;
  const verdict = verdictOf(
    attempts(6, { ...evening, on: lgTv, at: day(0, "20:00") }),
    attempts(5, { ...evening, on: ipad, at: day(0, "21:30") }),
    attempts(6, { on: lgTv, over: "Comcast", at: day(0, "11:00") }),
    attempts(5, { on: ipad, over: "Comcast", at: day(0, "15:00") }),
  );

  expect(verdict).toMatchObject({ id: "network", subject: { value: "Comcast" } });
});

describe("one more failure of the same kind", () => {
  test("never makes the answer weaker", () => {
    const tv = { on: lgTv, over: "Comcast", went: "waiting" } as const;
    const before = [
      attempts(3, { ...tv, at: day(0, "14:00") }),
      attempt({ on: ipad, over: null, at: day(4, "14:00") }),
    ];
    const after = [...before, attempt({ ...tv, at: day(5, "14:00") })];

    expect(verdictOf(...after).id).toBe(verdictOf(...before).id);
  });
});

test("refusals of two weeks ago, with good plays ever since, aren't high", () => {
  const verdict = verdictOf(
    attempts(3, { on: lgTv, over: "Cox", at: day(0, "20:00"), went: "refused", error: "SUBSCRIPTION_EXPIRED" }),
    attempts(14, { on: lgTv, over: "Cox", at: day(3, "20:00") }),
  );

  expect(verdict.id === "account" && verdict.confidence === "high").toBe(false);
  expect(verdict.against.map(({ id }) => id)).toContain("also-refused");
});

test.each([{ plays: 300 }, { plays: 1_000 }])(
  "a television that always fails isn't hidden by $plays good plays on another one",
  ({ plays }) => {
    const always = { on: lgTv, over: "Comcast" } as const;
    const verdict = verdictOf(
      attemptsAt(
        Array.from({ length: plays }, (_, index) => day((index * 28) / plays, "00:00")),
        always,
      ),
      ...[3, 12].map((number) =>
        attempt({ ...always, at: day(number, "13:07"), went: "start-failure", error: "E2" }),
      ),
      attempts(8, { on: samsungTv, over: "Comcast", at: day(2, "21:03"), went: "start-failure", error: "E1" }),
    );

    expect(verdict).toMatchObject({ id: "device", subject: { value: "Samsung Smart TV" } });
  },
);

test("what fails since yesterday isn't hidden by a good month", () => {
  const good = { over: "Comcast" } as const;
  const verdict = verdictOf(
    attempts(26, { ...good, on: samsungTv, at: day(0, "20:00") }),
    attempts(26, { ...good, on: roku, at: day(0, "18:00") }),
    ...[day(26, "17:00"), day(27, "04:00"), day(27, "10:00")].map((at) =>
      attempts(2, { ...good, on: samsungTv, at, every: 90_000, went: "start-failure", error: "E1" }),
    ),
  );

  expect(verdict).toMatchObject({ id: "device", subject: { value: "Samsung Smart TV" } });
});
