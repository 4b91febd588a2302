import { expect, test } from "vitest";
import type { AnswerIncident } from "@/lib/contract/answer";
import { asSessionId } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { embedDays } from "@/lib/presentation/embed/embed-days";
import { listRows } from "@/lib/presentation/sessions/list-rows";

const clock = { zone: "UTC", now: epochMs(mondayNoon + hourMs) };
const failed = {
  outcome: "start-failure-technical",
  texts: { asset: "Paper Boats", deviceName: "Samsung TV" },
} as const;
const sessions = [
  sessionWith({ id: "played", startedAt: mondayNoon, texts: { asset: "Orbital Kitchen", deviceName: "iPhone" } }),
  sessionWith({ id: "second", startedAt: mondayNoon - 10 * minuteMs, ...failed }),
  sessionWith({ id: "first", startedAt: mondayNoon - 16 * minuteMs, ...failed }),
  sessionWith({ id: "alone", startedAt: mondayNoon - 13 * hourMs, ...failed }),
];
const incident: AnswerIncident = {
  id: asSessionId("first"),
  startedAt: epochMs(mondayNoon - 16 * minuteMs),
  endedAt: epochMs(mondayNoon - 10 * minuteMs),
  line: "",
  ending: null,
  sessions: [asSessionId("first"), asSessionId("second")],
  verdict: null,
};

function days(closed: readonly string[]) {
  const rows = listRows(sessions, {
    incidents: [incident],
    closed: new Set(closed.map(asSessionId)),
    rangeVerdict: "device",
  });
  return embedDays(rows, sessions, clock);
}

test("rows are by day, with how many failed, and a closed incident is one of them", () => {
  const lines = days(["first"]).map(({ name, count, rows }) => [
    `${name}: ${count}`,
    ...rows.map((row) => `${row.clock} ${row.text}${row.tail} ${row.note}`.trimEnd()),
  ]);

  expect(lines).toEqual([
    ["Mon 16 Nov: 2 of 3 failed", "12:00 Orbital Kitchen, iPhone", "11:50 Samsung TV, failed ×2 in 6 min"],
    ["Sun 15 Nov: 1 of 1 failed", "23:00 Samsung TV, start failure"],
  ]);
});

test("an opened incident has its attempts below it, on its day", () => {
  const [monday] = days([]);

  expect(monday?.rows.map(({ key, isInGroup }) => [key, isInGroup])).toEqual([
    ["played", false],
    ["incident first", false],
    ["second", true],
    ["first", true],
  ]);
  expect(monday?.rows[1]?.target).toEqual({ incident: "first", isOpen: true });
});

test("a row's button names the outcome and the day", () => {
  expect(days(["first"])[1]?.rows[0]?.name).toContain("Sun 15 Nov 23:00 UTC, Start failure");
});

test("without sessions there are no days", () => {
  expect(embedDays([], [], clock)).toEqual([]);
});
