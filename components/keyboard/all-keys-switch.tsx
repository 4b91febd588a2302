"use client";

import { setPreference, usePreferences } from "@/lib/client/preferences/preferences";
import { keyboardTexts } from "@/lib/presentation/keyboard/keyboard-texts";
import { howManyKeysAreOn } from "@/lib/presentation/keyboard/switched-keys";

/** Switches all single-key shortcuts on or off. It is half-way while only some are on. */
export function AllKeysSwitch({ className }: Readonly<{ className: string }>) {
  const { keys } = usePreferences();
  const howMany = howManyKeysAreOn(keys);
  return (
    <label className={`flex items-center justify-between gap-2 ${className}`}>
      {keyboardTexts.singleKeys}
      <input
        type="checkbox"
        checked={howMany === "all"}
        ref={(box) => {
          if (box) box.indeterminate = howMany === "some";
        }}
        onChange={({ target }) => setPreference("keys", target.checked ? "on" : "off")}
        className="size-4 accent-accent"
      />
    </label>
  );
}
