import { wilson } from "@/lib/domain/answer/statistics/wilson";

/** Aligns rows in columns: the first column to the left, the others to the right. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => pad(cell, widths[column] ?? 0, column === 0)).join("  ");
  return all.map((row) => `  ${line(row)}`.trimEnd()).join("\n");
}

function pad(cell: string, width: number, isFirst: boolean): string {
  return isFirst ? cell.padEnd(width) : cell.padStart(width);
}

/** "95.2 %", or "–" when `whole` is 0. */
export function share(part: number, whole: number, digits = 1): string {
  return whole === 0 ? "–" : `${((part / whole) * 100).toFixed(digits)} %`;
}

/** "12 of 2000 = 0.60 % (0.34 to 1.05)": a share with its 95 % Wilson interval. */
export function shareWithInterval(part: number, whole: number): string {
  const interval = wilson(part, whole);
  if (interval === null) return "none";
  return `${part} of ${whole} = ${share(part, whole, 2)} (${interval.low.toFixed(2)} to ${interval.high.toFixed(2)})`;
}
