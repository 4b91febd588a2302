import { describe, expect, test } from "vitest";
import { defaultPreferences, parsePreferences } from "@/lib/client/preferences-of";

function parse(cookies: Readonly<Record<string, string>>) {
  return parsePreferences((name) => cookies[name]);
}

describe("preferences", () => {
  test("are read out of cookies", () => {
    const cookies = { "desk-theme": "dark", "desk-clock": "utc", "desk-zone": "America/Chicago", "desk-keys": "off" };

    expect(parse(cookies)).toEqual({ theme: "dark", clock: "utc", zone: "America/Chicago", keys: "off" });
  });

  test("are the default ones without cookies", () => {
    expect(parse({})).toEqual(defaultPreferences);
  });

  test.each([
    { name: "desk-theme", value: "hotdog" },
    { name: "desk-clock", value: "" },
    { name: "desk-zone", value: "Middle/Earth" },
    { name: "desk-zone", value: "" },
    { name: "desk-keys", value: "ON" },
    { name: "theme", value: "dark" },
  ])("count $name=$value as not set", ({ name, value }) => {
    expect(parse({ [name]: value })).toEqual(defaultPreferences);
  });
});
