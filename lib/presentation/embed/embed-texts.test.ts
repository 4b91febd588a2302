import { expect, test } from "vitest";
import { problemOf } from "@/lib/contract/problem";
import { bookFor } from "@/lib/presentation/embed/book-for";
import {
  dayCount,
  embedTexts,
  insertionText,
  signInProblemText,
  typedCode,
} from "@/lib/presentation/embed/embed-texts";

test.each([
  [" abcd-2345 ", "ABCD2345"],
  ["ab cd 23 45", "ABCD2345"],
  ["", ""],
])("the typed code %j is %j", (text, code) => {
  expect(typedCode(text)).toBe(code);
});

test("a refused code or token says what to do, and a server that can't be reached isn't blamed on it", () => {
  expect(signInProblemText(problemOf("not-signed-in"), "code")).toBe(embedTexts.codeRefused);
  expect(signInProblemText(problemOf("not-signed-in"), "token")).toBe(embedTexts.tokenRefused);
  for (const of of ["code", "token"] as const) {
    expect(signInProblemText(problemOf("sign-in-unavailable"), of)).toBe("Your sign-in can't be checked right now.");
  }
});

test("only what the host page has confirmed is said to be inserted", () => {
  expect(insertionText("sent", "Acme Support")).toBe("Sent to Acme Support.");
  expect(insertionText("inserted", "Acme Support")).toBe("Note inserted.");
});

test("a day without failures says how many sessions it has", () => {
  expect([dayCount(4, 7), dayCount(0, 1), dayCount(0, 3)]).toEqual(["4 of 7 failed", "1 session", "3 sessions"]);
});

const books = [{ language: "en" }, { language: "es" }, { language: "pt-BR" }];
test.each([
  ["es", "es"],
  ["ES-mx", "es"],
  ["pt-PT", "pt-BR"],
  ["ja", "en"],
])("for %s, the book is %s", (language, book) => {
  expect(bookFor(language, books)).toBe(book);
});
