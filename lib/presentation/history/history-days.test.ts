import { describe, expect, test } from "vitest";
import type { HistoryAnswer } from "@/lib/contract/history";
import type { DayKind } from "@/lib/domain/history/day-kind";
import { mondayNoon as now } from "@/lib/domain/sessions/session.fixture";
import { dayMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { historyDays, stripColumns, stripHeight } from "@/lib/presentation/history/history-days";
import {
  historyCellText,
  historyGaps,
  historySummary,
  isEmptyStrip,
  stripAxis,
} from "@/lib/presentation/history/history-texts";

function historyOf(attempts: readonly (readonly [ago: number, DayKind])[], changes: Partial<HistoryAnswer> = {}) {
  return {
    range: { start: epochMs(now - 30 * dayMs + 2 * minuteMs), end: now },
    asOf: now,
    starts: attempts.map(([ago]) => epochMs(now - ago)),
    kinds: attempts.map(([, kind]) => kind),
    ...{ loadedFrom: null, limit: 500, skippedCount: 0, contacts: null },
    baseline: { headline: "", change: "unknown", lines: [] },
    ...changes,
  } satisfies HistoryAnswer;
}

describe("the days of a history", () => {
  test("are all there, oldest first, and count attempts on the day they began in the zone", () => {
    const history = historyOf([
      [hourMs, "failure"],
      [2 * hourMs, "trouble"],
      [11 * hourMs, "well"],
      [30 * hourMs, "blocked"],
    ]);
    const days = historyDays(history, "UTC");

    expect([days.length, days[0]?.day, days.at(-1)?.day]).toEqual([31, "Sat 17 Oct", "Mon 16 Nov"]);
    expect(days.slice(-3).map(({ text }) => text)).toEqual([
      "Sat 14 Nov: no attempts",
      "Sun 15 Nov: 1 attempt, 1 blocked",
      "Mon 16 Nov: 3 attempts, 1 failed, 1 with trouble",
    ]);
    // 01:00 UTC is the evening before in Chicago.
    expect(historyDays(history, "America/Chicago").at(-1)?.text).toBe(
      "Mon 16 Nov: 2 attempts, 1 failed, 1 with trouble",
    );
  });

  test("are right when the clocks change", () => {
    const end = epochMs(Date.parse("2026-11-10T12:00:00Z"));
    const range = { start: epochMs(end - 30 * dayMs), end };

    expect(new Set(historyDays(historyOf([], { range }), "America/New_York").map(({ day }) => day)).size).toBe(31);
  });

  test("before the oldest loaded attempt are not loaded, and its own day only partly: never zero", () => {
    const history = historyOf(
      [
        [hourMs, "well"],
        [2 * dayMs, "well"],
      ],
      { loadedFrom: epochMs(now - 2 * dayMs) },
    );
    const days = historyDays(history, "UTC");

    expect(days.map(({ loaded }) => loaded)).toEqual([...Array(28).fill("none"), "partly", "all", "all"]);
    expect(days[0]).toMatchObject({ attempts: null, failures: null, text: "Sat 17 Oct: not loaded" });
    expect(days[28]?.text).toBe("Sat 14 Nov: at least 1 attempt");
    expect(days.map(({ attempts }) => historyCellText(attempts)).slice(27)).toEqual(["not loaded", "1", "0", "1"]);
    expect(historySummary(days)).toBe("At least 2 attempts on 2 days, 0 failed, 0 with trouble.");
    expect(historyGaps(history, "UTC")).toEqual([
      "Conviva returned its newest 500 sessions. Days before Sat 14 Nov 12:00 UTC aren't loaded.",
    ]);
  });

  test("without attempts say so", () => {
    expect(historySummary(historyDays(historyOf([]), "UTC"))).toBe("No attempts in the last 30 days.");
    expect(isEmptyStrip(historyDays(historyOf([]), "UTC"))).toBe(true);
    const cut = historyDays(historyOf([], { loadedFrom: epochMs(now - dayMs) }), "UTC");
    expect(historySummary(cut)).toBe("No attempts on the days that are loaded.");
    expect(isEmptyStrip(cut)).toBe(false);
    expect(historyGaps(historyOf([], { skippedCount: 2 }), "UTC")).toEqual([
      "2 sessions of these 30 days couldn't be read.",
    ]);
  });
});

describe("the strip", () => {
  test("has a column per day, the fullest as high as the strip, with failures at the bottom", () => {
    const attempts = [...Array(6).fill([hourMs, "failure"]), ...Array(6).fill([2 * hourMs, "well"])];
    const columns = stripColumns(historyDays(historyOf([...attempts, [dayMs, "well"]]), "UTC"));

    expect(columns).toHaveLength(31);
    expect(columns.at(-1)?.parts).toEqual([
      { kind: "failure", y: stripHeight / 2, height: stripHeight / 2 },
      { kind: "rest", y: 0, height: stripHeight / 2 },
    ]);
    expect(columns.at(-2)?.parts).toEqual([{ kind: "rest", y: 44, height: 4 }]);
    expect(columns[0]?.parts).toEqual([]);
  });

  test("keeps a single failure among many attempts visible, within the strip", () => {
    const attempts = [[hourMs, "failure"] as const, ...Array(400).fill([hourMs, "well"])];
    const parts = stripColumns(historyDays(historyOf(attempts), "UTC")).at(-1)?.parts ?? [];

    expect(parts[0]).toMatchObject({ kind: "failure", height: 3 });
    expect(parts.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(stripHeight);
    for (const { y } of parts) expect(y).toBeGreaterThanOrEqual(0);
  });
});

test("the axis has the first and last day, and what the highest column stands for", () => {
  const history = historyOf([
    [hourMs, "failure"],
    [2 * hourMs, "well"],
    [30 * hourMs, "well"],
  ]);

  expect(stripAxis(historyDays(history, "UTC"), history, "UTC")).toEqual([
    "Sat 17 Oct",
    "at most 2 a day",
    "Mon 16 Nov",
  ]);
});
