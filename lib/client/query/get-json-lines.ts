import { ask, type JsonRequest } from "@/lib/client/query/get-json";

/**
 * Reads a stream of JSON lines from our own server, each as it arrives. The shape is trusted, not checked.
 *
 * @throws {ProblemError} As `getJson` does, before the first line. A stream that breaks off throws another error.
 */
export async function* getJsonLines<Line>(url: string, init: JsonRequest = {}): AsyncGenerator<Line> {
  const { body } = await ask(url, init, "application/x-ndjson");
  if (body === null) return;
  // A long line arrives in many parts. They're joined once, and only new text is searched for the line's end.
  let parts: string[] = [];
  for await (const text of textsOf(body)) {
    const [first = "", ...others] = text.split("\n");
    parts.push(first);
    for (const next of others) {
      const line = parts.join("");
      parts = [next];
      if (line !== "") yield JSON.parse(line);
    }
  }
  const rest = parts.join("");
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
