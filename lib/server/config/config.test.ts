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

test("without a folder, or with an empty one, the shipped configuration is used", () => {
  expect(readConfig(undefined).thresholds).toEqual(defaultThresholds);
  expect(readConfig(folder)).toEqual(readConfig(undefined));
  expect(readConfig(undefined).visibleTags).toContain("has_ad");
  expect(readConfig(undefined).visibleTags).not.toContain("age");
});

test("a custom threshold changes only itself and keeps its unit", () => {
  const { thresholds } = configWith({ "limits.json": '{ "videoStartTime": { "good": 3, "poor": 6 } }' });

  expect(thresholds).toEqual({ ...defaultThresholds, videoStartTime: { unit: "s", good: 3, poor: 6 } });
});

test("custom tags replace the shipped ones", () => {
  expect(configWith({ "tags.json": '{ "visible": ["age"] }' }).visibleTags).toEqual(new Set(["age"]));
  expect(configWith({ "tags.json": '{ "visible": [] }' }).visibleTags).toEqual(new Set());
});

describe("an invalid file is named in the error", () => {
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
