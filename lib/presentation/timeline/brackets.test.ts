import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outcomes } from "@/lib/domain/sessions/outcome";
import { asSessionId } from "@/lib/domain/sessions/session";
import { epochMs, minuteMs } from "@/lib/domain/units";
import { bracketsOf, incidentSizes, placeBrackets } from "@/lib/presentation/timeline/brackets";
import { monday, phoneSession, timelineOf } from "@/lib/presentation/timeline/lane.fixture";

const now = epochMs(monday + 60 * minuteMs);
const severityOf = (outcome: string) => outcomes.findIndex(({ id }) => id === outcome);
const attempt = (id: string, device: string, minute: number, outcome: "trouble" | "start-failure-technical") =>
  phoneSession({ id, clientId: device, startedAt: monday + minute * minuteMs, outcome });
const sessions = [
  attempt("4", "tv", 9, "trouble"),
  attempt("3", "phone", 6, "start-failure-technical"),
  attempt("2", "tv", 4, "trouble"),
  attempt("1", "tv", 2, "trouble"),
];
const incident = (...ids: readonly string[]) => ({ sessions: ids.map(asSessionId) });

describe("the brackets of a timeline", () => {
  test("are in the lane with most attempts, from its first to its last, with the number and worst outcome of all", () => {
    const model = timelineOf(sessions);
    const tv = model.lanes.findIndex(({ indexes }) => indexes.length === 3);
    const brackets = bracketsOf(model, [incident("1", "2", "3")], now);
    expect(brackets[tv]).toEqual([
      {
        start: monday + 2 * minuteMs,
        end: monday + 5 * minuteMs,
        lastBefore: Number.NEGATIVE_INFINITY,
        nextAfter: Number.POSITIVE_INFINITY,
        text: "×3",
        count: 3,
        outcome: severityOf("start-failure-technical"),
      },
    ]);
    expect(brackets[1 - tv]).toEqual([]);
  });

  test("are for incidents of two or more attempts that are shown", () => {
    const shown = timelineOf(sessions.slice(0, 2), { all: sessions });
    expect(bracketsOf(shown, [incident("4"), incident("1", "2")], now).flat()).toEqual([]);
  });

  test("know the failures next to them in their lane", () => {
    const failures = [1, 3, 30].map((minute) =>
      attempt(`failed at ${minute}`, "tv", minute, "start-failure-technical"),
    );
    const model = timelineOf([...sessions, ...failures]);
    const tv = model.lanes.findIndex(({ indexes }) => indexes.length === 6);

    expect(bracketsOf(model, [incident("1", "2", "4")], now)[tv]).toMatchObject([
      { lastBefore: monday + minuteMs, nextAfter: monday + 30 * minuteMs },
    ]);
  });

  test("keep their number if a filter hides some attempts", () => {
    const shown = timelineOf(sessions.slice(0, 1), { all: sessions });
    expect(bracketsOf(shown, [incident("1", "2", "4")], now)[0]).toMatchObject([{ count: 3 }]);
  });

  test("reach to the end of the data over an ongoing attempt", () => {
    const open = phoneSession({ id: "5", startedAt: monday, endedAt: null, isEnded: false, outcome: "on-going" });
    const model = timelineOf([phoneSession({ id: "6" }), open]);
    expect(bracketsOf(model, [incident("5", "6")], now)[0]).toMatchObject([{ end: now }]);
  });
});

test("the sizes of incidents are known by session, for two attempts and more", () => {
  const sizes = incidentSizes([incident("1", "2"), incident("3")]);
  expect([...sizes]).toEqual([
    ["1", 2],
    ["2", 2],
  ]);
});

describe("placed over a viewport of a thousand pixels", () => {
  const viewport = { start: epochMs(monday), end: epochMs(monday + 1000) };
  type Given = readonly [start: number, end: number, count: number];
  const place = (...brackets: readonly Given[]) => placeBetween({}, ...brackets);
  const placeBetween = (
    { lastBefore = Number.NEGATIVE_INFINITY, nextAfter = Number.POSITIVE_INFINITY },
    ...brackets: readonly Given[]
  ) =>
    placeBrackets(
      brackets.map(([start, end, count]) => ({
        start: monday + start,
        end: monday + end,
        text: `×${count}`,
        count,
        outcome: 5,
        lastBefore: monday + lastBefore,
        nextAfter: monday + nextAfter,
      })),
      viewport,
      1000,
    );

  test("a label is to the right, to the left at the edge, and on a bracket that is wider than the chart", () => {
    const [right] = place([100, 200, 5]);
    expect(right).toMatchObject({ left: 100, right: 200, label: { text: "×5" } });
    expect(right?.label?.left).toBeGreaterThan(200);
    expect(place([900, 990, 5])[0]?.label?.left).toBeLessThan(900);
    expect(place([-100, 1100, 5])[0]?.label?.left).toBe(0);
  });

  test("a label doesn't cover the next failure's mark: it goes to the other side, or away", () => {
    expect(placeBetween({ nextAfter: 210 }, [100, 200, 5])[0]?.label?.left).toBeLessThan(100);
    expect(placeBetween({ nextAfter: 240 }, [100, 200, 5])[0]?.label?.left).toBeGreaterThan(200);
    expect(placeBetween({ lastBefore: 90, nextAfter: 210 }, [100, 200, 5])[0]?.label).toBeNull();
  });

  test("a bracket too narrow to recognize is widened around its attempts", () => {
    expect(place([500, 501, 2])[0]).toMatchObject({ left: 492.5, right: 508.5 });
  });

  test("a bracket outside the viewport isn't placed", () => {
    expect(place([-300, -200, 2], [1200, 1300, 2])).toEqual([]);
  });

  test("no bracket and no label overlaps another one, at any zoom", () => {
    const anyBracket = fc.tuple(fc.integer({ min: -500, max: 1500 }), fc.nat(300), fc.integer({ min: 2, max: 2000 }));
    fc.assert(
      fc.property(fc.array(anyBracket, { maxLength: 60 }), (all) => {
        const placed = place(...all.map(([start, length, count]) => [start, start + length, count] as const));
        const boxes = placed.flatMap(({ left, right, label }, bracket) => [
          { left, right, bracket },
          ...(label ? [{ left: label.left, right: label.left + label.width, bracket }] : []),
        ]);
        for (const [position, box] of boxes.entries()) {
          for (const other of boxes.slice(position + 1)) {
            const isOnIt = other.bracket === box.bracket && box.left < 0;
            if (!isOnIt) expect(box.right < other.left || box.left > other.right).toBe(true);
          }
        }
        for (const { label } of placed) {
          if (label === null) continue;
          expect(label.left).toBeGreaterThanOrEqual(0);
          expect(label.left + label.width).toBeLessThanOrEqual(1000);
        }
      }),
    );
  });
});
