import { expect, test } from "vitest";
import {
  emptyListText,
  incidentRule,
  moreFiltersLabel,
  noDetailsText,
  printedCount,
  sessionCount,
} from "@/lib/presentation/sessions/session-list-words";

test.each([
  { shown: 10, all: 10, isFiltering: false, text: "10" },
  { shown: 6, all: 10, isFiltering: true, text: "6 of 10" },
  { shown: 10, all: 10, isFiltering: true, text: "10 of 10" },
])("$shown of $all sessions are counted as $text", ({ shown, all, isFiltering, text }) => {
  expect(sessionCount(shown, all, isFiltering)).toBe(text);
});

test.each([
  { shown: 0, all: 0, text: "None in this range." },
  { shown: 0, all: 10, text: "No sessions match these filters." },
  { shown: 1, all: 10, text: null },
])("a list of $shown rows of $all says $text", ({ shown, all, text }) => {
  expect(emptyListText(shown, all)).toBe(text);
});

test("without details, the panel says whether a session is selected or there is none", () => {
  expect(noDetailsText(true)).toContain("The selected session isn't in this range.");
  expect(noDetailsText(false)).toBe("None in this range.");
});

test("the rule of incidents names the operator's time", () => {
  expect(incidentRule(10)).toBe("An incident is attempts on one title or device, up to 10 minutes apart.");
  expect(incidentRule(1)).toContain("up to 1 minute apart");
});

test("the menu of filters says how many apply", () => {
  expect([moreFiltersLabel(0), moreFiltersLabel(2)]).toEqual(["More filters", "More filters: 2"]);
});

test.each([
  { shown: 10, all: 10, text: "10 sessions" },
  { shown: 6, all: 10, text: "6 of 10 sessions, filtered" },
  { shown: 500, all: 500, text: "The newest 20 of 500 sessions" },
  { shown: 37, all: 500, text: "The newest 20 of 37 of 500 sessions, filtered" },
])("$shown of $all sessions are printed as $text", ({ shown, all, text }) => {
  expect(printedCount(shown, all)).toBe(text);
});
