import { expect, test } from "vitest";
import { textStream } from "@/lib/server/http/text-stream";

test("a body has every part, in UTF-8", async () => {
  async function* parts() {
    yield "\ufeffÅ";
    yield "ß";
  }

  const bytes = await new Response(textStream(parts())).bytes();
  expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)).toBe("\ufeffÅß");
});

test("parts are asked for one by one, and no more once the client has left", async () => {
  const asked: number[] = [];
  let hasEnded = false;
  async function* parts() {
    try {
      for (let part = 1; ; part += 1) {
        asked.push(part);
        yield String(part);
      }
    } finally {
      hasEnded = true;
    }
  }

  const reader = textStream(parts()).getReader();
  await reader.read();
  await reader.cancel();

  expect(asked.length).toBeLessThanOrEqual(2);
  expect(hasEnded).toBe(true);
});

test("a part that can't be had breaks the body off", async () => {
  async function* parts() {
    yield "first";
    throw new Error("gone");
  }

  await expect(new Response(textStream(parts())).text()).rejects.toThrow("gone");
});

test("a client that leaves ends the work on a part that isn't there yet", async () => {
  const left = new AbortController();
  async function* parts() {
    yield "first";
    await new Promise((_, reject) => left.signal.addEventListener("abort", () => reject(left.signal.reason)));
  }

  const reader = textStream(parts(), () => left.abort()).getReader();
  await reader.read();
  const waiting = reader.read();
  await reader.cancel().catch(() => undefined);

  expect(left.signal.aborted).toBe(true);
  expect(await waiting).toMatchObject({ done: true });
});
