import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { LookupError } from "@/lib/domain/problems";
import { runs } from "@/lib/domain/property-runs.fixture";
import documented from "@/lib/domain/summary/documented-summary.fixture.json" with { type: "json" };
import { type FigureId, figures } from "@/lib/domain/summary/metric-catalogue";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { emptySummary, parseSummary } from "@/lib/server/conviva/wire-summary";

beforeAll(() => stubEnvironment());

/** The documented totals with these changes. */
function figuresOf(total: Readonly<Record<string, unknown>>, meta: unknown = documented._meta) {
  return parseSummary({ total: { ...documented.total, ...total }, _meta: meta }).figures;
}

test("the documented summary is read completely: every figure 0, the window, the adjustment", () => {
  expect(parseSummary(documented)).toEqual({
    figures: Object.fromEntries(figures.map(({ id }) => [id, 0])),
    window: { start: 1690136399898, end: 1690222799898 },
    adjustments: [{ cause: "Integrity service adjusted query interval", value: "5 minutes" }],
  });
});

test("every figure is read from its own path", () => {
  let next = 0;
  const numbered = JSON.parse(JSON.stringify(documented.total), (_key, value) =>
    typeof value === "number" ? ++next : value,
  );

  const read = Object.values(parseSummary({ total: numbered }).figures);

  expect(new Set(read).size).toBe(figures.length);
  expect(read).not.toContain(null);
});

describe("a response without totals is unreadable", () => {
  test.each([
    { sent: {} },
    { sent: [] },
    { sent: null },
    { sent: "total" },
    { sent: { total: null } },
    { sent: { total: [] } },
    { sent: { sessions: [] } },
  ])("$sent", ({ sent }) => {
    expect(() => parseSummary(sent)).toThrow(expect.objectContaining({ code: "upstream-unreadable" }));
  });
});

describe("a figure", () => {
  test.each<{ name: string; id: FigureId; total: Record<string, unknown>; read: number | null }>([
    { name: "as text is read", id: "plays", total: { plays: { count: "17" } }, read: 17 },
    { name: "that is negative is not measured", id: "plays", total: { plays: { count: -1 } }, read: null },
    { name: "that is null is not measured", id: "plays", total: { plays: { count: null } }, read: null },
    { name: "whose metric is null is not measured", id: "plays", total: { plays: null }, read: null },
    { name: "whose metric is a number is not measured", id: "plays", total: { plays: 3 }, read: null },
    {
      name: "over 100 % is not measured",
      id: "videoStartFailuresShare",
      total: { video_start_failures: { count: 1, percentage: 101 } },
      read: null,
    },
    { name: "of 1000 s is shown", id: "videoStartTime", total: { video_start_time: { value: 1000 } }, read: 1000 },
    {
      name: "of more is in milliseconds, so it's not shown",
      id: "videoStartTime",
      total: { video_start_time: { value: 4200 } },
      read: null,
    },
    {
      name: "for the restart time follows the same rule",
      id: "videoRestartTime",
      total: { video_restart_time: { value: 1000.1 } },
      read: null,
    },
  ])("$name", ({ id, total, read }) => {
    expect(figuresOf(total)[id]).toBe(read);
  });
});

describe("a ratio is converted to the scale from 0 to 100", () => {
  const ratio = { rebuffering_ratio: { ratio: 0.25 } };

  test.each([
    { name: "already on it", max: 100, read: 0.25 },
    { name: "from 0 to 1", max: 1, read: 25 },
    { name: "from 0 to 1, with the top as text", max: "1", read: 25 },
    { name: "with a top of 0", max: 0, read: 0.25 },
    { name: "with a negative top", max: -1, read: 0.25 },
    { name: "without a top", max: undefined, read: 0.25 },
  ])("$name", ({ max, read }) => {
    const meta = { ratio_info: { rebuffering_ratio: { max } } };

    expect(figuresOf(ratio, meta).rebufferingRatio).toBe(read);
  });

  test("each by its own scale", () => {
    const both = { ...ratio, connection_induced_rebuffering_ratio: { ratio: 0.25 } };
    const meta = { ratio_info: { rebuffering_ratio: { max: 1 } } };

    expect(figuresOf(both, meta)).toMatchObject({ rebufferingRatio: 25, connectionInducedRebuffering: 0.25 });
  });

  test("a ratio above the top of its scale is not measured", () => {
    const meta = { ratio_info: { rebuffering_ratio: { max: 0.2 } } };

    expect(figuresOf(ratio, meta).rebufferingRatio).toBeNull();
  });
});

describe("the window Conviva answered for is", () => {
  const windowOf = (queries: unknown) => parseSummary({ total: {}, _meta: { queries } }).window;

  test.each([
    { name: "read from texts", queries: { start_epoch_ms: "1", end_epoch_ms: "2" }, window: { start: 1, end: 2 } },
    { name: "not known without a start", queries: { end_epoch_ms: 2 }, window: null },
    { name: "not known when reversed", queries: { start_epoch_ms: 2, end_epoch_ms: 1 }, window: null },
    { name: "not known when empty", queries: { start_epoch_ms: 2, end_epoch_ms: 2 }, window: null },
    { name: "not known before 1970", queries: { start_epoch_ms: -2, end_epoch_ms: 1 }, window: null },
    { name: "not known without both", queries: undefined, window: null },
  ])("$name", ({ queries, window }) => {
    expect(windowOf(queries)).toEqual(window);
  });
});

test("annotations with a cause are kept", () => {
  const annotations = [null, "x", {}, { cause: "" }, { cause: "Late data" }, { cause: "Sampled", value: 10 }];

  expect(parseSummary({ total: {}, _meta: { annotations } }).adjustments).toEqual([
    { cause: "Late data", value: "" },
    { cause: "Sampled", value: "10" },
  ]);
});

test("an unknown viewer has no measured figures", () => {
  expect(new Set(Object.values(emptySummary().figures))).toEqual(new Set([null]));
  expect(Object.keys(emptySummary().figures)).toEqual(figures.map(({ id }) => id));
});

test("with any value in any place, totals become numbers or null", () => {
  const metric = fc.constantFrom(...Object.keys(documented.total));
  const value = fc.jsonValue({ maxDepth: 2 });

  fc.assert(
    fc.property(fc.dictionary(metric, value), value, (total, meta) => {
      const read = Object.values(figuresOf(total, meta));
      expect(read.every((figure) => figure === null || (Number.isFinite(figure) && figure >= 0))).toBe(true);
    }),
    runs(500),
  );
});

test("any other body is unreadable and throws nothing else", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (body) => {
      try {
        parseSummary(body);
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(LookupError);
      }
    }),
  );
});
