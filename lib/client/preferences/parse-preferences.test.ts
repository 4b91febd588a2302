import { describe, expect, test } from "vitest";
import { defaultPreferences, parsePreferences } from "@/lib/client/preferences/parse-preferences";

function parse(cookies: Readonly<Record<string, string>>) {
  return parsePreferences((name) => cookies[name]);
}

describe("preferences", () => {
  test("are read from cookies", () => {
    const cookies = {
      "desk-theme": "dark",
      "desk-clock": "utc",
      "desk-zone": "America/Chicago",
      "desk-keys": "off",
      "desk-language": "es-419",
    };

    expect(parse(cookies)).toEqual({
      theme: "dark",
      clock: "utc",
      zone: "America/Chicago",
      keys: "off",
      language: "es-419",
    });
  });

  test.each(["mine", "viewer", "utc"] as const)("accept the clock %s", (clock) => {
    expect(parse({ "desk-clock": clock })).toEqual({ ...defaultPreferences, clock });
  });

  test.each(["en", "es", "pt-BR", "zh-Hant-TW", "EN"])("accept %s as a language", (language) => {
    expect(parse({ "desk-language": language })).toEqual({ ...defaultPreferences, language });
  });

  test("are the defaults without cookies", () => {
    expect(parse({})).toEqual(defaultPreferences);
  });

  test.each([
    { name: "desk-theme", value: "hotdog" },
    { name: "desk-clock", value: "" },
    { name: "desk-zone", value: "Middle/Earth" },
    { name: "desk-zone", value: "" },
    { name: "desk-zone", value: "+05:30" },
    { name: "desk-keys", value: "ON" },
    { name: "desk-clock", value: "theirs" },
    { name: "desk-language", value: "e" },
    { name: "desk-language", value: "english, please" },
    { name: "desk-language", value: "en_GB" },
    { name: "desk-language", value: "en-" },
    { name: "desk-language", value: "<script>" },
    { name: "theme", value: "dark" },
  ])("treat $name=$value as not set", ({ name, value }) => {
    expect(parse({ [name]: value })).toEqual(defaultPreferences);
  });
});
