import { describe, expect, test } from "vitest";
import { problemCode, problemOf, StreamedProblem, streamedProblem } from "@/lib/contract/problem";

describe("a problem's code", () => {
  test.each([
    { type: "urn:viewer-desk:problem:upstream-busy", code: "upstream-busy" },
    { type: "urn:viewer-desk:problem:brand-new", code: "internal" },
    { type: "urn:viewer-desk:problem:toString", code: "internal" },
    { type: "upstream-busy", code: "internal" },
    { type: "about:blank", code: "internal" },
  ])("of type $type is $code", ({ type, code }) => {
    expect(problemCode({ ...problemOf("internal"), type })).toBe(code);
  });

  test("is the one it was created with", () => {
    expect(problemCode(problemOf("upstream-busy"))).toBe("upstream-busy");
    expect(problemOf("invalid-range", "Too long.")).toMatchObject({ status: 400, detail: "Too long." });
  });
});

describe("a problem in an error's digest", () => {
  const problem = problemOf("upstream-busy", "Busy.");

  test("is read back, although React keeps nothing else of the error", () => {
    const { digest } = new StreamedProblem(problem);

    expect(streamedProblem(Object.assign(new Error("redacted"), { digest }))).toEqual(problem);
  });

  test.each([
    {},
    { digest: "" },
    { digest: "NEXT_REDIRECT;/sign-in" },
    { digest: 1234 },
    { digest: '{"type":"other"}' },
  ])("isn't found in %j", (members) => {
    expect(streamedProblem(Object.assign(new Error("x"), members))).toBeNull();
  });
});
