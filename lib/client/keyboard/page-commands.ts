import { accessibleName, visibleText } from "@/lib/client/keyboard/accessible-name";
import { goTo } from "@/lib/client/keyboard/go-to";
import { shortcutAction, shortcutsOnPage } from "@/lib/client/keyboard/use-shortcut";
import type { CommandWords } from "@/lib/presentation/keyboard/filter-commands";
import { choiceLabel, goToLabel } from "@/lib/presentation/keyboard/keyboard-texts";
import { type ShortcutId, shortcutOf } from "@/lib/presentation/keyboard/shortcuts";

/** A command of the menu. */
export type Command = CommandWords &
  Readonly<{
    /** Its position among the commands that were read together. */
    id: number;
    /** The shortcut that does the same; `null` if there's none. */
    shortcut: ShortcutId | null;
    run: () => void;
  }>;

const regions = "main section:is([aria-label], [aria-labelledby])";
/** An explanation does nothing, so it isn't an action. */
const controls = ["a[href]", "button:not([data-help])", "summary", "input", "select", "textarea"].join(",");

/**
 * Every action that is on the page now: the shortcuts, the regions, and the controls in the order of the page. The
 * controls are read from the document, so one that is added later is in the menu too.
 */
export function commandsOnPage(): readonly Command[] {
  const shortcuts = shortcutsOnPage().map((id) => ({
    label: shortcutOf(id).action,
    place: "",
    shortcut: id,
    run: () => shortcutAction(id)?.(),
  }));
  const known = new Set<string>(shortcuts.flatMap(({ label, shortcut }) => [label, shortcutOf(shortcut).key]));
  const places = elements(regions).map((region) => ({
    label: goToLabel(accessibleName(region)),
    place: "",
    shortcut: null,
    run: () => goTo(region),
  }));
  // What Tab skips is for screen readers, and repeats what other controls do.
  const others = elements(`:is(header, main) :is(${controls})`)
    .filter((control) => control.tabIndex >= 0 && !known.has(control.getAttribute("aria-keyshortcuts") ?? ""))
    .map(commandOf)
    .filter(({ label }) => label !== "" && !known.has(label));
  return [...shortcuts, ...places, ...others].map((command, id) => ({ ...command, id }));
}

/** The elements that can be used now, or after their menu is opened. */
function elements(selector: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
    const isOff = element.matches(":disabled, [aria-disabled=true], [type=hidden]");
    if (isOff || element.closest("dialog, [inert], [aria-hidden=true]") !== null) return false;
    return closedMenuOf(element) !== null || element.checkVisibility({ visibilityProperty: true });
  });
}

function closedMenuOf(element: HTMLElement): HTMLElement | null {
  return element.closest<HTMLElement>("[popover]:not(:popover-open)");
}

function commandOf(control: HTMLElement): Omit<Command, "id"> {
  const name = accessibleName(control);
  const common = { place: placeOf(control, name), shortcut: null };
  if (control.matches("select, textarea, input:not([type=radio], [type=checkbox])")) {
    return { ...common, label: goToLabel(name), run: () => focusOn(control) };
  }
  if (control.matches("a")) return { ...common, label: goToLabel(name), run: () => press(control) };
  const legend = control.matches("[type=radio]") ? control.closest("fieldset")?.querySelector("legend") : null;
  return { ...common, label: legend ? choiceLabel(visibleText(legend), name) : name, run: () => press(control) };
}

/** The item of a list that a control is in, because it says what "6 sessions" are; otherwise its region. */
function placeOf(control: HTMLElement, name: string): string {
  const item = control.closest("li");
  const statement = item === null ? "" : visibleText(item).replace(name, "").trim();
  if (statement !== "") return statement;
  const region = control.closest<HTMLElement>(regions);
  return region === null ? "" : accessibleName(region);
}

function focusOn(field: HTMLElement): void {
  closedMenuOf(field)?.showPopover();
  field.focus();
}

/** Presses a control as a pointer would, which focuses it too. */
function press(control: HTMLElement): void {
  control.focus();
  control.click();
}
