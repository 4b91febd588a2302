"use client";

import { useState } from "react";
import { lazyValue } from "@/lib/client/browser/lazy-value";
import { useLazy } from "@/lib/client/browser/use-lazy";
import { useKeyboard } from "@/lib/client/keyboard/use-keyboard";
import { useShortcut } from "@/lib/client/keyboard/use-shortcut";
import { keyboardTexts } from "@/lib/presentation/keyboard/keyboard-texts";

/** Most pages are closed before anyone opens a dialog, so their code isn't in the script that loads with the page. */
const dialogs = lazyValue(() => import("@/components/keyboard/keyboard-dialogs"));

type Shown = "shortcuts" | "commands" | null;

/** The "?" in the bar, which lists the keys. It also listens to them, and shows the command menu. */
export function KeyboardButton() {
  const [shown, setShown] = useState<Shown>(null);
  const loaded = useLazy(dialogs, "later");
  const show = async (which: Shown) => {
    // After a failure the page stays as it is, and the next press tries again.
    if ((await dialogs.load()) !== null) setShown(which);
  };
  // A command may have opened the other dialog by the time the browser reports that this one is closed.
  const closed = (which: Shown) => setShown((current) => (current === which ? null : current));

  useKeyboard(() => void show("commands"));
  const key = useShortcut("shortcuts", () => void show("shortcuts"));

  return (
    <>
      <button
        type="button"
        aria-label={keyboardTexts.shortcuts}
        title={keyboardTexts.shortcuts}
        aria-haspopup="dialog"
        {...(key === null ? {} : { "aria-keyshortcuts": key })}
        onClick={() => void show("shortcuts")}
        className="grid size-8 flex-none place-items-center rounded-control font-medium text-ink-muted hover:bg-raised hover:text-ink"
      >
        <span aria-hidden="true">?</span>
      </button>
      {loaded.status === "loaded" && shown === "shortcuts" && (
        <loaded.value.ShortcutsDialog onClosed={() => closed("shortcuts")} />
      )}
      {loaded.status === "loaded" && shown === "commands" && (
        <loaded.value.CommandsDialog onClosed={() => closed("commands")} />
      )}
    </>
  );
}
