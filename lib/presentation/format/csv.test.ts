import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "@/lib/domain/text.fixture";
import { csvCells, csvRows, spreadsheetText, withoutFormula } from "@/lib/presentation/format/csv";
import { parseCsv } from "@/lib/presentation/format/parse-csv.fixture";

test.each([
  { cell: "plain", written: "plain" },
  { cell: "", written: "" },
  { cell: 'say "hi", twice', written: '"say ""hi"", twice"' },
  { cell: "two\nlines", written: '"two\nlines"' },
  { cell: "=1+1", written: "'=1+1" },
  { cell: "+1", written: "'+1" },
  { cell: "-1", written: "-1" },
  { cell: "-12.5e-3", written: "-12.5e-3" },
  { cell: "-1+1", written: "'-1+1" },
  { cell: "-A1", written: "'-A1" },
  { cell: "'=1", written: "''=1" },
  { cell: '"=1"', written: '"\'""=1"""' },
  { cell: "\u2019Allo", written: "\u2019Allo" },
  { cell: "@SUM(A1)", written: "'@SUM(A1)" },
  { cell: "\t=1", written: "'\t=1" },
  { cell: "\r=1", written: '"\'\r=1"' },
  { cell: "\n=1", written: '"\'\n=1"' },
  { cell: "＝1", written: "'＝1" },
  { cell: "＋1", written: "'＋1" },
  { cell: "－1", written: "'－1" },
  { cell: "＠SUM(A1)", written: "'＠SUM(A1)" },
  { cell: "﹦1", written: "'﹦1" },
  { cell: "﹢1", written: "'﹢1" },
  { cell: "﹣1", written: "'﹣1" },
  { cell: "﹫SUM(A1)", written: "'﹫SUM(A1)" },
  { cell: "\u22121+1", written: "'\u22121+1" },
  { cell: "=cmd|'/C calc'!A0", written: "'=cmd|'/C calc'!A0" },
  { cell: "\u3000+cmd|' /C calc'!A0", written: "'\u3000+cmd|' /C calc'!A0" },
  { cell: " =1", written: "' =1" },
  { cell: "\u00a0\u200b=1", written: "'\u00a0\u200b=1" },
  { cell: "\ufeff+1", written: "'\ufeff+1" },
  { cell: "\u202e\u000b@SUM(A1)", written: "'\u202e\u000b@SUM(A1)" },
  { cell: " a=1", written: " a=1" },
  { cell: "a;=1", written: '"a;=1"' },
  { cell: '=HYPERLINK("x","y")', written: '"\'=HYPERLINK(""x"",""y"")"' },
])("the cell $cell is written as $written", ({ cell, written }) => {
  expect(csvRows([[cell, "next"]])).toBe(`${written},next\r\n`);
});

/** Texts with what spreadsheets and CSV files are sensitive to. */
const awkwardText = fc.oneof(
  anyText,
  fc.string({
    unit: fc.constantFrom(..."=+-@\t\r\n\"',; 01.eA(＝＋－＠﹦﹢﹣﹫−＂\u00a0\u200b\ufeff|!/:%".split("")),
    maxLength: 12,
  }),
);
/** How a spreadsheet tells that a cell is a formula. A negative number isn't one. */
const startsFormula = /^[\s\p{C}"'＂＇]*[=+\-@＝＋－＠﹦﹢﹣﹫−]|^[\t\r\n]/u;
const isNegative = (text: string) => /^-[\d.]+(e[+-]?\d+)?$/i.test(text);

test("rows survive a round trip through a strict parser, and no cell begins as a formula (fault 70)", () => {
  fc.assert(
    fc.property(fc.array(fc.array(awkwardText, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => {
      const cells = parseCsv(csvRows(rows));
      expect(cells).toEqual(rows.map((row) => row.map(withoutFormula)));
      for (const cell of cells.flat()) {
        if (!cell.startsWith("'") && !isNegative(cell)) expect(cell).not.toMatch(startsFormula);
      }
    }),
  );
});

test("what stands for a text is one text only, so the original can be had back", () => {
  fc.assert(
    fc.property(awkwardText, (text) => {
      const written = withoutFormula(text);
      const rest = written.slice(1);
      const wasChanged = written.startsWith("'") && withoutFormula(rest) === written;
      expect(wasChanged ? rest : written).toBe(text);
    }),
  );
});

describe("a spreadsheet keeps", () => {
  test.each([
    ...["00123", "1234567890123456789", "1E5", "1e-5", "8.10", "10.0", "-5", "+441234567890", "(5)", "1,234", "50 %"],
    ...[
      "TRUE",
      "false",
      " 007",
      "1-2",
      "1/2",
      "2026-11-26",
      "2026-11-26T14:03:12.000Z",
      "12:30",
      "1 am",
      "3p",
      "１２３",
    ],
    ...["MAR1", "Sep-1", "1-sept", "2 Dec 2026", "$5", "€ 5", ".5"],
  ])("%s as a text", (text) => {
    expect(spreadsheetText(text)).toBe(`="${text}"`);
  });

  test.each(["", "1.2.3.4.x", "24 hours in Paris", "Trueman", "August", "v8.10", "e5", "-", "TV 2"])(
    "%j as it is",
    (text) => {
      expect(spreadsheetText(text)).toBe(withoutFormula(text));
    },
  );

  test("nothing that runs: a formula is only a text, without quotes and short enough for Excel", () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const [[cell = ""] = []] = parseCsv(csvCells([spreadsheetText(text)]));
        if (cell.startsWith("=")) expect(cell).toBe(`="${text.replaceAll('"', "")}"`);
        else expect(cell).toBe(withoutFormula(text));
      }),
    );
    expect(spreadsheetText("1".repeat(256))).toBe("1".repeat(256));
  });
});
