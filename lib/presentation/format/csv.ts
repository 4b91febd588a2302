/**
 * A cell that a spreadsheet would take for a formula, also in full width, as in Japanese and Chinese, and after white space and
 * invisible characters, which some ignore.
 */
const formula = /^(?:[\s\p{C}]*[=+\-@＝＋－＠]|[\t\r\n])/u;
/** A cell that has to be in quotes; also for a spreadsheet that separates cells by semicolons. */
const special = /[",;\r\n]/;

/** What a CSV file begins with: a byte order mark, without which Excel reads it in a local encoding. */
export const csvStart = "\ufeff";

/**
 * Rows of a CSV file (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe instead.
 */
export function csvRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(",")}\r\n`).join("");
}

function cellOf(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
