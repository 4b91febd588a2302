import { describe, expect, test } from "vitest";
import type { CodeMap } from "@/lib/domain/answer/refusals/code-map";
import { countryOf } from "@/lib/domain/answer/refusals/country-change";
import { refusalFindings } from "@/lib/domain/answer/refusals/refusal-findings";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { epochMs, minuteMs } from "@/lib/domain/units";

const codeMap: CodeMap = [
  { family: "region", label: "Region", codes: ["GEO_BLOCKED"], contains: [] },
  { family: "streams", label: "Streams", codes: ["TOO_MANY", "MAX"], contains: [] },
];

type Changes = Parameters<typeof sessionWith>[0];

function refused(id: string, errors: readonly string[], changes: Changes = {}) {
  return sessionWith({ id, outcome: "start-failure-business", errors, ...changes });
}

/** A play on its own device, from and to these minutes after noon. */
function play(id: string, from: number, to: number, changes: Changes = {}) {
  const startedAt = mondayNoon + from * minuteMs;
  return sessionWith({
    id,
    clientId: id,
    startedAt,
    endedAt: mondayNoon + to * minuteMs,
    numbers: { videoStartTime: 0, playingTime: (to - from) * minuteMs },
    ...changes,
  });
}

describe("refusals", () => {
  test("are grouped by family, the most frequent first, without faults", () => {
    const findings = refusalFindings(
      [
        refused("1", ["MAX"]),
        refused("2", ["GEO_BLOCKED"]),
        sessionWith({ id: "3", outcome: "start-failure-technical", errors: ["MAX"] }),
        sessionWith({ id: "4", errors: ["GEO_BLOCKED"] }),
        refused("5", ["HTTP_403", "TOO_MANY"]),
        sessionWith({ id: "6", outcome: "playback-failure-business", errors: ["TOO_MANY", "TOO_MANY"] }),
      ],
      codeMap,
    );

    expect(findings.refused.map(({ id }) => id)).toEqual(["1", "2", "5", "6"]);
    expect(
      findings.families.map(({ sessions, ...rest }) => ({ ...rest, ids: sessions.map(({ id }) => id) })),
    ).toEqual([
      { family: "streams", label: "Streams", codes: ["TOO_MANY", "MAX"], ids: ["1", "5", "6"] },
      { family: "region", label: "Region", codes: ["GEO_BLOCKED"], ids: ["2"] },
    ]);
    expect(findings.unmapped).toEqual([]);
    expect(findings.uncoded).toEqual([]);
  });

  test("without a family are listed by code; those without a code are separate", () => {
    const findings = refusalFindings([refused("1", ["B"]), refused("2", ["A", "B"]), refused("3", [])], codeMap);

    expect(findings.families).toEqual([]);
    expect(findings.unmapped.map(({ code, sessions }) => [code, sessions.length])).toEqual([
      ["B", 2],
      ["A", 1],
    ]);
    expect(findings.uncoded.map(({ id }) => id)).toEqual(["3"]);
  });

  test("that Conviva calls technical are among them, in time order", () => {
    const technical = refused("2", ["MAX"], { outcome: "start-failure-technical", startedAt: mondayNoon });
    const later = refused("1", ["MAX"], { startedAt: epochMs(mondayNoon + minuteMs) });
    const findings = refusalFindings([later, technical], codeMap, [technical]);

    expect(findings.refused.map(({ id }) => id)).toEqual(["2", "1"]);
    expect(findings.unmarked.map(({ id }) => id)).toEqual(["2"]);
    expect(findings.families).toMatchObject([{ family: "streams", sessions: { length: 2 } }]);
    expect(refusalFindings([later, technical], codeMap)).toMatchObject({ refused: [{ id: "1" }], unmarked: [] });
  });

  test("without any refusal there are no findings", () => {
    expect(refusalFindings([sessionWith()], codeMap)).toMatchObject({
      ...{ refused: [], families: [], unmapped: [], uncoded: [], countries: null },
      overlaps: { atRefusal: null, most: null },
    });
  });
});

