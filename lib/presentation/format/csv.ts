/**
 * A cell that a spreadsheet would take for a formula, also in full width or small, as in Japanese and Chinese, or with the minus sign
 * of Unicode, and after white space, invisible characters and quotes, which some ignore.
 */
const formula = /^(?:[\s\p{C}"'＂＇]*[=+\-@＝＋－＠﹦﹢﹣﹫−]|[\t\r\n])/u;
/** A negative number begins like a formula, and isn't one. */
const negativeNumber = /^-\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
/** A cell that has to be in quotes; also for a spreadsheet that separates cells by semicolons. */
const special = /[",;\r\n]/;

/** What a CSV file begins with: a byte order mark, without which Excel reads it in a local encoding. */
export const csvStart = "\ufeff";

/**
 * Rows of a CSV file (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe instead.
 */
export function csvRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoted(withoutFormula(cell))).join(",")}\r\n`).join("");
}

/** The same for a cell that a spreadsheet must show as it is: `spreadsheetText` has written it. */
export function csvCells(cells: readonly string[]): string {
  return `${cells.map(quoted).join(",")}\r\n`;
}

/** The text of a cell that no spreadsheet runs: with an apostrophe in front if it would. */
export function withoutFormula(text: string): string {
  return formula.test(text) && !negativeNumber.test(text) ? `'${text}` : text;
}

/** What a spreadsheet would turn into a number, a time, an amount or a date. It has no quotes. */
const numberLike = /^[\s.,:/+\-%$€£¥()]*\p{N}[\p{N}\s.,:/+\-%$€£¥()eETZ]*$/u;
const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const dateLike = new RegExp(`^\\s*(?:\\p{N}+[\\s./-]*${month}|${month}[\\s./-]*\\p{N}+)[\\p{N}\\s.,:/-]*$`, "iu");
const timeLike = /^\s*\p{N}+(?::\p{N}+)*\s*[ap]m?\s*$/iu;
const booleanLike = /^\s*(?:true|false)\s*$/i;
const converted = [numberLike, dateLike, timeLike, booleanLike];
/** The longest text in a formula of Excel. */
const literalMax = 255;

/**
 * A text as a spreadsheet keeps it. One that would become a number, a date or TRUE is the formula `="00123"`, which is
 * nothing but that text: it has neither quotes nor more than Excel takes. Anything else is `withoutFormula`.
 */
export function spreadsheetText(text: string): string {
  const isLiteral = text.length <= literalMax && !/[\t\r\n]/.test(text) && converted.some((one) => one.test(text));
  return isLiteral ? `="${text}"` : withoutFormula(text);
}

function quoted(text: string): string {
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
