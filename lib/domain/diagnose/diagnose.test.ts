import { describe, expect, test } from "vitest";
import { wilson } from "@/lib/domain/answer/statistics/wilson";
import { type DiagnosisInput, diagnose } from "@/lib/domain/diagnose/diagnose";
import { failedStarts, sampledSessions } from "@/lib/domain/diagnose/sampled-session.fixture";

type Given = Pick<DiagnosisInput, "all" | "failures"> & Partial<DiagnosisInput>;

function diagnosed(given: Given) {
  return diagnose({
    kind: "content",
    isAskedAbout: () => true,
    choice: { outcome: null, code: undefined },
    viewersMin: 20,
    ...given,
  });
}

/** The names of what the failing sessions share, or why nothing is said. */
function sharedBy(given: Given) {
  const { shared } = diagnosed(given);
  return shared.kind === "told"
    ? shared.traits.map(({ trait }) => trait.map(({ value }) => value).join(" + "))
    : shared.kind;
}

function valuesOf(given: Given, dimension: string) {
  return diagnosed(given).dimensions.find(({ dimension: { id } }) => id === dimension)?.values ?? [];
}

const onTv = { values: { device_name: ["TV"], app_version: ["8.14"] } };
const onPhone = { values: { device_name: ["Phone"], app_version: ["8.14"] } };

describe("failures by error code", () => {
  test("technical and business ones apart, each with its share of its stage and of all sessions", () => {
    const failures = [
      ...failedStarts("a", 30, { errors: ["E_1"] }),
      ...failedStarts("b", 10, { errors: ["E_2"], outcome: "start-failure-business" }),
      ...failedStarts("c", 25, { errors: ["E_1"], outcome: "playback-failure-technical" }),
    ];
    const { codes } = diagnosed({ failures, all: [...sampledSessions("well", 97), ...failures.slice(0, 3)] });

    expect(
      codes.map(({ outcome, code, ofFailing }) => [outcome, code, ofFailing.sessions, ofFailing.ofSessions]),
    ).toEqual([
      ["start-failure-technical", "E_1", 30, 40],
      ["start-failure-business", "E_2", 10, 40],
      ["playback-failure-technical", "E_1", 25, 25],
    ]);
    expect(codes[0]?.ofFailing.percent).toEqual({ share: 75, ...wilson(30, 40) });
    expect(codes[0]?.ofAll.percent).toEqual({ share: 3, ...wilson(3, 100) });
  });

  test("a session with two codes counts for both, once each, and one without any is a row of its own", () => {
    const failures = [
      ...failedStarts("two", 3, { errors: ["E_1", "E_2", "E_1"] }),
      ...failedStarts("none", 2, { errors: [] }),
      ...failedStarts("blank", 1, { errors: ["", "  "] }),
    ];

    expect(diagnosed({ failures, all: [] }).codes.map(({ code, ofFailing }) => [code, ofFailing.sessions])).toEqual([
      ["E_1", 3],
      ["E_2", 3],
      [null, 3],
    ]);
  });

  test("an error of a session that played on isn't a failure", () => {
    const all = sampledSessions("well", 30, { errors: ["E_HARMLESS"] });

    expect(diagnosed({ all, failures: [] })).toMatchObject({ codes: [], shared: { kind: "none" } });
  });

  test("failures that weren't asked about count as sessions that didn't fail", () => {
    const asked = failedStarts("asked", 25, onTv);
    const others = failedStarts("other", 100, { ...onPhone, outcome: "playback-failure-technical" });
    const given = {
      all: [...others, ...asked.slice(0, 5)],
      failures: asked,
      isAskedAbout: ({ outcome }) => outcome === "start-failure-technical",
    } satisfies Given;

    expect(diagnosed(given)).toMatchObject({ failing: { sessions: 25 }, chosen: { sessions: 5, ofSessions: 105 } });
    expect(sharedBy(given)).toEqual(["TV"]);
  });
});

