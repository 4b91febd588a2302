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
      "desk-metrics": "all",
      "desk-note": "reply-full-json",
      "desk-columns": "app.place",
      "desk-lanes": "network",
    };

    expect(parse(cookies)).toEqual({
      theme: "dark",
      clock: "utc",
      zone: "America/Chicago",
      keys: "off",
      language: "es-419",
      metrics: "all",
      note: "reply-full-json",
      columns: "app.place",
      lanes: "network",
    });
  });

  test.each(["mine", "viewer", "utc"] as const)("accept the clock %s", (clock) => {
    expect(parse({ "desk-clock": clock })).toEqual({ ...defaultPreferences, clock });
  });

  test.each(["en", "es", "pt-BR", "zh-Hant-TW", "EN"])("accept %s as a language", (language) => {
    expect(parse({ "desk-language": language })).toEqual({ ...defaultPreferences, language });
  });

  test.each(["on", "off", "copy-note", "look-up.next-session", "a-shortcut-that-is-gone.copy-note"])(
    "accept the keys %s",
    (keys) => {
      expect(parse({ "desk-keys": keys })).toEqual({ ...defaultPreferences, keys });
    },
  );

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
    { name: "desk-keys", value: "" },
    { name: "desk-keys", value: "copy-note." },
    { name: "desk-keys", value: "j/k" },
    { name: "desk-clock", value: "theirs" },
    { name: "desk-metrics", value: "none" },
    { name: "desk-note", value: "" },
    { name: "desk-note", value: "reply" },
    { name: "desk-note", value: "internal-short-html" },
    { name: "desk-note", value: "internal-short-plain-omit" },
    { name: "desk-language", value: "e" },
    { name: "desk-language", value: "english, please" },
    { name: "desk-language", value: "en_GB" },
    { name: "desk-language", value: "en-" },
    { name: "desk-language", value: "<script>" },
    { name: "desk-columns", value: "error.viewer" },
    { name: "desk-columns", value: "" },
    { name: "desk-lanes", value: "viewer" },
    { name: "theme", value: "dark" },
  ])("treat $name=$value as not set", ({ name, value }) => {
    expect(parse({ [name]: value })).toEqual(defaultPreferences);
  });
});
