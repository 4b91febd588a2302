import { describe, expect, test } from "vitest";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import {
  defaultSort,
  nextSort,
  type SessionColumnId,
  sessionColumns,
  sortSessions,
} from "@/lib/presentation/sessions/session-sort";

const sessions = [
  sessionWith({
    id: "a",
    startedAt: mondayNoon + 2,
    outcome: "trouble",
    errors: ["E10"],
    texts: { asset: "Episode 10", deviceName: "TV", isp: "Ziggo", appVersion: "7.10", cdn: "B", city: "Ulm" },
    numbers: { videoStartTime: 5, playingTime: 10, rebufferingRatio: 0 },
  }),
  sessionWith({
    id: "b",
    startedAt: mondayNoon + 1,
    outcome: "start-failure-technical",
    texts: { asset: "Episode 9" },
  }),
  sessionWith({
    id: "c",
    startedAt: mondayNoon + 3,
    errors: ["E9", "E11"],
    texts: { asset: "episode 9", deviceName: "phone", isp: "Comcast", appVersion: "7.9", cdn: "A", city: "Aachen" },
    numbers: { videoStartTime: 0, playingTime: 9, rebufferingRatio: 50 },
  }),
];

function order(column: SessionColumnId, isDescending: boolean): string {
  return sortSessions(sessions, { column, isDescending })
    .map(({ id }) => id)
    .join("");
}

describe("sorting", () => {
  test.each<{ column: SessionColumnId; up: string; down: string }>([
    { column: "start", up: "bac", down: "cab" },
    { column: "outcome", up: "cab", down: "bac" },
    { column: "title", up: "cba", down: "abc" },
    { column: "device", up: "cab", down: "acb" },
    { column: "network", up: "cab", down: "acb" },
    { column: "error", up: "cab", down: "acb" },
    { column: "app", up: "cab", down: "acb" },
    { column: "cdn", up: "cab", down: "acb" },
    { column: "place", up: "cab", down: "acb" },
    { column: "startTime", up: "cab", down: "acb" },
    { column: "watched", up: "cab", down: "acb" },
    { column: "rebuffering", up: "acb", down: "cab" },
  ])("by $column is $up ascending and $down descending, with unknown values last", ({ column, up, down }) => {
    expect([order(column, false), order(column, true)]).toEqual([up, down]);
  });

  test("keeps the order of equal sessions, and does not change the given list", () => {
    const equal = ["1", "2", "3"].map((id) => sessionWith({ id }));
    const before = [...equal];

    for (const { id } of sessionColumns) {
      expect(sortSessions(equal, { column: id, isDescending: true })).toEqual(before);
      expect(sortSessions(equal, { column: id, isDescending: false })).toEqual(before);
    }
    expect(equal).toEqual(before);
  });

  test.each<{ column: SessionColumnId; isDescending: boolean }>([
    { column: "start", isDescending: true },
    { column: "outcome", isDescending: true },
    { column: "watched", isDescending: true },
    { column: "title", isDescending: false },
    { column: "cdn", isDescending: false },
  ])("by $column begins descending: $isDescending, and is then reversed", ({ column, isDescending }) => {
    const other = { column: column === "device" ? "title" : "device", isDescending: true } as const;
    const first = nextSort(other, column);

    expect(first).toEqual({ column, isDescending });
    expect(nextSort(first, column)).toEqual({ column, isDescending: !isDescending });
  });

  test("is newest first by default", () => {
    expect(sortSessions(sessions, defaultSort).map(({ id }) => id)).toEqual(["c", "a", "b"]);
  });
});
