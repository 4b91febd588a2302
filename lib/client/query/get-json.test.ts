import { afterEach, describe, expect, test, vi } from "vitest";
import { getJson, problemIn } from "@/lib/client/query/get-json";
import { problemCode, problemOf, StreamedProblem } from "@/lib/contract/problem";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Replaces `fetch` with one that gives this answer, or fails with this error. */
function answerWith(answer: Response | Error): void {
  const fetch = () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer));
  vi.stubGlobal("fetch", fetch);
}

async function codeOfFailure(): Promise<string | null> {
  const thrown: unknown = await getJson("/api").catch((reason: unknown) => reason);
  const problem = thrown instanceof Error ? problemIn(thrown) : null;
  return problem === null ? null : problemCode(problem);
}

describe("getJson", () => {
  test("returns the JSON of the answer", async () => {
    answerWith(Response.json({ ref: "r" }));

    expect(await getJson("/api")).toEqual({ ref: "r" });
  });

  test("throws the problem that the server sent", async () => {
    const headers = { "content-type": "application/problem+json" };
    answerWith(Response.json(problemOf("upstream-busy"), { status: 503, headers }));

    expect(await codeOfFailure()).toBe("upstream-busy");
  });

  test.each([
    {
      name: "an HTML page",
      answer: new Response("<html>", { headers: { "content-type": "text/html" } }),
    },
    { name: "an error without a problem document", answer: Response.json({}, { status: 500 }) },
    { name: "an answer without a content type", answer: new Response(new Uint8Array()) },
    { name: "no answer", answer: new TypeError("Failed to fetch") },
  ])("throws `internal` for $name", async ({ answer }) => {
    answerWith(answer);

    expect(await codeOfFailure()).toBe("internal");
  });

  test("passes on the reason of a call that was aborted", async () => {
    const reason = new DOMException("aborted", "AbortError");
    answerWith(reason);

    await expect(getJson("/api", { signal: AbortSignal.abort() })).rejects.toBe(reason);
  });
});

describe("the problem in an error", () => {
  test("is the one that a page's read streamed", () => {
    expect(problemIn(new StreamedProblem(problemOf("upstream-timeout")))).toEqual(problemOf("upstream-timeout"));
  });

  test("is null for any other error", () => {
    expect(problemIn(new Error("x"))).toBeNull();
  });
});
