/**
 * Copies a text: through the Clipboard API or, where a frame may not use it, with a selection and the copy command.
 *
 * @returns Whether it's on the clipboard. If not, show the text for the person to copy.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const { copySelected } = await import("@/lib/client/browser/copy-selected");
    return copySelected(text);
  }
}
