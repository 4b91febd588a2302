/** A key that acts anywhere on the page, except in a text field. */
type Shortcut = Readonly<{
  id: string;
  /** `KeyboardEvent.key`: the character, whatever the layout needs to type it. */
  key: string;
  /** What it does, in the list of keys and in the command menu. */
  action: string;
  /** The pages where it acts. */
  where: "everyPage" | "viewerPage";
}>;

/** Every single-key shortcut. Each can be switched off (WCAG 2.2, 2.1.4 Character Key Shortcuts). */
export const shortcuts = [
  { id: "look-up", key: "/", action: "Look up a viewer", where: "everyPage" },
  { id: "recent-lookups", key: "r", action: "Recent look-ups", where: "everyPage" },
  { id: "shortcuts", key: "?", action: "Keyboard shortcuts", where: "everyPage" },
  { id: "copy-note", key: "c", action: "Copy note", where: "viewerPage" },
  { id: "next-session", key: "j", action: "Next session", where: "viewerPage" },
  { id: "previous-session", key: "k", action: "Previous session", where: "viewerPage" },
] as const satisfies readonly Shortcut[];

/** The identifier of a single-key shortcut. It is stored in the preference, so it doesn't change. */
export type ShortcutId = (typeof shortcuts)[number]["id"];

/** A single-key shortcut by its identifier. */
export function shortcutOf(id: ShortcutId): (typeof shortcuts)[number] {
  const found = shortcuts.find((shortcut) => shortcut.id === id);
  if (found === undefined) throw new Error("The shortcut isn't in the catalogue.");
  return found;
}

type KeyPress = Readonly<{ key: string; shiftKey: boolean }>;

/** The shortcut of a key press; `null` if the key has none. Caps Lock makes no difference, Shift does. */
export function shortcutOfKey({ key, shiftKey }: KeyPress): ShortcutId | null {
  const pressed = shiftKey ? key : key.toLowerCase();
  return shortcuts.find((shortcut) => shortcut.key === pressed)?.id ?? null;
}
