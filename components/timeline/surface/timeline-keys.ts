import type { Direction } from "@/lib/presentation/timeline/neighbour";

/** What a key does on the chart. Positive steps pan later and zoom in. */
export type KeyAction =
  | Readonly<{ kind: "move"; direction: Direction }>
  | Readonly<{ kind: "pan"; steps: 1 | -1 }>
  | Readonly<{ kind: "zoom"; steps: 1 | -1 }>
  | Readonly<{ kind: "fit" }>
  | Readonly<{ kind: "select" }>
  | Readonly<{ kind: "hide" }>;

type KeyPress = Readonly<{ key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean }>;

const shifted: Readonly<Record<string, KeyAction>> = {
  ArrowLeft: { kind: "pan", steps: -1 },
  ArrowRight: { kind: "pan", steps: 1 },
};
const unshifted: Readonly<Record<string, KeyAction>> = {
  ArrowLeft: { kind: "move", direction: "previous" },
  ArrowRight: { kind: "move", direction: "next" },
  ArrowUp: { kind: "move", direction: "up" },
  ArrowDown: { kind: "move", direction: "down" },
  Enter: { kind: "select" },
  " ": { kind: "select" },
  Escape: { kind: "hide" },
  Home: { kind: "fit" },
  "0": { kind: "fit" },
};
/** With or without Shift: keyboard layouts differ. */
const zoom: Readonly<Record<string, KeyAction>> = {
  "+": { kind: "zoom", steps: 1 },
  "=": { kind: "zoom", steps: 1 },
  "-": { kind: "zoom", steps: -1 },
  _: { kind: "zoom", steps: -1 },
};

/** The action of a key; `null` for keys left to the browser. */
export function keyAction({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): KeyAction | null {
  if (ctrlKey || metaKey || altKey) return null;
  return zoom[key] ?? (shiftKey ? shifted : unshifted)[key] ?? null;
}
