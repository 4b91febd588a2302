import "server-only";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { LookupError } from "@/lib/domain/problems";

/**
 * Reads a complete response as text. It decompresses gzip itself and counts the output, so that a small response can't
 * grow past the limit in memory.
 *
 * @param encoding - The response's `content-encoding`; only a single layer of gzip is accepted.
 * @param bytesMax - The limit after decompression.
 * @throws {LookupError} `upstream-too-large`, or `upstream-unreadable` for any other encoding.
 */
export async function readBody(body: Readable, encoding: string | undefined, bytesMax: number): Promise<string> {
  const source = inflated(body, encoding);
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of source) {
      length += chunk.length;
      if (length > bytesMax) throw new LookupError("upstream-too-large");
      chunks.push(chunk);
    }
  } finally {
    source.destroy();
    body.destroy();
  }
  return Buffer.concat(chunks, length).toString("utf8");
}

function inflated(body: Readable, encoding: string | undefined): Readable {
  if (encoding === undefined || encoding === "" || encoding === "identity") return body;
  if (encoding.toLowerCase() !== "gzip") {
    // The body isn't read. Closing the connection may raise an error later, which has no listener otherwise.
    body.on("error", () => undefined).destroy();
    throw new LookupError("upstream-unreadable", { cause: new Error("content-encoding") });
  }
  const gunzip = createGunzip();
  body.on("error", (error) => gunzip.destroy(error));
  return body.pipe(gunzip);
}
