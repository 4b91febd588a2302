import { describe, expect, test } from "vitest";
import { filterCommands } from "@/lib/presentation/keyboard/filter-commands";

const commands = [
  { label: "Go to Sessions", place: "" },
  { label: "Copy note", place: "Answer" },
  { label: "Note options", place: "Answer" },
  { label: "Time range: 7 days", place: "" },
  { label: "6 sessions", place: "All 6 ended with the error X" },
  { label: "26 Nov 11:38, Start failure, Amélie", place: "Sessions" },
];

function found(query: string): readonly string[] {
  return filterCommands(commands, query).map(({ label }) => label);
}

describe("the commands for a query", () => {
  test("are all of them, in order, for an empty one", () => {
    expect(filterCommands(commands, "")).toEqual(commands);
    expect(filterCommands(commands, "  ")).toEqual(commands);
  });

  test.each([
    { name: "the start of the label before a word in it", query: "note", labels: ["Note options", "Copy note"] },
    { name: "words in any order", query: "days range", labels: ["Time range: 7 days"] },
    { name: "part of a word", query: "opt", labels: ["Note options"] },
    { name: "a place", query: "answer copy", labels: ["Copy note"] },
    { name: "the statement it belongs to", query: "ended", labels: ["6 sessions"] },
    { name: "without regard to case and accents", query: "AMELIE", labels: ["26 Nov 11:38, Start failure, Amélie"] },
    { name: "nothing", query: "export", labels: [] },
  ])("$name", ({ query, labels }) => {
    expect(found(query)).toEqual(labels);
  });
});
