import { type ShortcutId, shortcuts } from "@/lib/presentation/keyboard/shortcuts";

/**
 * Which single-key shortcuts are on: `on` for all, `off` for none, otherwise the identifiers of those that are off, with
 * dots between them. A text, because it is kept in a cookie.
 */
export type SwitchedKeys = string;

/**
 * Whether a text can be such a choice. It may name shortcuts that no longer exist; the others it names must stay off.
 */
export function isSwitchedKeys(text: string): boolean {
  return /^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)*$/.test(text);
}

/** Whether a shortcut is on. */
export function isKeyOn(keys: SwitchedKeys, id: ShortcutId): boolean {
  return keys !== "off" && !keys.split(".").includes(id);
}

/** Whether all shortcuts are on, none, or only some. */
export function howManyKeysAreOn(keys: SwitchedKeys): "all" | "some" | "none" {
  const on = shortcuts.filter(({ id }) => isKeyOn(keys, id)).length;
  if (on === 0) return "none";
  return on === shortcuts.length ? "all" : "some";
}

/** The choice after a shortcut is switched on or off. */
export function switchKey(keys: SwitchedKeys, id: ShortcutId, isOn: boolean): SwitchedKeys {
  const off = shortcuts.filter((other) => (other.id === id ? !isOn : !isKeyOn(keys, other.id)));
  if (off.length === 0) return "on";
  return off.length === shortcuts.length ? "off" : off.map((shortcut) => shortcut.id).join(".");
}
