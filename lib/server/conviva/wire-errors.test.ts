import { expect, test } from "vitest";
import { readErrors } from "@/lib/server/conviva/wire-errors";

test.each([
  { name: "a list of texts", sent: ["E1", "E2"], read: ["E1", "E2"] },
  { name: "empty texts", sent: ["", "E2"], read: ["E2"] },
  { name: "numbers", sent: [3016], read: ["3016"] },
  { name: "a code and a message", sent: [{ code: "E1", message: "Licence" }], read: ["E1 Licence"] },
  { name: "other names for both", sent: [{ error_code: 7, description: "Licence" }], read: ["7 Licence"] },
  { name: "a name and an error", sent: [{ name: "E1", error: "Licence" }], read: ["E1 Licence"] },
  { name: "a code equal to its message", sent: [{ code: "E1", message: "E1" }], read: ["E1"] },
  { name: "only a message", sent: [{ message: "Licence", fatal: true }], read: ["Licence"] },
  { name: "a message that is an object", sent: [{ code: "E1", message: {} }], read: ["E1"] },
  { name: "objects without a known member", sent: [{}, { severity: 3 }], read: [] },
  { name: "nulls, flags and lists", sent: [null, true, ["E1"]], read: [] },
  { name: "a text instead of the list", sent: "E1", read: [] },
  { name: "an object instead of the list", sent: { 0: "E1" }, read: [] },
  { name: "nothing", sent: undefined, read: [] },
])("readErrors reads $name as $read", ({ sent, read }) => {
  expect(readErrors(sent)).toEqual(read);
});
