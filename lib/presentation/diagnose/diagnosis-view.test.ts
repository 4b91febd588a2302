import { describe, expect, test } from "vitest";
import type { FailureChoice } from "@/lib/domain/diagnose/failure-codes";
import { failedStarts, sampledSessions } from "@/lib/domain/diagnose/sampled-session.fixture";
import { diagnosisOf, links } from "@/lib/presentation/diagnose/diagnosis.fixture";
import { diagnosisView } from "@/lib/presentation/diagnose/diagnosis-view";

const onTv = { values: { device_name: ["LG Smart TV"], app_version: ["8.14"] } };
const onPhone = { values: { device_name: ["Phone"], app_version: ["8.13"] } };
const failures = failedStarts("failed", 40, onTv);
const all = [...sampledSessions("phone", 300, onPhone), ...sampledSessions("tv", 30, onTv), ...failures.slice(0, 4)];
const everything: FailureChoice = { outcome: null, code: undefined };

function viewOf(
  given: Parameters<typeof diagnosisOf>[0] = { all, failures },
  choice = everything,
  changes: Parameters<typeof diagnosisOf>[1] = {},
) {
  return diagnosisView(diagnosisOf({ ...given, choice }, changes), { choice, links, zone: "UTC", viewersMin: 20 });
}

describe("what they share", () => {
  test("says the value, how many have it, how much more often it fails, and what goes along with it", () => {
    const { sentence, shared } = viewOf();

    expect(sentence).toBe("Far more common among failing viewers than among others:");
    expect(shared).toMatchObject([{ name: "Device LG Smart TV", href: "sessions LG Smart TV" }]);
    expect(shared[0]?.detail).toMatch(
      /^All 40 failing viewers have it, and 30 of 330 others\. Viewers with it fail at least \d+ times as often\. The same viewers have app version 8\.14, which would explain it just as well\.$/u,
    );
  });

  test("says that nothing does", () => {
    const failed = failedStarts("failed", 40, onPhone);
    expect(viewOf({ all, failures: failed })).toMatchObject({
      shared: [],
      sentence:
        "Nothing stands out: no value or pair of values is more common among failing viewers than chance explains.",
    });
  });

  test.each([
    { given: { all: all.slice(0, 330), failures: [] }, sentence: "No session failed in this window." },
    {
      given: { all: all.slice(0, 330), failures: failures.slice(0, 1) },
      sentence: "1 viewer failed, fewer than 20: too few to tell what they share.",
    },
    {
      given: { all: failures, failures },
      sentence: "Too few viewers without this failure to compare with. Remove filters to see how the others differ.",
    },
  ])("says why it can't be told: $sentence", ({ given, sentence }) => {
    expect(viewOf(given)).toMatchObject({ sentence, isTold: false });
  });
});

test("a chosen failure that nobody has, and a query that nothing matches, are said as such, without empty tables", () => {
  const chosen = { outcome: "start-failure-technical", code: "OTHER" } as const;
  expect(viewOf({ all, failures }, chosen)).toMatchObject({
    sentence: "No session failed like this in this window.",
    summary: "0 % of all sessions fail like this (0–1.1 %): 0 of 334 sampled.",
    dimensions: [],
  });
  expect(viewOf({ all: [], failures: [] }, everything, { isCut: { all: false, failures: false } })).toMatchObject({
    sentence: "No session matches. Widen the window or remove a filter.",
    summary: "",
    basis: "Fri 27 Nov 09:00 – 12:00 UTC · ended sessions. Asked Fri 27 Nov 12:00 UTC.",
    ...{ stages: [], dimensions: [] },
  });
});

describe("the basis", () => {
  test("says how common it is, of which samples, and when they were drawn", () => {
    const { summary, basis } = viewOf();

    expect(summary).toBe(
      "1.2 % of all sessions fail (0.5–3 %): 4 of 334 sampled. 40 failing sessions of 40 viewers in all samples.",
    );
    expect(basis).toBe(
      "Fri 27 Nov 09:00 – 12:00 UTC · ended sessions. A sample of 334 sessions, not all. All failures that match. Asked Fri 27 Nov 12:00 UTC.",
    );
  });

  test("says that failures are a sample, and that sessions are missing", () => {
    const changes = { isCut: { all: false, failures: true }, skippedCount: 3 };
    const { basis } = viewOf(undefined, everything, changes);

    expect(basis).toContain("All 334 sessions that match. Failures are sampled too: at most 500 start failures");
    expect(basis).toContain("3 sessions couldn't be read and are missing here.");
  });
});

describe("the errors", () => {
  const mixed = [
    ...failures,
    ...failedStarts("none", 10, { errors: [] }),
    ...failedStarts("broken", 25, { outcome: "playback-failure-business", errors: ["EXPIRED"] }),
  ];

  test("are apart by stage, and say which are technical", () => {
    const { stages } = viewOf({ all, failures: mixed });

    expect(stages.map(({ title, rows }) => [title, rows.map(({ code, kind }) => [code, kind])])).toEqual([
      [
        "Start failures",
        [
          ["E_START", "Technical"],
          ["No error code", "Technical"],
        ],
      ],
      ["Playback failures", [["EXPIRED", "Business"]]],
    ]);
    expect(stages[0]?.rows[0]?.ofFailing).toMatchObject({ count: "40 of 50", percent: "80 %", interval: "67–89 %" });
  });

  test("can be chosen, and all of them again", () => {
    const choice = { outcome: "start-failure-technical", code: null } as const;
    const view = viewOf({ all, failures: mixed }, choice);

    expect(view.stages[0]?.rows.map(({ isChosen }) => isChosen)).toEqual([false, true]);
    expect(view).toMatchObject({ choice: "No error code · Start failure, technical", all: "choice null undefined" });
    expect(viewOf().all).toBeNull();
  });
});

describe("a dimension", () => {
  test("has both shares of each value and marks what stands out", () => {
    const [device] = viewOf().dimensions;

    expect(device?.rows.map(({ value, isNamed }) => [value, isNamed])).toEqual([
      ["LG Smart TV", true],
      ["Phone", false],
    ]);
    expect(device?.rows[0]).toMatchObject({
      failing: { count: "40 of 40", percent: "100 %" },
      all: { count: "34 of 334", percent: "10 %" },
      ratio: { times: expect.stringMatching(/^at least \d+ ×$/u), interval: null },
    });
    expect(device?.rows[1]?.ratio?.times).toMatch(/^at most 0(\.\d)? ×$/u);
  });

  test("folds what is too much, and says how many don't say what they have", () => {
    const titles = Array.from({ length: 30 }, (_, at) => failedStarts(`${at}`, 1, { values: { asset: [`T${at}`] } }));
    const title = viewOf({ all, failures: titles.flat() }).dimensions.find(({ id }) => id === "asset");

    expect(title?.rows).toHaveLength(6);
    expect(title?.rest?.label).toBe("24 more values");
    expect(title?.note).toBe("No value: 4 failing sessions, 334 of all sessions.");
  });

  test("shows counts only if there are too few to tell", () => {
    const [device] = viewOf({ all, failures: failures.slice(0, 5) }).dimensions;

    expect(device?.rows[0]).toMatchObject({ failing: { count: "5 of 5", percent: null, bar: null }, ratio: null });
  });
});
