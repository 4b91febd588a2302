import { afterEach, expect, test, vi } from "vitest";
import { getFile } from "@/lib/client/export/get-file";
import { problemIn } from "@/lib/client/query/get-json";
import { problemOf } from "@/lib/contract/problem";

afterEach(() => {
  vi.unstubAllGlobals();
});

const named = { "content-type": "text/csv", "content-disposition": 'attachment; filename="sessions.csv"' };

function answerWith(answer: Response | Error): void {
  vi.stubGlobal("fetch", () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)));
}

async function problemOfFailure() {
  const thrown: unknown = await getFile("/api").catch((reason: unknown) => reason);
  return thrown instanceof Error ? problemIn(thrown) : null;
}

test("a file has its name and its bytes as they are", async () => {
  answerWith(new Response("\ufeffa", { headers: named }));

  const { name, content } = await getFile("/api");

  expect(name).toBe("sessions.csv");
  expect([...(await content.bytes())]).toEqual([0xef, 0xbb, 0xbf, 0x61]);
});

test("a problem of the server is thrown", async () => {
  const headers = { "content-type": "application/problem+json" };
  answerWith(Response.json(problemOf("upstream-busy"), { status: 503, headers }));

  expect(await problemOfFailure()).toEqual(problemOf("upstream-busy"));
});

test("a file that breaks off isn't one", async () => {
  const body = new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode("Start"));
      controller.error(new Error("gone"));
    },
  });
  answerWith(new Response(body, { headers: named }));

  expect((await problemOfFailure())?.detail).toBe("The download was cut short, so nothing was saved.");
});

test.each([
  { name: "another answer", answer: new Response("<html>", { headers: { "content-type": "text/html" } }) },
  { name: "an error", answer: new Response("", { status: 500, headers: named }) },
  { name: "no answer", answer: new TypeError("Failed to fetch") },
])("$name is a problem of ours", async ({ answer }) => {
  answerWith(answer);

  expect((await problemOfFailure())?.type).toBe(problemOf("internal").type);
});
