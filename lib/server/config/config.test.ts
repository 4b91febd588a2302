import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { readConfig } from "@/lib/server/config/config";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "viewer-desk-config-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function configWith(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return readConfig(folder);
}

test("without a folder, or with an empty one, what is shipped holds", () => {
  expect(readConfig(undefined).thresholds).toEqual(defaultThresholds);
  expect(readConfig(folder)).toEqual(readConfig(undefined));
  expect(readConfig(undefined).visibleTags).toContain("has_ad");
  expect(readConfig(undefined).visibleTags).not.toContain("age");
});

test("a limit that is given changes that one alone and keeps its unit", () => {
  const { thresholds } = configWith({ "limits.json": '{ "videoStartTime": { "good": 3, "poor": 6 } }' });

  expect(thresholds).toEqual({ ...defaultThresholds, videoStartTime: { unit: "s", good: 3, poor: 6 } });
});

test("tags that are given take the place of the shipped ones", () => {
  expect(configWith({ "tags.json": '{ "visible": ["age"] }' }).visibleTags).toEqual(new Set(["age"]));
  expect(configWith({ "tags.json": '{ "visible": [] }' }).visibleTags).toEqual(new Set());
});

describe("a file that will not do is named", () => {
  test.each([
    { name: "limits.json", text: "{" },
    { name: "limits.json", text: "" },
    { name: "limits.json", text: "[]" },
    { name: "limits.json", text: '{ "videoStartTme": { "good": 3, "poor": 6 } }' },
    { name: "limits.json", text: '{ "videoStartTime": { "good": 3 } }' },
    { name: "limits.json", text: '{ "videoStartTime": { "good": "3", "poor": 6 } }' },
    { name: "limits.json", text: '{ "videoStartTime": { "good": -1, "poor": 6 } }' },
    { name: "limits.json", text: '{ "videoStartTime": { "good": 3, "poor": 6, "unit": "ms" } }' },
    { name: "tags.json", text: "null" },
    { name: "tags.json", text: '{ "visible": "age" }' },
    { name: "tags.json", text: '{ "visible": [""] }' },
    { name: "tags.json", text: '{ "visible": [], "hidden": [] }' },
  ])("$name: $text", ({ name, text }) => {
    expect(() => configWith({ [name]: text })).toThrow(`CONFIG_DIR/${name} is not valid`);
  });
});
