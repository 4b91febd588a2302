import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readBody } from "@/lib/server/conviva/read-body";

const million = 1_000_000;

function inPieces(bytes: Buffer, size: number): Readable {
  const count = Math.ceil(bytes.length / size);
  return Readable.from(Array.from({ length: count }, (_, index) => bytes.subarray(index * size, (index + 1) * size)));
}

describe("a body is read completely", () => {
  const text = '{"title":"Detective Memoirs 👩‍👧"}';

  test.each([
    { name: "plain", bytes: Buffer.from(text), encoding: undefined },
    { name: "with an empty encoding", bytes: Buffer.from(text), encoding: "" },
    { name: "with identity encoding", bytes: Buffer.from(text), encoding: "identity" },
    { name: "in gzip", bytes: gzipSync(text), encoding: "gzip" },
    { name: "in GZIP", bytes: gzipSync(text), encoding: "GZIP" },
  ])("$name, however it is chunked", async ({ bytes, encoding }) => {
    for (const size of [1, 7, 1024]) expect(await readBody(inPieces(bytes, size), encoding, million)).toBe(text);
  });

  test("up to the limit, and not one byte more", async () => {
    expect(await readBody(inPieces(gzipSync("x".repeat(100)), 10), "gzip", 100)).toHaveLength(100);
    await expect(readBody(inPieces(gzipSync("x".repeat(101)), 10), "gzip", 100)).rejects.toMatchObject({
      code: "upstream-too-large",
    });
  });
});

describe("any other encoding is refused without reading the body", () => {
  test.each(["br", "zstd", "deflate", "x-gzip", "gzip, gzip", "gzip,br", "gzip;q=1", "compress"])(
    "%s",
    async (encoding) => {
      const body = inPieces(Buffer.from("{}"), 1);

      await expect(readBody(body, encoding, million)).rejects.toMatchObject({ code: "upstream-unreadable" });
      expect(body.destroyed).toBe(true);
    },
  );
});

test("gzip truncated after any byte is never accepted", async () => {
  const bytes = gzipSync(JSON.stringify({ sessions: Array.from({ length: 20 }, (_, id) => ({ id })) }));

  for (let length = 1; length < bytes.length; length += 1) {
    await expect(readBody(inPieces(bytes.subarray(0, length), 64), "gzip", million)).rejects.toThrow();
  }
});

test("a response that breaks off rejects and releases its source", async () => {
  const body = new Readable({ read: () => undefined });
  body.push(gzipSync("{}").subarray(0, 10));
  const read = readBody(body, "gzip", million);
  body.destroy(new Error("reset"));

  await expect(read).rejects.toThrow("reset");
});

test("a 200 MB zip bomb is abandoned at the limit, using little memory", async () => {
  const bomb = Buffer.concat(Array(200).fill(gzipSync(Buffer.alloc(million))));
  const source = inPieces(bomb, 65_536);
  const before = process.memoryUsage.rss();

  await expect(readBody(source, "gzip", 10 * million)).rejects.toMatchObject({ code: "upstream-too-large" });

  expect(process.memoryUsage.rss() - before).toBeLessThan(64 * 2 ** 20);
  expect(source.destroyed).toBe(true);
});
