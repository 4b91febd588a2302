import type { ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import type { Answer } from "../answer.ts";

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);

/** Sends an answer whole, gzipped where the caller takes that. */
export async function send(response: ServerResponse, answer: Answer, takesGzip: boolean): Promise<void> {
  const plain = Buffer.from(answer.body);
  const packed = takesGzip && plain.length > 0 ? await gzipAsync(plain, { level: 1 }) : null;
  finish(response, answer, packed ?? plain, packed ? "gzip" : null);
}

/** Sends an answer in Brotli, asked for or not. */
export async function sendBrotli(response: ServerResponse, answer: Answer): Promise<void> {
  finish(response, answer, await brotliAsync(answer.body), "br");
}

/** Whether an `Accept-Encoding` header takes gzip. */
export function acceptsGzip(header: string | string[] | undefined): boolean {
  return [header ?? ""]
    .flat()
    .join(",")
    .split(",")
    .some((part) => /^\s*(gzip|\*)\s*(;|$)/i.test(part) && !/;\s*q=0(\.0*)?\s*$/i.test(part));
}

/** Writes status and headers; without a length the body is chunked. */
export function begin(response: ServerResponse, { status, headers }: Answer): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) {
    response.setHeader(name, typeof value === "string" ? value : [...value]);
  }
}

function finish(response: ServerResponse, answer: Answer, body: Buffer, encoding: string | null): void {
  if (response.destroyed) return;
  begin(response, answer);
  response.setHeader("content-length", body.length);
  if (encoding !== null) response.setHeader("content-encoding", encoding);
  response.end(body);
}
