import { ask, type JsonRequest } from "@/lib/client/query/get-json";

/**
 * Reads a stream of JSON lines from our own server, each as it arrives. The shape is trusted, not checked.
 *
 * @throws {ProblemError} As `getJson` does, before the first line. A stream that breaks off throws another error.
 */
export async function* getJsonLines<Line>(url: string, init: JsonRequest = {}): AsyncGenerator<Line> {
  const { body } = await ask(url, init, "application/x-ndjson");
  if (body === null) return;
  let rest = "";
  for await (const text of textsOf(body)) {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line !== "") yield JSON.parse(line);
  }
  if (rest !== "") yield JSON.parse(rest);
}

/** Streams aren't iterable in every browser. Leaving the loop cancels the stream. */
async function* textsOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
