import { describe, expect, test } from "vitest";
import { shortcuts } from "@/lib/presentation/keyboard/shortcuts";
import { howManyKeysAreOn, isKeyOn, isSwitchedKeys, switchKey } from "@/lib/presentation/keyboard/switched-keys";

const ids = shortcuts.map(({ id }) => id);
const onIn = (keys: string) => ids.filter((id) => isKeyOn(keys, id));

describe("switched keys", () => {
  test.each([
    { keys: "on", on: ids, howMany: "all" },
    { keys: "off", on: [], howMany: "none" },
    { keys: "copy-note.look-up", on: ids.filter((id) => !["copy-note", "look-up"].includes(id)), howMany: "some" },
    { keys: "a-shortcut-that-is-gone.copy-note", on: ids.filter((id) => id !== "copy-note"), howMany: "some" },
    { keys: "a-shortcut-that-is-gone", on: ids, howMany: "all" },
  ])("$keys leaves on what it doesn't name", ({ keys, on, howMany }) => {
    expect(isSwitchedKeys(keys)).toBe(true);
    expect(onIn(keys)).toEqual(on);
    expect(howManyKeysAreOn(keys)).toBe(howMany);
  });

  test.each(ids)("switching %s changes no other", (id) => {
    const off = switchKey("on", id, false);

    expect(isSwitchedKeys(off)).toBe(true);
    expect(onIn(off)).toEqual(ids.filter((other) => other !== id));
    expect(switchKey(off, id, true)).toBe("on");
    expect(onIn(switchKey("off", id, true))).toEqual([id]);
  });

  test("the last one to be switched off makes it off", () => {
    expect(ids.reduce((keys, id) => switchKey(keys, id, false), "on")).toBe("off");
  });
});