describe("what the failing sessions share", () => {
  const all = [...sampledSessions("phone", 300, onPhone), ...sampledSessions("tv", 30, onTv)];
  const failures = failedStarts("failed", 40, onTv);

  test("is the value that stands out, with how much more often it fails", () => {
    const { shared } = diagnosed({ all, failures });

    expect(shared).toMatchObject({
      kind: "told",
      traits: [
        {
          trait: [{ dimension: "device_name", value: "TV" }],
          contrast: { failing: 40, ofFailing: 40, others: 30, ofOthers: 330 },
        },
      ],
    });
  });

  test("isn't a value that everybody has", () => {
    expect(valuesOf({ all, failures }, "app_version")[0]).toMatchObject({
      value: "8.14",
      ofFailing: { percent: { share: 100 } },
      ofAll: { percent: { share: 100 } },
    });
    expect(sharedBy({ all, failures })).not.toContain("8.14");
  });

  test("is said of the chosen error only", () => {
    const mixed = [...failures, ...failedStarts("other", 60, { ...onPhone, errors: ["E_OTHER"] })];
    const choice = { outcome: null, code: "E_OTHER" };

    expect(sharedBy({ all, failures: mixed, choice })).toEqual([]);
    expect(sharedBy({ all, failures: mixed, choice: { ...choice, code: "E_START" } })).toEqual(["TV"]);
    expect(sharedBy({ all, failures: mixed, choice: { ...choice, code: "E_NEVER" } })).toBe("none");
  });

  test("isn't one viewer's doing, however often they try again", () => {
    const retries = failedStarts("retry", 200, { ...onTv, viewer: "one" });
    const background = failedStarts("failed", 25, onPhone);

    expect(sharedBy({ all, failures: [...retries, ...background] })).toEqual([]);
    // Of 225 sessions, but of 26 viewers: the interval is as wide as theirs.
    const [tv] = valuesOf({ all, failures: [...retries, ...background] }, "device_name").filter(
      ({ value }) => value === "TV",
    );
    expect(tv?.ofFailing).toMatchObject({ sessions: 200, viewers: 1, ofViewers: 26 });
    expect(tv?.ofFailing.percent?.low).toBeCloseTo(wilson((200 / 225) * 26, 26)?.low ?? 0);
  });

  test("is both of two values that are the same viewers", () => {
    const both = { values: { device_name: ["TV"], device_os_version: ["TV system 3"] } };
    const { shared } = diagnosed({
      all: [...sampledSessions("phone", 300, { values: { device_name: ["Phone"], device_os_version: ["9"] } })],
      failures: failedStarts("failed", 40, both),
    });

    expect(shared).toMatchObject({
      traits: [{ trait: [{ value: "TV" }], sameViewers: [{ dimension: "device_os_version", value: "TV system 3" }] }],
    });
  });

  test("is found though most sessions don't say what they have", () => {
    const silent = failedStarts("silent", 100);
    const given = { all: [...all, ...sampledSessions("quiet", 100)], failures: [...failures, ...silent] };

    expect(sharedBy(given)).toEqual(["TV"]);
    expect(diagnosed(given).dimensions[0]).toMatchObject({ unknown: { failing: 100, all: 100 } });
  });

  test("isn't that Conviva didn't send a value", () => {
    expect(sharedBy({ all, failures: failedStarts("silent", 100) })).toEqual([]);
  });

  test.each([
    { name: "no session failed", failures: [], others: all, kind: "none" },
    { name: "19 viewers failed", failures: failures.slice(0, 19), others: all, kind: "too-few" },
    { name: "19 others didn't", failures, others: all.slice(0, 19), kind: "no-others" },
    { name: "there are no others", failures, others: [], kind: "no-others" },
  ])("isn't said if $name", ({ failures: failed, others, kind }) => {
    expect(sharedBy({ all: others, failures: failed })).toBe(kind);
  });

  test("isn't said with shares if there are too few to tell", () => {
    const [tv] = valuesOf({ all, failures: failures.slice(0, 19) }, "device_name");

    expect(tv).toMatchObject({ value: "TV", ofFailing: { sessions: 19, percent: null }, ratio: null });
  });

  test("may have any name", () => {
    const hostile = ["__proto__", "constructor", 'a, "b" & <c>', "=1+1", "\u202Eevil", "two\nlines", "å".repeat(600)];
    for (const value of hostile) {
      const given = { all, failures: failedStarts("failed", 40, { values: { asset: [value] }, errors: [value] }) };
      const others = sampledSessions("other", 100, { values: { asset: ["Harbor Lights"] } });

      expect(sharedBy({ ...given, all: others })).toEqual([value]);
      expect(diagnosed(given).codes.map(({ code }) => code)).toEqual([value]);
    }
  });
});

test("dimensions that no account has to send are shown only if this one does", () => {
  const idsOf = (given: Given) => diagnosed(given).dimensions.map(({ dimension: { id } }) => id);
  const all = sampledSessions("well", 30, { values: { network_connection_type: ["wifi"] } });

  expect(idsOf({ all: [], failures: [] })).toEqual([
    ...["device_name", "device_os_version", "app_version", "isp", "cdn", "asset", "geo_city_name"],
  ]);
  expect(idsOf({ all, failures: [] })).toContain("network_connection_type");
  expect(idsOf({ all: [], failures: [], kind: "ad" })).toContain("ad_creative_id");
});
