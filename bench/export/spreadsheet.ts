// Checks with LibreOffice that a spreadsheet keeps the texts of "CSV for Excel", and runs none of them.
// usage: node bench/export/spreadsheet.ts [path of soffice]
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import "../../scripts/resolve-like-bundler.mjs";

const { csvCells, csvStart, spreadsheetText } = await import("@/lib/presentation/format/csv");

const kept = [
  ...[
    "00123",
    "1234567890123456789",
    "1E5",
    "8.10",
    "-5",
    "TRUE",
    "1-2",
    "1/2",
    "2026-11-26",
    "MAR1",
    "12:30",
    "1 am",
  ],
  ...["(5)", "1,234", "50 %", "1.2.3.4", "１２３", "2026-11-26T14:03:12.000Z", 'Tele "Com", Inc.', "a;b", "plain"],
];
const defused = ["=1+1", "+1+cmd|x", "@SUM(1)", "-A1", "＝1+1", ' "=1+1', '=HYPERLINK("https://example.com")'];

const folder = mkdtempSync(path.join(tmpdir(), "viewer-desk-export-"));
const file = path.join(folder, "texts.csv");
writeFileSync(file, csvStart + [...kept, ...defused].map((text) => csvCells([spreadsheetText(text)])).join(""));
// Comma, quotes, UTF-8, from the first row: without a window, LibreOffice doesn't look for the byte order mark.
const options = ["--headless", "--infilter=CSV:44,34,76,1", "--convert-to", "fods", "--outdir", folder, file];
execFileSync(process.argv[2] ?? "soffice", options, { stdio: "ignore" });
const sheet = readFileSync(path.join(folder, "texts.fods"), "utf8");
rmSync(folder, { recursive: true });

const cells = [...sheet.matchAll(/<table:table-cell ([^>]*)>\s*<text:p>(.*?)<\/text:p>/gs)].map(
  ([, attributes = "", text = ""]) => ({ isText: attributes.includes('value-type="string"'), text: decoded(text) }),
);
const wanted = [...kept, ...defused.map((text) => `'${text}`)];
const wrong = wanted.filter((text, index) => !cells[index]?.isText || cells[index]?.text !== text);
console.log(
  `${wanted.length} texts, ${cells.length} cells; not kept: ${wrong.length === 0 ? "none" : wrong.join(" ")}`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;

function decoded(text: string): string {
  return text
    .replaceAll("<text:s/>", " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
