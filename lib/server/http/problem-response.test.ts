import { beforeAll, describe, expect, test } from "vitest";
import { problemCode } from "@/lib/contract/problem";
import { LookupError, type ProblemCode, problems } from "@/lib/domain/problems";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { describeProblem, problemResponse } from "@/lib/server/http/problem-response";

beforeAll(() => stubEnvironment());

const requestId = "00000000-0000-4000-8000-000000000000";
const codes = Object.keys(problems) as ProblemCode[];

test.each(codes)("%s has the catalogue's title and status", async (code) => {
  const response = problemResponse(new LookupError(code), requestId);
  const { title, status, advice } = problems[code];

  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const problem = await response.json();
  expect(problem).toEqual({
    type: `urn:viewer-desk:problem:${code}`,
    title,
    status,
    advice,
    instance: `urn:uuid:${requestId}`,
  });
  expect(problemCode(problem)).toBe(code);
});

test("the specifics are included, and the retry delay is in the header too", async () => {
  const pointers = ["#/viewerId"];
  const thrown = new LookupError("upstream-busy", { fault: "id-too-long", pointers, retryAfterSeconds: 60 });
  const detail = "A viewer ID can have at most 512 characters.";

  const response = problemResponse(thrown, requestId);

  expect(response.headers.get("retry-after")).toBe("60");
  expect(await response.json()).toMatchObject({
    detail,
    errors: [{ pointer: "#/viewerId", detail }],
    retryAfterSeconds: 60,
  });
});

describe("a cause is never disclosed", () => {
  const secret = "viewer@example.com";
  const caused = new Error(secret, { cause: new Error(secret) });

  test.each([
    { name: "an error of ours with a cause", thrown: new LookupError("upstream-unreadable", { cause: caused }) },
    { name: "an unknown error", thrown: caused },
    { name: "a text", thrown: secret },
    { name: "an object", thrown: { message: secret, code: "invalid-lookup", occurrence: { detail: secret } } },
    { name: "an error with our error's name", thrown: Object.assign(new Error(secret), { name: "LookupError" }) },
  ])("of $name", async ({ thrown }) => {
    expect(JSON.stringify(await problemResponse(thrown, requestId).json())).not.toContain(secret);
  });

  test.each([null, undefined, 0, "x", new TypeError("x"), { code: "no-role" }])("%s is internal", (thrown) => {
    expect(describeProblem(thrown, requestId)).toMatchObject({
      type: "urn:viewer-desk:problem:internal",
      status: 500,
      instance: `urn:uuid:${requestId}`,
    });
  });
});
