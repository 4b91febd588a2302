import { expect, test } from "vitest";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { emptyTiles } from "@/lib/presentation/summary/empty-tiles";
import { summaryWith } from "@/lib/presentation/summary/summary.fixture";
import { summaryTiles } from "@/lib/presentation/summary/summary-tiles";

test("the empty tiles are the loaded tiles, in the same groups and order", () => {
  const names = (groups: ReturnType<typeof emptyTiles>) =>
    groups.map(({ label, tiles }) => [label, ...tiles.map(({ label: name }) => name)]);

  expect(names(emptyTiles())).toEqual(names(summaryTiles(summaryWith(), defaultThresholds)));
});

test("an empty tile has a second line wherever a loaded one can have one", () => {
  const loaded = summaryTiles(summaryWith(), defaultThresholds).flatMap(({ tiles }) => tiles);
  const empty = emptyTiles().flatMap(({ tiles }) => tiles);

  expect(empty.map(({ secondLine }) => secondLine !== "")).toEqual(loaded.map(({ secondLine }) => secondLine !== ""));
  expect(empty.find(({ id }) => id === "minutesWatched")?.secondLine).toBe("0\u00a0% per play · 0\u00a0% per device");
});
