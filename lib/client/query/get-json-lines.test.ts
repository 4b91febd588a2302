import { afterEach, describe, expect, test, vi } from "vitest";
import { getJsonLines } from "@/lib/client/query/get-json-lines";
import { problemOf } from "@/lib/contract/problem";

afterEach(() => {
  vi.unstubAllGlobals();
});

function answerWith(answer: Response): void {
  vi.stubGlobal("fetch", () => Promise.resolve(answer));
}

describe("getJsonLines", () => {
  const ndjson = { "content-type": "application/x-ndjson; charset=utf-8" };
  const bytes = (text: string) => new TextEncoder().encode(text);
  const bodyOf = (...parts: readonly Uint8Array<ArrayBuffer>[]) =>
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        for (const part of parts) controller.enqueue(part);
        controller.close();
      },
    });

  test("yields a value per line, wherever the network cuts them, also within a character", async () => {
    const all = bytes(`{"title":"Überall"}\n\n{"title":"two"}\n{"title":"three"}`);
    answerWith(new Response(bodyOf(all.slice(0, 11), all.slice(11, 30), all.slice(30)), { headers: ndjson }));

    expect(await Array.fromAsync(getJsonLines("/api"))).toEqual([
      { title: "Überall" },
      { title: "two" },
      { title: "three" },
    ]);
  });

  test("throws after the lines that arrived if the last one was cut off", async () => {
    answerWith(new Response(bodyOf(bytes(`{"at":1}\n{"at":`)), { headers: ndjson }));
    const lines: unknown[] = [];
    const reading = (async () => {
      for await (const line of getJsonLines("/api")) lines.push(line);
    })();

    await expect(reading).rejects.toThrow(SyntaxError);
    expect(lines).toEqual([{ at: 1 }]);
  });

  test("throws the problem that the server sent instead", async () => {
    const headers = { "content-type": "application/problem+json" };
    answerWith(Response.json(problemOf("upstream-busy"), { status: 503, headers }));

    await expect(getJsonLines("/api").next()).rejects.toMatchObject({ problem: problemOf("upstream-busy") });
  });

  test("cancels the stream when nobody reads on", async () => {
    const cancelled = Promise.withResolvers<void>();
    const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => controller.enqueue(bytes(`{"at":1}\n`)),
      cancel: () => cancelled.resolve(),
    });
    answerWith(new Response(endless, { headers: ndjson }));
    for await (const line of getJsonLines("/api")) {
      expect(line).toEqual({ at: 1 });
      break;
    }

    await cancelled.promise;
  });
});
