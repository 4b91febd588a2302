/**
 * A cell that a spreadsheet would take for a formula, also in full width, as in Japanese and Chinese, and after white space and
 * invisible characters, which some ignore.
 */
const formula = /^(?:[\s\p{C}]*[=+\-@＝＋－＠]|[\t\r\n])/u;
/** A cell that has to be in quotes; also for a spreadsheet that separates cells by semicolons. */
const special = /[",;\r\n]/;

/**
 * Rows as a CSV file (RFC 4180), with a byte order mark, without which Excel reads it in a local encoding. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe instead.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellOf).join(",")}\r\n`).join("")}`;
}

function cellOf(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
