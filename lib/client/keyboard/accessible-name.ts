/**
 * The name by which a screen reader announces a control or a region; "" if it has none. It covers the ways in which this
 * app names things, not the whole algorithm of the standard.
 *
 * @see https://www.w3.org/TR/accname-1.2/
 */
export function accessibleName(element: HTMLElement): string {
  const labelledBy = element.getAttribute("aria-labelledby");
  const labels = "labels" in element && element.labels instanceof NodeList ? [...element.labels] : [];
  const label = labelledBy === null ? labels[0] : document.getElementById(labelledBy);
  return element.ariaLabel ?? (visibleText(label ?? element) || element.title);
}

/** The text of an element in one line, without what is hidden from everybody or from screen readers. */
export function visibleText(element: Node): string {
  return textOf(element).replace(/\s+/g, " ").trim();
}

function textOf(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? "";
  const { display } = getComputedStyle(node);
  if (display === "none" || node.ariaHidden === "true") return "";
  const isClosed = node instanceof HTMLDetailsElement && !node.open;
  const children = isClosed ? node.querySelectorAll(":scope > summary") : node.childNodes;
  const text = Array.from(children, textOf).join("");
  return display === "inline" ? text : ` ${text} `;
}
