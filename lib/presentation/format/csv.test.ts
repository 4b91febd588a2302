import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "@/lib/domain/text.fixture";
import { csvRows } from "@/lib/presentation/format/csv";

test.each([
  { cell: "plain", written: "plain" },
  { cell: "", written: "" },
  { cell: 'say "hi", twice', written: '"say ""hi"", twice"' },
  { cell: "two\nlines", written: '"two\nlines"' },
  { cell: "=1+1", written: "'=1+1" },
  { cell: "+1", written: "'+1" },
  { cell: "-1", written: "'-1" },
  { cell: "@SUM(A1)", written: "'@SUM(A1)" },
  { cell: "\t=1", written: "'\t=1" },
  { cell: "\r=1", written: '"\'\r=1"' },
  { cell: "\n=1", written: '"\'\n=1"' },
  { cell: "＝1", written: "'＝1" },
  { cell: "＋1", written: "'＋1" },
  { cell: "－1", written: "'－1" },
  { cell: "＠SUM(A1)", written: "'＠SUM(A1)" },
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

test("no cell begins as a formula, whatever its text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const [cell = ""] = csvRows([[text]]).split("\r\n");
      expect(cell.replace(/^"/, "")).not.toMatch(/^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u);
    }),
  );
});
