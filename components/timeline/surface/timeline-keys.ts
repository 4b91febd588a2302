import type { Step } from "@/lib/presentation/timeline/step";

/** What a key on the chart means. Pan and zoom are in steps; later and closer are positive. */
export type KeyAction =
  | Readonly<{ kind: "step"; step: Step }>
  | Readonly<{ kind: "pan"; steps: 1 | -1 }>
  | Readonly<{ kind: "zoom"; steps: 1 | -1 }>
  | Readonly<{ kind: "fit" }>
  | Readonly<{ kind: "select" }>
  | Readonly<{ kind: "hide" }>;

type Press = Readonly<{ key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean }>;

const shifted: Readonly<Record<string, KeyAction>> = {
  ArrowLeft: { kind: "pan", steps: -1 },
  ArrowRight: { kind: "pan", steps: 1 },
};
const plain: Readonly<Record<string, KeyAction>> = {
  ArrowLeft: { kind: "step", step: "previous" },
  ArrowRight: { kind: "step", step: "next" },
  ArrowUp: { kind: "step", step: "up" },
  ArrowDown: { kind: "step", step: "down" },
  Enter: { kind: "select" },
  " ": { kind: "select" },
  Escape: { kind: "hide" },
  Home: { kind: "fit" },
  "0": { kind: "fit" },
};
/** These need Shift on some keyboards and not on others. */
const zooms: Readonly<Record<string, KeyAction>> = {
  "+": { kind: "zoom", steps: 1 },
  "=": { kind: "zoom", steps: 1 },
  "-": { kind: "zoom", steps: -1 },
  _: { kind: "zoom", steps: -1 },
};

/** The action of a key; `null` where the browser's own meaning stands. */
export function keyAction({ key, shiftKey, ctrlKey, metaKey, altKey }: Press): KeyAction | null {
  if (ctrlKey || metaKey || altKey) return null;
  return zooms[key] ?? (shiftKey ? shifted : plain)[key] ?? null;
}
