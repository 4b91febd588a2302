/**
 * Copies a text by selecting it and running the browser's copy command, which works only shortly after a click or a key.
 * Focus and scroll position stay as they are.
 *
 * @returns Whether the browser has copied it: the command alone also succeeds if a listener prevented it.
 */
export function copySelected(text: string): boolean {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.className = "sr-only";
  // A modal dialog makes everything outside it inert.
  (focused?.closest("dialog") ?? document.body).append(area);
  let isCopied = false;
  const copy = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isCopied = event.clipboardData !== null;
  };
  document.addEventListener("copy", copy, { capture: true, once: true });
  try {
    area.focus({ preventScroll: true });
    area.select();
    return document.execCommand("copy") && isCopied;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", copy, { capture: true });
    area.remove();
    focused?.focus({ preventScroll: true });
  }
}
