const end = " (masked)";

/** A label that only says what kind of identifier is masked: "E-mail address (masked)". */
export function kindLabel(kind: string): string {
  return `${kind}${end}`;
}

/** The kind in such a label: "E-mail address"; `null` for any other text. */
export function kindOfLabel(label: string): string | null {
  return label.endsWith(end) ? label.slice(0, -end.length) : null;
}
