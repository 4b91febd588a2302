/** Moves the focus and the scroll position to a part of the page, even one that Tab doesn't stop at. */
export function goTo(part: HTMLElement): void {
  if (part.tabIndex < 0) part.tabIndex = -1;
  part.scrollIntoView({ block: "start" });
  part.focus({ preventScroll: true });
}
