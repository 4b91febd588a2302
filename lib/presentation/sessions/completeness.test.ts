import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { problemOf } from "@/lib/contract/problem";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { completenessOf, detailsWindow, waitBeforeRetry } from "@/lib/presentation/sessions/completeness";
import { completenessWith, hours, loadingWith } from "@/lib/presentation/sessions/completeness.fixture";
import { sessionsAnswerWith, summaryAnswerWith } from "@/lib/presentation/summary/answers.fixture";
import { summaryWith } from "@/lib/presentation/summary/summary.fixture";

const hoursAgo = (count: number) => epochMs(mondayNoon - count * hourMs);
const sessions = [1, 5].map((hour) => sessionWith({ id: `${hour}`, startedAt: hoursAgo(hour) }));
const truncated = sessionsAnswerWith(sessions, { isPossiblyTruncated: true });
const known = { list: truncated, sessions, loading: null, summary: null };
const failed = { reason: "failed", problem: problemOf("upstream-timeout") } as const;

describe("what is missing", () => {
  test("is nothing if the list is shorter than one response can be", () => {
    const complete = completenessOf({ ...known, list: sessionsAnswerWith(sessions) });
    expect(complete).toMatchObject({ isComplete: true, gaps: [], phase: null });
  });

  test("is most likely what began before the oldest session of the first list", () => {
    const { isComplete, gaps, isFirstList } = completenessOf(known);
    expect({ isComplete, isFirstList }).toEqual({ isComplete: false, isFirstList: true });
    expect(gaps).toEqual([{ ...hours(24, 5), why: "waiting", problem: null }]);
  });

  test("is everything until its periods arrive, because a full list may leave out any session", () => {
    const { gaps } = completenessOf({ ...known, loading: loadingWith() });
    expect(gaps).toEqual([{ ...hours(24, 0), why: "waiting", problem: null }]);
  });

  test("is each period that failed, and between the others what hasn't arrived", () => {
    const loading = loadingWith({
      loaded: [hours(6, 0), hours(12, 9)],
      missing: [{ range: hours(9, 6), ...failed }],
      retrying: [hours(14, 12)],
    });
    expect(completenessOf({ ...known, loading }).gaps).toEqual([
      { ...hours(24, 14), why: "waiting", problem: null },
      { ...hours(14, 12), why: "retrying", problem: null },
      { ...hours(9, 6), why: "failed", problem: failed.problem },
    ]);
  });

  test("is nothing once the server says so", () => {
    const loading = loadingWith({ phase: "ended", isComplete: true, loaded: [hours(24, 0)] });
    expect(completenessOf({ ...known, loading })).toMatchObject({ isComplete: true, gaps: [] });
  });

  test("and what is loaded cover the window without overlap, whatever has arrived", () => {
    const period = fc.tuple(fc.nat(23), fc.constantFrom("loaded", "failed", "not yet"));
    fc.assert(
      fc.property(fc.uniqueArray(period, { selector: ([hour]) => hour }), (periods) => {
        const of = (state: string) =>
          periods.filter(([, its]) => its === state).map(([hour]) => hours(hour + 1, hour));
        const loading = loadingWith({
          loaded: of("loaded"),
          missing: of("failed").map((range) => ({ range, ...failed })),
        });
        const { gaps } = completenessOf({ ...known, loading });
        const all = [...gaps, ...of("loaded")].sort((a, b) => a.start - b.start);
        expect(all[0]?.start).toBe(hoursAgo(24));
        expect(all.at(-1)?.end).toBe(hoursAgo(0));
        for (const [at, range] of all.slice(1).entries()) expect(range.start).toBe(all[at]?.end);
      }),
    );
  });
});

describe("how many there are", () => {
  const about = (figures: Parameters<typeof summaryWith>[0]) =>
    completenessOf({ ...known, summary: summaryAnswerWith(summaryWith(figures)) }).aboutCount;

  test("is all attempts of the summary, not only its plays", () => {
    expect(about({ plays: 900, videoStartFailures: 3800, exitsBeforeVideoStart: 200 })).toBe(4900);
    expect(about({ plays: 900, videoStartFailures: null, exitsBeforeVideoStart: null })).toBe(900);
  });

  test("isn't known without plays, or if more are loaded", () => {
    expect(about({ plays: null, videoStartFailures: 5, exitsBeforeVideoStart: 5 })).toBeNull();
    expect(about({ plays: 1, videoStartFailures: 0, exitsBeforeVideoStart: 0 })).toBeNull();
    expect(completenessOf(known).aboutCount).toBeNull();
  });
});

test("details are looked for where the session was loaded", () => {
  const [session = null] = sessions;
  const listed = { start: hoursAgo(23), end: epochMs(mondayNoon + minuteMs) };
  const own = { from: listed.start, to: listed.end };
  const all = { from: hoursAgo(24), to: hoursAgo(0) };
  expect(detailsWindow(session, completenessWith(), listed)).toEqual(all);
  expect(detailsWindow(sessionWith({ startedAt: mondayNoon }), completenessWith(), listed)).toEqual(own);
  expect(detailsWindow(session, completenessWith({ window: null }), listed)).toEqual(own);
  expect(detailsWindow(session, null, listed)).toEqual(own);
});

test("a retry of several periods waits for the one that asks for the longest pause", () => {
  const gap = (retryAfterSeconds?: number) => ({
    ...hours(2, 1),
    why: "failed" as const,
    problem: { ...problemOf("upstream-busy"), ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) },
  });
  expect(waitBeforeRetry([gap(), gap(4), gap(2)])).toBe(4);
  expect(waitBeforeRetry([])).toBe(0);
});
