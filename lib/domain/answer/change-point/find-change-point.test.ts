import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findChangePoint } from "@/lib/domain/answer/change-point/find-change-point";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { hourMs } from "@/lib/domain/units";

const options = { sessionsEachSide: 5, thresholds: defaultThresholds };

const outcomes = { ".": "played-well", x: "start-failure-technical", r: "start-failure-business" } as const;

/** "....xxx.": one attempt an hour: good, bad or refused. The n-th, counted from 0, is the session "n". */
function attempts(
  pattern: string,
  textsOf: (at: number) => Partial<Session["texts"]> = () => ({}),
): readonly Session[] {
  return [...pattern].map((sign, at) =>
    sessionWith({
      id: String(at),
      startedAt: mondayNoon + at * hourMs,
      outcome: outcomes[sign as keyof typeof outcomes],
      texts: textsOf(at),
    }),
  );
}

const [good, bad] = [".".repeat(10), "x".repeat(10)];

describe("finds when quality became worse", () => {
  test.each([
    { pattern: `${good}${bad}`, first: 10, before: [0, 10], since: [10, 10], again: null },
    {
      pattern: `${good}${good}${good}.xxxxx.xxxxxx`,
      first: 31,
      before: [0, 31],
      since: [11, 12],
      again: null,
    },
    { pattern: `${good}x${good}xxxx.xxxx`, first: 21, before: [1, 21], since: [8, 9], again: null },
    // Over, with just enough good attempts to say so.
    { pattern: `${good}${bad}${good}`, first: 10, before: [0, 10], since: [10, 10], again: [20, 0, 10] },
    {
      pattern: `${good}${good}xxxxxx${good}${good}`,
      first: 20,
      before: [0, 20],
      since: [6, 6],
      again: [26, 0, 20],
    },
    { pattern: `${good}${good}${bad}...`, first: 20, before: [0, 20], since: [10, 13], again: null },
    // Of two bad segments the newest one.
    { pattern: `${good}${bad}${good}${bad}`, first: 30, before: [0, 10], since: [10, 10], again: null },
    { pattern: `${bad}${good}${bad}`, first: 20, before: [0, 10], since: [10, 10], again: null },
    // Refusals are neither good nor bad.
    { pattern: `${good}rrrrrrrr${bad}`, first: 18, before: [0, 10], since: [10, 10], again: null },
  ])("$pattern", ({ pattern, first, before, since, again }) => {
    const changePoint = findChangePoint(attempts(pattern).toReversed(), options);

    expect(changePoint?.firstBad.id).toBe(String(first));
    expect([changePoint?.before.bad, changePoint?.before.plays]).toEqual(before);
    expect([changePoint?.since.bad, changePoint?.since.plays]).toEqual(since);
    expect(
      changePoint?.goodAgain
        ? [Number(changePoint.goodAgain.first.id), changePoint.goodAgain.since.bad, changePoint.goodAgain.since.plays]
        : null,
    ).toEqual(again);
    expect(changePoint?.chance).toBeLessThan(0.01);
  });
});

describe("finds no change point", () => {
  test.each([
    "",
    "rrrr",
    "....",
    "....xxxxx",
    `${good}${good}`,
    `${bad}${bad}`,
    `${bad}${good}`,
    ".x.x.x.x.x.x.x.x.x.x.x",
    // Two bad attempts in a row happen by chance.
    `${good}${good}xx${good}`,
    `${good}xxxx`,
    `..${bad}${bad}`,
  ])("%j", (pattern) => {
    expect(findChangePoint(attempts(pattern), options)).toBeNull();
  });

  test("chance alone yields one in about a hundred lists", () => {
    const chance = fc.sample(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 }), {
      numRuns: 500,
      seed: 1,
    });
    const turned = chance.filter(
      (list) => findChangePoint(attempts(list.map((value) => (value < 0.2 ? "x" : ".")).join("")), options) !== null,
    );

    expect(turned.length).toBeLessThan(10);
  });
});

describe("what changed at the same time", () => {
  const pattern = `${good}${good}${bad}.x`;
  const since = (at: number) => at >= 20;

  test.each<{ name: string; textsOf: (at: number) => Partial<Session["texts"]>; turned: readonly unknown[] }>([
    {
      name: "is a new app version, named once",
      textsOf: (at) => ({ deviceName: "LG Smart TV", appVersion: since(at) ? "8.14" : "8.13" }),
      turned: [
        {
          factor: "app",
          value: "8.14",
          before: { withIt: 0, plays: 20 },
          badSince: { withIt: 11, plays: 11 },
          goodSince: 1,
          sessions: [...Array.from({ length: 10 }, (_, index) => String(20 + index)), "31"],
        },
      ],
    },
    {
      name: "is an app version on one of two devices that have it",
      textsOf: (at) => ({
        deviceName: at % 2 ? "LG Smart TV" : "Apple iPhone",
        appVersion: since(at) ? "8.14" : "8.13",
      }),
      turned: [{ factor: "app", value: "8.14" }],
    },
    {
      name: "is a provider, a system or a CDN",
      textsOf: (at) => ({
        deviceName: "LG Smart TV",
        isp: since(at) ? "Spectrum" : "Comcast",
        osVersion: at >= 21 ? "7.1" : "7.0",
        cdn: at > 22 ? "AKAMAI, BLUEWAVE" : "AKAMAI",
      }),
      turned: [
        { factor: "network", value: "Spectrum", badSince: { withIt: 11, plays: 11 } },
        { factor: "system", value: "7.1 (LG Smart TV)", badSince: { withIt: 10, plays: 11 } },
        { factor: "cdn", value: "BLUEWAVE", badSince: { withIt: 8, plays: 11 } },
      ],
    },
    {
      name: "is nothing that was common before",
      textsOf: (at) => ({ isp: since(at) || at < 3 ? "Spectrum" : "Comcast" }),
      turned: [],
    },
    {
      name: "is nothing that few bad attempts have",
      textsOf: (at) => ({ asset: at % 2 ? "A" : String(at) }),
      turned: [],
    },
    {
      name: "is nothing that was unknown before",
      textsOf: (at) => ({ isp: since(at) ? "X" : null }),
      turned: [],
    },
  ])("$name", ({ textsOf, turned }) => {
    const found = findChangePoint(attempts(pattern, textsOf), options)?.changedWith;

    expect(found).toHaveLength(turned.length);
    expect(found).toMatchObject(turned);
  });
});

test("the order of the sessions and duplicates do not matter", () => {
  const sessions = attempts(`${good}${bad}`);

  expect(findChangePoint([...sessions, ...sessions].toReversed(), options)).toEqual(
    findChangePoint(sessions, options),
  );
});

test("thousands of sessions take a few milliseconds", () => {
  const sessions = attempts(
    Array.from({ length: 5_000 }, (_, at) => ((at * 7919) % 100 < (at > 3_500 ? 60 : 10) ? "x" : ".")).join(""),
    (at) => ({ asset: `Title ${at % 400}`, isp: at > 3_500 ? "B" : "A", appVersion: "1", deviceName: "TV" }),
  );
  findChangePoint(sessions, options);
  const started = performance.now();
  const changePoint = findChangePoint(sessions, options);
  const tookMs = performance.now() - started;

  expect(Math.abs(Number(changePoint?.firstBad.id) - 3_501)).toBeLessThan(5);
  expect(tookMs).toBeLessThan(250);
});
