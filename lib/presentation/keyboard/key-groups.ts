import { type ShortcutId, shortcuts } from "@/lib/presentation/keyboard/shortcuts";

/** A row of the list of keys. */
export type KeyRow = Readonly<{
  /** The keys as printed on them: pressed together, or `or` one another. */
  keys: readonly string[];
  joinedBy: "+" | "or";
  action: string;
  /** The shortcut that the row's checkbox switches; `null` for keys that can't be switched off. */
  id: ShortcutId | null;
}>;

type KeyGroup = Readonly<{ title: string; note: string | null; rows: readonly KeyRow[] }>;

const recentRows = [
  row(["↓"], "From the empty look-up box to the list"),
  row(["↑", "↓"], "Previous and next look-up"),
  row(["1", "…", "9"], "Open this look-up"),
] as const;

const timelineRows = [
  row(["←", "→"], "Previous and next session"),
  row(["↑", "↓"], "Other lanes"),
  row(["Enter"], "Select the session"),
  row(["Shift ←", "Shift →"], "Pan"),
  row(["+", "−"], "Zoom in and out"),
  row(["0", "Home"], "Show the whole range"),
  row(["Esc"], "Hide the tooltip"),
] as const;

/**
 * Every key of the app, by the place where it acts.
 *
 * @param isApple - Whether the keyboard has a Command key.
 */
export function keyGroups(isApple: boolean): readonly KeyGroup[] {
  const commands: KeyRow = { keys: [isApple ? "⌘" : "Ctrl", "K"], joinedBy: "+", action: "Commands", id: null };
  return [
    { title: "Every page", note: null, rows: [...rowsOn("everyPage"), commands] },
    { title: "A viewer's page", note: null, rows: rowsOn("viewerPage") },
    {
      title: "Recent look-ups",
      note: "These keys act only while the list has focus, so they can't be switched off.",
      rows: recentRows,
    },
    {
      title: "Timeline",
      note: "These keys act only while the timeline has focus, so they can't be switched off.",
      rows: timelineRows,
    },
  ];
}

function rowsOn(where: (typeof shortcuts)[number]["where"]): readonly KeyRow[] {
  return shortcuts
    .filter((shortcut) => shortcut.where === where)
    .map(({ id, key, action }) => ({ keys: [key], joinedBy: "or", action, id }));
}

function row(keys: readonly string[], action: string): KeyRow {
  return { keys, joinedBy: "or", action, id: null };
}
