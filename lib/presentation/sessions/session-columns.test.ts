import { expect, test } from "vitest";
import {
  defaultColumns,
  optionalColumns,
  readColumns,
  shownColumns,
  toggleColumn,
  writeColumns,
} from "@/lib/presentation/sessions/session-columns";

test.each([
  { text: defaultColumns, columns: ["network", "error"] },
  { text: "none", columns: [] },
  { text: "place.app", columns: ["app", "place"] },
  { text: "", columns: null },
  { text: "app.app", columns: null },
  { text: "app.title", columns: null },
  { text: "viewer", columns: null },
])("$text is read as $columns", ({ text, columns }) => {
  expect(readColumns(text)).toEqual(columns);
});

test.each([[[]], [["cdn"]], [optionalColumns.map(({ id }) => id)]] as const)("%s are read as written", (columns) => {
  expect(readColumns(writeColumns(columns))).toEqual(columns);
});

test("optional columns are shown in their place, if chosen", () => {
  const ids = (chosen: Parameters<typeof shownColumns>[0]) => shownColumns(chosen).map(({ id }) => id);

  expect(ids([])).toEqual(["start", "outcome", "title", "device", "startTime", "watched", "rebuffering"]);
  expect(ids(["place", "error"])).toEqual([
    ...["start", "outcome", "title", "device", "error", "place"],
    ...["startTime", "watched", "rebuffering"],
  ]);
});

test("a column is chosen, and then no longer", () => {
  const chosen = toggleColumn(["error"], "cdn");

  expect(chosen).toEqual(["error", "cdn"]);
  expect(toggleColumn(chosen, "cdn")).toEqual(["error"]);
});
