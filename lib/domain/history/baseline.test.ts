import { describe, expect, test } from "vitest";
import { compareWithBaseline } from "@/lib/domain/history/baseline";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon as now, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { dayMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";

/** Sessions an hour apart, beginning some days ago, each of ten minutes with this share of rebuffering. */
function played(count: number, daysAgo: number, rebufferingPercent = 0, outcome: Outcome = "played-well") {
  return Array.from({ length: count }, (_, index): Session => {
    const rebufferingTime = (rebufferingPercent / 100) * 10 * minuteMs;
    return sessionWith({
      ...{ id: `${daysAgo}.${outcome}.${index}`, startedAt: now - daysAgo * dayMs + index * hourMs, outcome },
      numbers: {
        playingTime: 10 * minuteMs - rebufferingTime,
        rebufferingTime,
        rebufferingRatio: rebufferingPercent,
      },
    });
  });
}

function changes(sessions: readonly Session[], loadedFrom: number | null = null) {
  const period = { asOf: now, loadedFrom: loadedFrom === null ? null : epochMs(loadedFrom) };
  const found = compareWithBaseline(sessions, period, defaultThresholds);
  return Object.fromEntries(found.map((one) => [one.measure, one]));
}

describe("a week beside the viewer's own days before", () => {
  test("is worse where rebuffering is far above the usual", () => {
    const { rebuffering } = changes([...played(10, 3, 6), ...played(20, 20, 0.4)]);

    expect(rebuffering).toMatchObject({ change: "worse", attempts: { week: 10, usual: 20 } });
    expect(rebuffering?.week?.percent).toBeCloseTo(6);
    expect(rebuffering?.usual?.percent).toBeCloseTo(0.4);
  });

  test("is better where it is far below", () => {
    expect(changes([...played(10, 3, 0.4), ...played(20, 20, 6)]).rebuffering?.change).toBe("better");
  });

  test("is the same where the difference is clear but too small to notice", () => {
    expect(changes([...played(10, 3, 0.2), ...played(20, 20, 0.1)]).rebuffering?.change).toBe("same");
  });

  test("differs unclearly where chance can explain it", () => {
    const week = [...played(5, 3), ...played(1, 2, 0, "start-failure-technical")];
    const before = [...played(30, 20), ...played(2, 15, 0, "start-failure-technical")];

    expect(changes([...week, ...before]).failures).toMatchObject({ change: "unclear" });
  });

  test("is worse where four of 19 attempts fail and usually none of 40 does", () => {
    const week = [...played(15, 3), ...played(4, 2, 0, "start-failure-technical")];

    expect(changes([...week, ...played(40, 20)]).failures?.change).toBe("worse");
  });

  test("differs unclearly where one attempt rebuffered a lot", () => {
    const week = [...played(9, 3, 0.1), ...played(1, 1, 30)];

    expect(changes([...week, ...played(20, 20, 0.4)]).rebuffering?.change).toBe("unclear");
  });

  test("is worse where most attempts fail and usually few do", () => {
    const week = [...played(2, 3), ...played(8, 2, 0, "start-failure-technical")];
    const { failures, trouble } = changes([...week, ...played(30, 20)]);

    expect(failures).toMatchObject({ change: "worse", week: { percent: 80, attempts: 10 }, usual: { percent: 0 } });
    expect(trouble?.change).toBe("same");
  });

  test.each([
    { name: "four attempts in the week", sessions: [...played(4, 3, 20), ...played(30, 20)] },
    { name: "four attempts before", sessions: [...played(20, 3, 20), ...played(4, 20)] },
    { name: "no sessions", sessions: [] },
  ])("isn't judged with $name", ({ sessions }) => {
    for (const { change } of Object.values(changes(sessions))) expect(change).toBe("unknown");
  });

  test("counts neither blocked attempts nor those the viewer left", () => {
    const others = (["start-failure-business", "exit-before-start", "unclear"] as const).flatMap((outcome) =>
      played(20, 3, 0, outcome),
    );

    expect(changes([...others, ...played(10, 3), ...played(10, 20)]).failures?.attempts).toEqual({
      week: 10,
      usual: 10,
    });
  });

  test("doesn't take sessions without viewing time as free of rebuffering", () => {
    const unmeasured = Array.from({ length: 9 }, (_, index) =>
      sessionWith({ id: `u${index}`, startedAt: now - dayMs - index }),
    );

    expect(changes([...unmeasured, ...played(10, 20)]).rebuffering).toMatchObject({ change: "unknown", week: null });
  });

  test("uses the part of the days before that is loaded, and nothing if the week itself may be cut", () => {
    const sessions = [...played(10, 3, 6), ...played(20, 10, 0.4)];

    expect(changes(sessions, now - 10 * dayMs).rebuffering?.change).toBe("worse");
    expect(changes(sessions, now - 6 * dayMs)).toEqual({});
  });

  test("counts a session that was sent twice once", () => {
    const sessions = played(10, 3);

    expect(changes([...sessions, ...sessions, ...played(10, 20)]).failures?.week?.attempts).toBe(10);
  });
});
