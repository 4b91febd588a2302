"use client";

import { useEffect, useEffectEvent } from "react";
import { usePreferences } from "@/lib/client/preferences/preferences";
import { type ShortcutId, shortcutOf, shortcuts } from "@/lib/presentation/keyboard/shortcuts";
import { isKeyOn } from "@/lib/presentation/keyboard/switched-keys";

/** What the shortcuts of the current page do. */
const actions = new Map<ShortcutId, () => void>();

/**
 * Gives a single-key shortcut its action while the component is on the page. The key acts anywhere except in a text
 * field; the command menu lists the action even if the key is switched off.
 *
 * @returns The key to show as a hint; `null` while it is switched off.
 */
export function useShortcut(id: ShortcutId, act: () => void): string | null {
  const run = useEffectEvent(act);

  // External system: the keyboard, which `useKeyboard` listens to.
  useEffect(() => {
    const own = () => run();
    actions.set(id, own);
    return () => {
      // The component that replaces this one may have registered before this one is gone.
      if (actions.get(id) === own) actions.delete(id);
    };
  }, [id]);

  return useShortcutKey(id);
}

/** The key of a shortcut, to show as a hint; `null` while it is switched off. */
export function useShortcutKey(id: ShortcutId): string | null {
  const { keys } = usePreferences();
  return isKeyOn(keys, id) ? shortcutOf(id).key : null;
}

/** The action of a shortcut; `undefined` if the page has none. */
export function shortcutAction(id: ShortcutId): (() => void) | undefined {
  return actions.get(id);
}

/** The shortcuts that have an action on the page, in the order of the catalogue. */
export function shortcutsOnPage(): readonly ShortcutId[] {
  return shortcuts.map(({ id }) => id).filter((id) => actions.has(id));
}
