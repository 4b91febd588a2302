"use client";

import { useEffect, useEffectEvent } from "react";
import { shortcutAction } from "@/lib/client/keyboard/use-shortcut";
import { usePreferences } from "@/lib/client/preferences/preferences";
import { shortcutOfKey } from "@/lib/presentation/keyboard/shortcuts";
import { isKeyOn } from "@/lib/presentation/keyboard/switched-keys";

/**
 * Runs the page's shortcuts. Keys are matched by the character they type, so a layout that needs Shift or AltGr for it
 * works too. Nothing happens while a dialog is open or an input method is composing.
 *
 * @param openCommands - Called on Ctrl+K or ⌘K, also in a text field.
 * @see WCAG 2.2, 2.1.4 Character Key Shortcuts.
 */
export function useKeyboard(openCommands: () => void): void {
  const { keys } = usePreferences();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const isModal = document.querySelector("dialog:modal") !== null;
    if (isCommandsKey(event)) {
      // Some browsers would move the focus to their search box.
      event.preventDefault();
      if (!isModal) openCommands();
      return;
    }
    if (isModal || isChord(event) || isTyping(event.target)) return;
    const id = shortcutOfKey(event);
    const act = id !== null && isKeyOn(keys, id) ? shortcutAction(id) : undefined;
    if (act === undefined) return;
    event.preventDefault();
    act();
  });

  // External system: the keyboard.
  useEffect(() => {
    // Autofill sends a plain event, without a key.
    const listener = (event: Event) => event instanceof KeyboardEvent && onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}

function isCommandsKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === "k" && ctrlKey !== metaKey && !altKey && !shiftKey;
}

/** Whether a modifier makes it another command. Windows reports AltGr as Ctrl and Alt. */
function isChord(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState("AltGraph");
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=radio], [type=checkbox]), textarea, select"))
  );
}
