import "server-only";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { LookupError } from "@/lib/domain/problems";

/**
 * Reads a whole answer as text, inflating gzip ourselves and counting what comes out, so that a small
 * answer cannot grow past the limit in memory.
 *
 * @param encoding - The answer's `content-encoding`; anything but one layer of gzip is refused unread.
 * @param bytesMax - The most bytes after inflating.
 * @throws {LookupError} `upstream-too-large`, or `upstream-unreadable` for another encoding.
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
    // Left unread; an error that the closing connection raises later has nobody to tell.
    body.on("error", () => undefined).destroy();
    throw new LookupError("upstream-unreadable", { cause: new Error("content-encoding") });
  }
  const gunzip = createGunzip();
  body.on("error", (error) => gunzip.destroy(error));
  return body.pipe(gunzip);
}
