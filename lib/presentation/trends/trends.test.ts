import { describe, expect, test } from "vitest";
import { epochMs } from "@/lib/domain/units";
import type { TrendDay, TrendFigures } from "@/lib/presentation/trends/trend-days";
import { trendsSource } from "@/lib/presentation/trends/trend-texts";
import {
  dayText,
  figureText,
  scaleMax,
  scaleText,
  type TrendMeasure,
  trendMeasures,
} from "@/lib/presentation/trends/trends";

const measured = {
  ...{ attempts: 12, minutesWatched: 42.25, failures: 0, rebufferingRatio: 0.25, averagePeakBitrate: 5_400_000 },
} satisfies TrendFigures;

function dayWith(figures: Partial<TrendFigures> | null = {}, loaded: TrendDay["loaded"] = "all"): TrendDay {
  const whole = figures === null ? null : { ...measured, ...figures };
  return { start: epochMs(0), end: epochMs(1), label: "Thu 26 Nov", loaded, figures: whole };
}

const textsOf = (day: TrendDay) => trendMeasures.map((measure) => figureText(day, measure));
const measureOf = (id: TrendMeasure["id"]) => trendMeasures.find((one) => one.id === id) ?? trendMeasures[0];

describe("the figures of a day", () => {
  test("have their units", () => {
    expect(textsOf(dayWith())).toEqual(["12", "42 min", "0", "0.25 %", "5.4 Mbit/s"]);
  });

  test("that weren't measured, of no sessions and not loaded are neither 0 nor each other", () => {
    const [unmeasured] = textsOf(dayWith({ minutesWatched: null })).slice(1);
    const [none] = textsOf(dayWith(null));
    const [notLoaded] = textsOf(dayWith(null, "none"));

    expect([unmeasured, none, notLoaded]).toEqual(["not measured", "no sessions", "not loaded"]);
    expect(figureText(dayWith(null, "partly"), trendMeasures[0])).toBe("not loaded");
  });

  test("are all in the name of its button", () => {
    expect(dayText(dayWith({ averagePeakBitrate: null }, "partly"))).toBe(
      "Thu 26 Nov, partial: Attempts 12, Minutes watched 42 min, Failures 0, Rebuffering ratio 0.25 %, Average peak bitrate not measured",
    );
    expect(dayText(dayWith(null))).toBe("Thu 26 Nov: no sessions");
  });
});

describe("the scale of a chart", () => {
  test.each([
    { name: "goes up to the highest figure", days: [dayWith(), dayWith(null)], text: "up to 12", most: 12 },
    { name: "isn't empty if all are 0", days: [dayWith({ attempts: 0 })], text: "0", most: 1 },
    { name: "isn't one without a figure", days: [dayWith(null)], text: "not measured", most: 1 },
  ])("$name", ({ days, text, most }) => {
    expect(scaleText(days, measureOf("attempts"))).toBe(text);
    expect(scaleMax(days, measureOf("attempts"))).toBe(most);
  });

  test("has the unit", () => {
    expect(scaleText([dayWith()], measureOf("averagePeakBitrate"))).toBe("up to 5.4 Mbit/s");
    expect(scaleText([dayWith({ rebufferingRatio: 0.05 })], measureOf("rebufferingRatio"))).toBe("< 0.1 %");
  });

  test("doesn't make a little rebuffering look like a lot", () => {
    expect(scaleMax([dayWith({ rebufferingRatio: 0.05 })], measureOf("rebufferingRatio"))).toBe(1);
    expect(scaleMax([dayWith({ rebufferingRatio: 18 })], measureOf("rebufferingRatio"))).toBe(18);
  });
});

test("the source says whether the list is filtered, and whether it's partial", () => {
  expect(trendsSource(false, "")).toBe("By day, from the session list");
  expect(trendsSource(true, "of the 500 sessions loaded")).toBe(
    "By day, from the session list, filtered, of the 500 sessions loaded",
  );
});
