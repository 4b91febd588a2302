import { expect, test } from "vitest";
import { type Dimension, dimensionNamed, isDimensionName, labelOf } from "@/lib/domain/explore/dimension";
import { documentedDimensions } from "@/lib/domain/explore/documented-dimensions";

const dimensions: readonly Dimension[] = [
  { name: "isp", label: "ISPs", isCustom: false },
  { name: "asset", label: "isp", isCustom: false },
  { name: "tag_plan", label: "Plan", isCustom: true },
];

test.each([
  { typed: " isp ", name: "isp" },
  { typed: "ISPS", name: "isp" },
  { typed: "plan", name: "tag_plan" },
  { typed: "Phase of the moon", name: "Phase of the moon" },
  { typed: "", name: "" },
])("what is typed as $typed is the dimension $name", ({ typed, name }) => {
  expect(dimensionNamed(typed, dimensions)).toBe(name);
});

test.each([
  ["device_os_version", "Device OS version"],
  ["isp", "ISP"],
  ["ad_id", "Ad ID"],
])("%s reads as %s", (name, label) => {
  expect(labelOf(name)).toBe(label);
});

test.each(["isp", "is_ad_requested", "tag_Her plan", "a.b-c", "tag_é"])("%s can be a dimension", (name) => {
  expect(isDimensionName(name)).toBe(true);
});

test.each([
  "limit",
  "filter_id",
  "start_date",
  "is_ended",
  "tag_",
  "tag_a=b",
  "a b",
  "__proto__",
  "x".repeat(101),
  "",
])("%s can't", (name) => {
  expect(isDimensionName(name)).toBe(false);
});

test("every documented dimension can be one, and is there once", () => {
  const names = documentedDimensions.map(({ name }) => name);
  expect(names.filter((name) => !isDimensionName(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain("video_start_failure_error");
});
