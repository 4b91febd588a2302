import { expect, test } from "vitest";
import { mondayNoon } from "@/lib/domain/sessions/session.fixture";
import { hourMs } from "@/lib/domain/units";
import type { Gap } from "@/lib/presentation/sessions/completeness";
import { hours } from "@/lib/presentation/sessions/completeness.fixture";
import { phoneSession } from "@/lib/presentation/timeline/lane.fixture";
import { type Day, listByDay } from "@/lib/presentation/timeline/list-by-day";

const hoursAgo = (hour: number) => phoneSession({ id: `${hour}`, startedAt: mondayNoon - hour * hourMs });
const gap = (why: Gap["why"], from: number, to: number): Gap => ({ ...hours(from, to), why, problem: null });
const told = (days: readonly Day[]) =>
  days.map(({ name, lines }) => [name, lines.map((line) => ("gap" in line ? line.gap.why : line.session.id))]);

test("sessions are grouped by day in the zone", () => {
  const sessions = [hoursAgo(1), hoursAgo(8), hoursAgo(16)];
  expect(told(listByDay(sessions, 50, [], "UTC"))).toEqual([
    ["Mon 16 Nov", ["1", "8"]],
    ["Sun 15 Nov", ["16"]],
  ]);
  expect(told(listByDay(sessions, 50, [], "America/Chicago"))).toEqual([
    ["Mon 16 Nov", ["1"]],
    ["Sun 15 Nov", ["8", "16"]],
  ]);
});

test("a period that couldn't be loaded is a line between the sessions around it", () => {
  const gaps = [gap("beyond-limit", 24, 20), gap("waiting", 20, 17), gap("failed", 7, 3)];
  expect(told(listByDay([hoursAgo(1), hoursAgo(8), hoursAgo(16)], 50, gaps, "UTC"))).toEqual([
    ["Mon 16 Nov", ["1", "failed", "8"]],
    ["Sun 15 Nov", ["16", "beyond-limit"]],
  ]);
});

test("while more sessions can be shown, periods after the last one aren't shown yet", () => {
  const gaps = [gap("failed", 24, 20), gap("failed", 7, 3)];
  expect(told(listByDay([hoursAgo(1), hoursAgo(8), hoursAgo(16)], 2, gaps, "UTC"))).toEqual([
    ["Mon 16 Nov", ["1", "failed", "8"]],
  ]);
});

test("without sessions, the periods are still there", () => {
  expect(told(listByDay([], 50, [gap("failed", 7, 3)], "UTC"))).toEqual([["Mon 16 Nov", ["failed"]]]);
});
