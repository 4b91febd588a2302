"use client";

import { Search } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { Key } from "@/components/keyboard/keys";
import { Modal } from "@/components/keyboard/modal";
import { type Command, commandsOnPage } from "@/lib/client/keyboard/page-commands";
import { usePreferences } from "@/lib/client/preferences/preferences";
import { filterCommands } from "@/lib/presentation/keyboard/filter-commands";
import { commandCount, keyboardTexts } from "@/lib/presentation/keyboard/keyboard-texts";
import { shortcutOf } from "@/lib/presentation/keyboard/shortcuts";
import { isKeyOn } from "@/lib/presentation/keyboard/switched-keys";

/**
 * The command menu: type to filter, arrow keys to choose, Enter to run. The focus stays in the field.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function CommandsDialog({ onClosed }: Readonly<{ onClosed: () => void }>) {
  return (
    <Modal label={keyboardTexts.commands} onClosed={onClosed} className="mt-[max(1rem,10dvh)] mb-auto w-144">
      {(close) => <CommandMenu close={close} />}
    </Modal>
  );
}

function CommandMenu({ close }: Readonly<{ close: () => void }>) {
  const id = useId();
  const [commands] = useState(commandsOnPage);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const { keys } = usePreferences();
  const shown = filterCommands(commands, query);
  const current = shown[active];
  const optionId = (command: Command) => `${id}-${command.id}`;

  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    // First, so that the focus is back on the page, where the command may move it.
    close();
    command.run();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") run(current);
    else if (event.key === "ArrowDown") setActive((active + 1) % Math.max(shown.length, 1));
    else if (event.key === "ArrowUp") setActive((active + shown.length - 1) % Math.max(shown.length, 1));
    else return;
    event.preventDefault();
  };

  return (
    <div className="flex max-h-[min(32rem,80dvh)] flex-col">
      <div className="flex items-center gap-2 border-b border-line pl-4 -outline-offset-2 outline-accent has-focus-visible:outline-2">
        <Search aria-hidden="true" className="size-4 flex-none text-ink-faint" />
        <input
          role="combobox"
          aria-label={keyboardTexts.findCommand}
          placeholder={keyboardTexts.findCommand}
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls={id}
          aria-activedescendant={current === undefined ? undefined : optionId(current)}
          value={query}
          onChange={({ target }) => {
            setQuery(target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          className="h-12 min-w-0 flex-1 bg-transparent pr-4 text-[15px] outline-none placeholder:text-ink-faint"
        />
      </div>
      <div
        id={id}
        role="listbox"
        aria-label={keyboardTexts.commands}
        className="overflow-y-auto overscroll-contain p-1.5"
      >
        {shown.map((command) => (
          <button
            key={command.id}
            id={optionId(command)}
            ref={command === current ? reveal : null}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={command === current}
            onClick={() => run(command)}
            className="flex min-h-9 w-full scroll-my-1.5 items-center gap-3 rounded-control px-2.5 text-left hover:bg-raised aria-selected:bg-accent-soft aria-selected:outline aria-selected:-outline-offset-1 aria-selected:outline-accent"
          >
            <span className="max-w-full flex-none truncate">{command.label}</span>
            <span className="min-w-0 flex-1 truncate text-right text-xs text-ink-muted">{command.place}</span>
            {command.shortcut !== null && isKeyOn(keys, command.shortcut) && (
              <span aria-hidden="true">
                <Key>{shortcutOf(command.shortcut).key}</Key>
              </span>
            )}
          </button>
        ))}
      </div>
      <p role="status" className={shown.length === 0 ? "px-4 pb-4 text-ink-muted" : "sr-only"}>
        {shown.length === 0 ? keyboardTexts.noCommand : commandCount(shown.length)}
      </p>
    </div>
  );
}

/** Scrolls the list to the option that the arrow keys have reached. */
function reveal(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: "nearest" });
}
