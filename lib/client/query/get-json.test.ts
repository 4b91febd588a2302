import { afterEach, describe, expect, test, vi } from "vitest";
import { getJson, problemIn } from "@/lib/client/query/get-json";
import { problemCode, problemOf, StreamedProblem } from "@/lib/contract/problem";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Puts an answer, or a failure to get one, in the network's place. */
function answerWith(answer: Response | Error): void {
  const fetch = () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer));
  vi.stubGlobal("fetch", fetch);
}

async function codeOfFailure(): Promise<string | null> {
  const thrown: unknown = await getJson("/api").catch((reason: unknown) => reason);
  const problem = thrown instanceof Error ? problemIn(thrown) : null;
  return problem === null ? null : problemCode(problem);
}

describe("reading from our own server", () => {
  test("gives what it answers", async () => {
    answerWith(Response.json({ ref: "r" }));

    expect(await getJson("/api")).toEqual({ ref: "r" });
  });

  test("tells the server's own problem", async () => {
    const headers = { "content-type": "application/problem+json" };
    answerWith(Response.json(problemOf("upstream-busy"), { status: 503, headers }));

    expect(await codeOfFailure()).toBe("upstream-busy");
  });

  test.each([
    {
      name: "a page of somebody else's",
      answer: new Response("<html>", { headers: { "content-type": "text/html" } }),
    },
    { name: "a failure that is no problem", answer: Response.json({}, { status: 500 }) },
    { name: "no type at all", answer: new Response(new Uint8Array()) },
    { name: "no answer", answer: new TypeError("Failed to fetch") },
  ])("calls $name internal", async ({ answer }) => {
    answerWith(answer);

    expect(await codeOfFailure()).toBe("internal");
  });

  test("says nothing of a call that was given up on purpose", async () => {
    const reason = new DOMException("given up", "AbortError");
    answerWith(reason);

    await expect(getJson("/api", { signal: AbortSignal.abort() })).rejects.toBe(reason);
  });
});

describe("what an error tells the agent", () => {
  test("is the problem that a page's read streamed", () => {
    expect(problemIn(new StreamedProblem(problemOf("upstream-timeout")))).toEqual(problemOf("upstream-timeout"));
  });

  test("is nothing of any other error", () => {
    expect(problemIn(new Error("x"))).toBeNull();
  });
});
