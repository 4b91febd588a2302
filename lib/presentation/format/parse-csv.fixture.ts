/** Reads a CSV file as RFC 4180 says, and nothing else: CRLF after every row, quotes only around whole cells, doubled inside. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell.value);
    at = cell.end;
    if (text[at] === ",") at += 1;
    else if (text.startsWith("\r\n", at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`Neither a comma nor CRLF follows the cell that ends at ${at}.`);
  }
  if (row.length > 0) throw new Error("The last row has no CRLF.");
  return rows;
}

type Cell = Readonly<{ value: string; end: number }>;

function quotedCell(text: string, start: number): Cell {
  const match = /"((?:[^"]|"")*)"/y;
  match.lastIndex = start;
  const [whole, inner] = match.exec(text) ?? [];
  if (whole === undefined || inner === undefined) throw new Error(`The quotes at ${start} have no end.`);
  return { value: inner.replaceAll('""', '"'), end: start + whole.length };
}

function plainCell(text: string, start: number): Cell {
  const match = /[^",\r\n]*/y;
  match.lastIndex = start;
  const [value = ""] = match.exec(text) ?? [];
  return { value, end: start + value.length };
}