describe("overlapping plays", () => {
  const at = (minutes: number) => ({ clientId: "refused", startedAt: mondayNoon + minutes * minuteMs });

  test.each([
    {
      name: "are counted when a start is refused",
      plays: [play("a", 0, 60), play("b", 5, 60), play("c", 9, 60)],
      ids: ["a", "b", "c"],
    },
    { name: "do not count once they are over", plays: [play("a", 0, 9), play("b", 5, 60)], ids: null },
    { name: "do not count before they begin", plays: [play("a", 0, 60), play("b", 11, 60)], ids: null },
    {
      name: "do not count on one device, even if the older play ended late",
      plays: [play("a", 0, 60, { clientId: "x" }), play("b", 5, 60, { clientId: "x" })],
      ids: null,
    },
    {
      name: "last as long as was measured if the session expired",
      plays: [
        play("a", 0, 60),
        play("b", 0, 300, {
          numbers: { videoStartTime: 1_000, playingTime: 60_000 },
          texts: { endedStatus: "By Expiration" },
        }),
      ],
      ids: null,
    },
    {
      name: "last until the end that the player sent, since they may have been paused",
      plays: [
        play("a", 0, 60),
        play("b", 0, 60, { numbers: { playingTime: 60_000 }, texts: { endedStatus: "By Client" } }),
      ],
      ids: ["a", "b"],
    },
    {
      name: "can be ongoing",
      plays: [play("a", 0, 60), play("b", 0, 60, { endedAt: null, isEnded: false, outcome: "on-going" as const })],
      ids: ["a", "b"],
    },
    {
      name: "do not include failed starts",
      plays: [play("a", 0, 60), sessionWith({ id: "b", clientId: "b", outcome: "start-failure-technical" })],
      ids: null,
    },
  ])("$name", ({ plays, ids }) => {
    const { atRefusal } = refusalFindings([...plays, refused("r", ["MAX"], at(10))], codeMap).overlaps;

    expect(atRefusal?.plays.map(({ id }) => id) ?? null).toEqual(ids);
    if (ids) expect(atRefusal).toMatchObject({ at: mondayNoon + 10 * minuteMs, refusal: { id: "r" } });
  });

  test("are the most at any refusal, and the most at any time", () => {
    const plays = [play("a", 0, 100), play("b", 0, 100), play("c", 50, 70), play("d", 60, 70)];
    const refusals = [refused("r", ["MAX"], at(10)), refused("s", ["MAX"], at(55)), refused("t", ["MAX"], at(80))];
    const { atRefusal, most } = refusalFindings([...plays, ...refusals], codeMap).overlaps;

    expect(atRefusal).toMatchObject({ refusal: { id: "s" }, plays: [{ id: "a" }, { id: "b" }, { id: "c" }] });
    expect(most).toMatchObject({ at: mondayNoon + 60 * minuteMs, refusal: null });
    expect(most?.plays).toHaveLength(4);
  });

  const of = (viewerId: string | null) => ({ viewerId });
  test.each([
    { name: "of two people behind one address do not overlap", viewers: ["a", "b", "a"], ids: null },
    { name: "of the refused viewer count, whoever else played", viewers: ["a", "b", "b"], ids: ["b", "c"] },
    { name: "without a viewer count for neither of two viewers", viewers: ["a", null, "b"], ids: null },
    { name: "without a viewer count for the only viewer", viewers: [null, "b", null], ids: ["a", "b", "c"] },
    { name: "count when no session names a viewer", viewers: [null, null, null], ids: ["a", "b", "c"] },
  ])("$name", ({ viewers: [a = null, b = null, c = null], ids }) => {
    const plays = [play("a", 0, 60, of(a)), play("b", 5, 60, of(b)), play("c", 9, 60, of(c))];
    const refusal = refused("r", ["MAX"], { ...at(10), ...of(b) });

    const { overlaps } = refusalFindings([...plays, refusal], codeMap);
    expect(overlaps.atRefusal?.plays.map(({ id }) => id) ?? null).toEqual(ids);
    expect(overlaps.most?.plays.map(({ id }) => id) ?? null).toEqual(ids);
  });

  test("are those at the moment at which a play was stopped", () => {
    const stopped = play("r", 0, 30, { outcome: "playback-failure-business" });
    const { atRefusal } = refusalFindings(
      [stopped, play("a", 20, 60), play("b", 29, 60), play("c", 31, 60)],
      codeMap,
    ).overlaps;

    expect(atRefusal?.plays.map(({ id }) => id)).toEqual(["a", "b"]);
  });
});

describe("a change of country", () => {
  const inCanada = { texts: { city: "Toronto, Ontario, Canada", asset: "Cup Final" } };
  const inStates = { texts: { city: "Detroit, Michigan, United States", asset: "Cup Final" } };

  test("is found if more was refused abroad than at home", () => {
    const { countries } = refusalFindings(
      [
        sessionWith({ id: "1", ...inStates }),
        sessionWith({ id: "2", ...inStates }),
        sessionWith({ id: "3", texts: { ...inCanada.texts, asset: "Other" } }),
        refused("4", ["GEO_BLOCKED"], inCanada),
      ],
      codeMap,
    );

    expect(countries).toMatchObject({
      refusedIn: [{ country: "Canada", sessions: [{ id: "4" }] }],
      playedIn: [{ country: "United States" }, { country: "Canada" }],
      titles: ["Cup Final"],
    });
  });

  test.each([
    {
      name: "the country is the same",
      sessions: [sessionWith({ id: "1", ...inStates }), refused("2", [], inStates)],
    },
    {
      name: "as much was refused at home",
      sessions: [sessionWith({ id: "1", ...inStates }), refused("2", [], inStates), refused("3", [], inCanada)],
    },
    { name: "nothing played well", sessions: [refused("1", [], inStates), refused("2", [], inCanada)] },
    { name: "the country is unknown", sessions: [sessionWith({ id: "1", ...inStates }), refused("2", [])] },
  ])("is not found if $name", ({ sessions }) => {
    expect(refusalFindings(sessions, codeMap).countries).toBeNull();
  });

  test.each([
    { city: "Toronto, Ontario, Canada", country: "Canada" },
    { city: "Singapore", country: null },
    { city: "Chicago, Illinois", country: null },
    { city: "Toronto, Ontario, ", country: null },
    { city: null, country: null },
  ])("reads the country of $city as $country", ({ city, country }) => {
    expect(countryOf(sessionWith({ texts: { city } }))).toBe(country);
  });
});
