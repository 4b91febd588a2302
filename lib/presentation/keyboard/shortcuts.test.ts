import { describe, expect, test } from "vitest";
import { keyGroups } from "@/lib/presentation/keyboard/key-groups";
import { shortcutOf, shortcutOfKey, shortcuts } from "@/lib/presentation/keyboard/shortcuts";

describe("the catalogue of shortcuts", () => {
  test("has each identifier, key and action once", () => {
    for (const field of ["id", "key", "action"] as const) {
      expect(new Set(shortcuts.map((shortcut) => shortcut[field])).size).toBe(shortcuts.length);
    }
  });

  test("has identifiers that fit in a cookie, and keys that one press types", () => {
    for (const { id, key } of shortcuts) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(key).toMatch(/^[^A-Z\s]$/u);
    }
  });

  test("finds a shortcut by its identifier", () => {
    expect(shortcutOf("copy-note").key).toBe("c");
  });
});

describe("the shortcut of a key press", () => {
  test.each([
    { name: "a letter", key: "j", shiftKey: false, id: "next-session" },
    { name: "a letter with Caps Lock", key: "J", shiftKey: false, id: "next-session" },
    { name: "a character that needs Shift", key: "?", shiftKey: true, id: "shortcuts" },
    { name: "a character that needs Shift on some layouts", key: "/", shiftKey: true, id: "look-up" },
    { name: "a letter with Shift", key: "J", shiftKey: true, id: null },
    { name: "a key without a shortcut", key: "x", shiftKey: false, id: null },
    { name: "a key that types nothing", key: "Enter", shiftKey: false, id: null },
  ])("$name", ({ key, shiftKey, id }) => {
    expect(shortcutOfKey({ key, shiftKey })).toBe(id);
  });
});

describe("the list of keys", () => {
  test("has every shortcut once, with its key and action", () => {
    const rows = keyGroups(false).flatMap((group) => group.rows);

    expect(rows.filter(({ id }) => id !== null)).toEqual(
      shortcuts.map(({ id, key, action }) => ({ id, keys: [key], joinedBy: "or", action })),
    );
  });

  test("names the key of the command menu as it is printed on the keyboard", () => {
    const keysOf = (isApple: boolean) =>
      keyGroups(isApple)
        .flatMap((group) => group.rows)
        .find(({ action }) => action === "Commands")?.keys;

    expect(keysOf(false)).toEqual(["Ctrl", "K"]);
    expect(keysOf(true)).toEqual(["⌘", "K"]);
  });

  test("says why the timeline's keys can't be switched off", () => {
    const timeline = keyGroups(false).find(({ title }) => title === "Timeline");

    expect(timeline?.note).toContain("can't be switched off");
    expect(timeline?.rows.map(({ id }) => id)).toEqual(timeline?.rows.map(() => null));
  });
});
