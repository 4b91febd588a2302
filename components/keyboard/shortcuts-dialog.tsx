"use client";

import { X } from "lucide-react";
import { useId } from "react";
import { AllKeysSwitch } from "@/components/keyboard/all-keys-switch";
import { Keys } from "@/components/keyboard/keys";
import { Modal } from "@/components/keyboard/modal";
import { setPreference, usePreferences } from "@/lib/client/preferences/preferences";
import { type KeyRow, keyGroups } from "@/lib/presentation/keyboard/key-groups";
import { keyboardTexts } from "@/lib/presentation/keyboard/keyboard-texts";
import { isKeyOn, switchKey } from "@/lib/presentation/keyboard/switched-keys";

/** Every key, with a checkbox for each one that can be switched off. */
export function ShortcutsDialog({ onClosed }: Readonly<{ onClosed: () => void }>) {
  const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return (
    <Modal label={keyboardTexts.shortcuts} onClosed={onClosed} className="my-auto w-108">
      {(close) => (
        <div className="max-h-[inherit] overflow-y-auto overscroll-contain">
          <div className="sticky top-0 flex items-center justify-between gap-2 border-b border-line bg-surface py-2 pr-2 pl-4">
            <h2 className="font-semibold tracking-tight">{keyboardTexts.shortcuts}</h2>
            <button
              type="button"
              aria-label="Close"
              onClick={close}
              className="grid size-8 place-items-center rounded-control text-ink-muted hover:bg-raised hover:text-ink"
            >
              <X aria-hidden="true" className="size-4" />
            </button>
          </div>
          <div className="border-b border-line px-4 py-3">
            <AllKeysSwitch className="min-h-6 font-semibold" />
            <p className="text-xs text-ink-muted">{keyboardTexts.singleKeysHelp}</p>
          </div>
          <div className="grid gap-4 px-4 py-3">
            {keyGroups(isApple).map((group) => (
              <KeyGroup key={group.title} {...group} />
            ))}
          </div>
        </div>
      )}
    </Modal>
  );
}

type GroupProps = ReturnType<typeof keyGroups>[number];

function KeyGroup({ title, note, rows }: GroupProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <h3 id={id} className="text-xs font-semibold tracking-wide text-ink-faint uppercase">
        {title}
      </h3>
      {note !== null && <p className="text-xs text-ink-muted">{note}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.action}>
            <Row {...row} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Row({ id, keys, joinedBy, action }: KeyRow) {
  const { keys: switched } = usePreferences();
  const words = (
    <>
      <span className="mr-auto">{action}</span>
      <Keys keys={keys} joinedBy={joinedBy} />
    </>
  );
  // Without a checkbox, the keys stay in the same column.
  if (id === null) return <span className="flex min-h-8 items-center gap-3 pr-7">{words}</span>;
  return (
    <label className="flex min-h-8 items-center gap-3">
      {words}
      <input
        type="checkbox"
        checked={isKeyOn(switched, id)}
        onChange={({ target }) => setPreference("keys", switchKey(switched, id, target.checked))}
        className="size-4 flex-none accent-accent"
      />
    </label>
  );
}
