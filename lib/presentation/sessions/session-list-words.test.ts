import { expect, test } from "vitest";
import { completenessWith } from "@/lib/presentation/sessions/completeness.fixture";
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
  { shown: 4900, all: 4900, isFiltering: false, text: "4,900" },
])("$shown of $all sessions are counted as $text", ({ shown, all, isFiltering, text }) => {
  expect(sessionCount(shown, all, isFiltering, null)).toBe(text);
});

test("the count says when not all sessions are loaded", () => {
  const known = completenessWith({ loadedCount: 3420, aboutCount: 4871 });
  expect(sessionCount(3420, 3420, false, known)).toBe("3,420 of about 4,900 loaded");
  expect(sessionCount(12, 3420, true, known)).toBe("12 of 3,420 loaded");
});

test.each([
  { shown: 0, all: 0, text: "None in this range." },
  { shown: 0, all: 10, text: "No sessions match these filters." },
  { shown: 1, all: 10, text: null },
])("a list of $shown rows of $all says $text", ({ shown, all, text }) => {
  expect(emptyListText(shown, all)).toBe(text);
});

test("without details, the panel says whether a session is selected or there is none", () => {
  expect(noDetailsText(true, null)).toContain("The selected session isn't in this range.");
  expect(noDetailsText(false, null)).toBe("None in this range.");
});

test("a selected session that isn't loaded isn't said to be outside the range", () => {
  expect(noDetailsText(true, completenessWith())).toBe("The selected session isn't loaded yet.");
  const stopped = noDetailsText(true, completenessWith({ phase: "stopped" }));
  expect(stopped).toBe("The selected session isn't among those loaded. Load the rest, or select another one.");
  expect(noDetailsText(true, completenessWith({ isComplete: true }))).toContain("isn't in this range");
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
  { shown: 2_000, all: 2_000, text: "2,000 sessions" },
  { shown: 4_900, all: 4_900, text: "The newest 2,000 of 4,900 sessions" },
  { shown: 2_001, all: 4_900, text: "The newest 2,000 of 2,001 of 4,900 sessions, filtered" },
])("$shown of $all sessions are printed as $text", ({ shown, all, text }) => {
  expect(printedCount(shown, all, true)).toBe(text);
});

test("the printed page says when not all sessions are loaded", () => {
  expect(printedCount(500, 500, false)).toBe("500 sessions loaded, not all");
  expect(printedCount(4_900, 4_900, false)).toBe("The newest 2,000 of 4,900 sessions loaded, not all");
});
