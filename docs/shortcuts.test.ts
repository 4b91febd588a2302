import { describe, expect, test } from "vitest";
import { keyAction } from "@/components/timeline/surface/timeline-keys";
import { sources, textOf } from "@/docs/repository.fixture";
import { keyGroups } from "@/lib/presentation/keyboard/key-groups";
import { shortcuts } from "@/lib/presentation/keyboard/shortcuts";

const components = sources.filter((file) => file.startsWith("components/")).map(textOf);

test.each(shortcuts)("the shortcut $id has an action in a component", ({ id }) => {
  expect(components.filter((text) => text.includes(`useShortcut("${id}"`))).not.toEqual([]);
});

describe("the keys of the timeline", () => {
  const names: Readonly<Record<string, string>> = {
    "←": "ArrowLeft",
    "→": "ArrowRight",
    "↑": "ArrowUp",
    "↓": "ArrowDown",
    "−": "-",
    Esc: "Escape",
  };
  const printed =
    keyGroups(false)
      .find(({ title }) => title === "Timeline")
      ?.rows.flatMap(({ keys }) => keys) ?? [];
  const actions = printed.map((label) => {
    const name = label.replace("Shift ", "");
    const modifiers = { shiftKey: label !== name, ctrlKey: false, metaKey: false, altKey: false };
    return { label, action: keyAction({ key: names[name] ?? name, ...modifiers }) };
  });

  test("that the list shows all act", () => {
    expect(actions.filter(({ action }) => action === null)).toEqual([]);
  });

  test("are all in the list, by what they do", () => {
    const kinds = ["move", "pan", "zoom", "fit", "select", "hide"];

    expect([...new Set(actions.map(({ action }) => action?.kind))].toSorted()).toEqual(kinds.toSorted());
  });
});
