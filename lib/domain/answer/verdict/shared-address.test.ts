import { describe, expect, test } from "vitest";
import { assessShipped } from "@/lib/domain/answer/assess-shipped.fixture";
import { count } from "@/lib/domain/answer/playbook/phrase";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { hourMs } from "@/lib/domain/units";

const outcomes: Readonly<Record<string, Outcome>> = {
  x: "trouble",
  f: "start-failure-technical",
  b: "start-failure-business",
};

/**
 * A person's sessions, one an hour, on a device and titles of their own: "x" rebuffered, "f" failed, "b" was blocked, "."
 * was good.
 */
function person(viewerId: string | null, pattern: string): readonly Session[] {
  return [...pattern].map((sign, at) => {
    const outcome = outcomes[sign] ?? "played-well";
    return sessionWith({
      ...{ id: `${viewerId} ${at}`, viewerId, clientId: `player of ${viewerId}`, outcome },
      startedAt: mondayNoon + at * hourMs,
      texts: { isp: "Comcast", deviceName: `Device of ${viewerId}`, asset: `Title ${at} of ${viewerId}` },
      numbers: { rebufferingRatio: sign === "x" ? 9 : 0, videoStartTime: 900, playingTime: 600_000 },
    });
  });
}

function verdictOf(...people: readonly (readonly Session[])[]) {
  return assessShipped(people.flat(), { isAddress: true }).verdict;
}

describe("several people at an address", () => {
  test("who all play well are never told that nothing is wrong", () => {
    const verdict = verdictOf(person("a", "...."), person("b", "...."));

    expect(verdict).toMatchObject({ id: "unknown", unknown: "several-people", confidence: null, reason: null });
    expect(verdict.facts[0]).toMatchObject({
      id: "people-with-problems",
      values: { affected: { count: 0 }, people: { count: 2 } },
      sessions: [],
    });
  });

  test("are not judged by the device of one of them", () => {
    const verdict = verdictOf(person("a", "ffffff"), person("b", "......"), person("c", "...."));

    expect(verdict).toMatchObject({ id: "unknown", unknown: "several-people", subject: null });
    expect(verdict.facts[0]?.sessions).toHaveLength(6);
  });

  test("share their network's trouble if it affects most of them", () => {
    const verdict = verdictOf(person("a", "xxx.x"), person("b", "xx.x"), person("c", ".xxx"), person("d", "...."));

    expect(verdict).toMatchObject({
      ...{ id: "network", confidence: "medium", reason: "several-affected", symptom: "wait" },
      subject: { factor: "network", value: "Comcast" },
    });
    expect(verdict.facts[0]).toMatchObject({
      id: "people-affected",
      values: { affected: { count: 3 }, people: { count: 4 }, first: { instant: mondayNoon } },
    });
  });

  test.each([
    {
      name: "half of them",
      people: [person("a", "xxxx"), person("b", "xxxx"), person("c", "...."), person("d", "....")],
    },
    { name: "all, by failed starts", people: [person("a", "ffff"), person("b", "ffff"), person("c", "ffff")] },
  ])("are not judged if it affects $name", ({ people }) => {
    expect(verdictOf(...people).id).toBe("unknown");
  });

  test("who were blocked are counted apart from those with problems, and aren't told that nobody had any", () => {
    const allBlocked = verdictOf(person("a", "bb"), person("b", "b."), person("c", "bb"));
    const mixed = verdictOf(person("a", "ff."), person("b", "b..."), person("c", "...."));

    expect(allBlocked.facts[0]?.values).toEqual({
      ...{ affected: count(0), people: count(3), blocked: count(3) },
    });
    expect(allBlocked.facts[0]?.sessions).toHaveLength(5);
    expect(allBlocked.against).toContainEqual(expect.objectContaining({ id: "also-refused" }));
    expect(mixed.facts[0]?.values).toEqual({
      ...{ affected: count(1), some: count(1), people: count(3), blocked: count(1) },
    });
  });

  test("of whom none had problems are told from sessions without a viewer ID that had", () => {
    const { facts } = verdictOf(person("a", "...."), person("b", "...."), person(null, "f.b"));

    expect(facts[0]?.values).toEqual({ affected: count(0), people: count(2), unnamed: count(2) });
  });

  test("may include those of sessions without a viewer ID", () => {
    const verdict = verdictOf(person("a", "...."), person(null, ".."));

    expect(verdict).toMatchObject({ id: "unknown", unknown: "unnamed-people", confidence: null });
    expect(verdict.facts[0]).toMatchObject({ id: "unnamed", values: { count: { count: 2 } } });
  });
});

test.each(["a", null])("an address with only the viewer ID %j is judged like a viewer", (viewerId) => {
  expect(verdictOf(person(viewerId, "........")).id).toBe("nothing");
});
