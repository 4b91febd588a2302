import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { familyOf } from "@/lib/domain/answer/refusals/code-map";
import { readCodeMap } from "@/lib/server/config/read-code-map";
import { readGoodwillRules } from "@/lib/server/config/read-goodwill-rules";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "viewer-desk-care-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return folder;
}

test("without a folder, or with an empty one, the shipped files are used", () => {
  expect(readCodeMap(folder)).toEqual(readCodeMap(undefined));
  expect(readGoodwillRules(folder)).toEqual(readGoodwillRules(undefined));
  expect(readGoodwillRules(undefined).thresholds.length).toBeGreaterThan(0);
});

describe("the shipped code map", () => {
  test("has the common families", () => {
    expect(readCodeMap(undefined).map(({ family }) => family)).toEqual([
      ...["concurrent-streams", "device-limit", "region", "payment", "expired-sign-in", "plan"],
    ]);
  });

  test.each([
    ["CONCURRENT_STREAM_LIMIT", "concurrent-streams"],
    ["VSF: ConcurrencyLimitViolation", "concurrent-streams"],
    ["Too many streams are playing on this account", "concurrent-streams"],
    ["DEVICE_LIMIT_REACHED", "device-limit"],
    ["Maximum number of devices exceeded", "device-limit"],
    ["GEO_BLOCKED", "region"],
    ["ACCESS_DENIED: CLIENT_GEO", "region"],
    ["This title is not available in your country", "region"],
    ["PAYMENT_DECLINED", "payment"],
    ["Subscription payment failed", "payment"],
    ["SESSION_EXPIRED", "expired-sign-in"],
    ["invalidToken: token expired", "expired-sign-in"],
    ["SUBSCRIPTION_EXPIRED", "plan"],
    ["EntitlementMissing", "plan"],
    ["PLAN_LIMIT", null],
    ["MEDIA_ERR_DECODE", null],
    ["DRM_LICENSE_503", null],
  ])("puts %s in %s", (code, family) => {
    expect(familyOf([code], readCodeMap(undefined))).toBe(family);
  });
});

test("a custom file replaces the shipped one", () => {
  const map = [{ family: "parental", label: "Parental control", codes: ["PIN_REQUIRED"], contains: [] }];
  const rules = { ...readGoodwillRules(undefined), retries: "each", minutesHurt: ["waiting", "waiting"] };

  expect(readCodeMap(write("codes.json", JSON.stringify(map)))).toEqual(map);
  expect(readGoodwillRules(write("goodwill.json", JSON.stringify(rules)))).toEqual({
    ...rules,
    minutesHurt: ["waiting"],
  });
});

const family = { family: "region", label: "Region", codes: ["GEO"], contains: [] };

describe("an invalid file is named in the error", () => {
  test.each([
    "{",
    "",
    "{}",
    JSON.stringify([{ ...family, family: "Region X" }]),
    JSON.stringify([{ ...family, label: " " }]),
    JSON.stringify([{ ...family, codes: [""] }]),
    JSON.stringify([{ ...family, codes: [] }]),
    JSON.stringify([{ ...family, contains: ["_"] }]),
    JSON.stringify([{ ...family, contain: ["geo"] }]),
    JSON.stringify([family, family]),
  ])("codes.json: %s", (text) => {
    expect(() => readCodeMap(write("codes.json", text))).toThrow("CONFIG_DIR/codes.json is not valid");
  });

  test.each<Readonly<Record<string, unknown>>>([
    { retries: "never" },
    { minutesHurt: ["shouting"] },
    { playsLost: { startFailures: true } },
    { thresholds: [{ id: "a", label: "A", measure: "tears", atLeast: 1 }] },
    { thresholds: [{ id: "a", label: "A", measure: "incidents", atLeast: 0 }] },
    { thresholds: Array(2).fill({ id: "a", label: "A", measure: "incidents", atLeast: 1 }) },
    { decide: true },
  ])("goodwill.json: %j", (changes) => {
    const text = JSON.stringify({ ...readGoodwillRules(undefined), ...changes });

    expect(() => readGoodwillRules(write("goodwill.json", text))).toThrow("CONFIG_DIR/goodwill.json is not valid");
  });
});
