import type { ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import type { ApiResponse } from "../api-response.ts";

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);

/** Sends a complete response. An empty body is never compressed. */
export async function send(response: ServerResponse, content: ApiResponse, usesGzip: boolean): Promise<void> {
  const plain = Buffer.from(content.body);
  const compressed = usesGzip && plain.length > 0 ? await gzipAsync(plain, { level: 1 }) : null;
  sendBody(response, content, compressed ?? plain, compressed ? "gzip" : null);
}

/** Sends a response compressed with Brotli, even if the client doesn't accept it. */
export async function sendBrotli(response: ServerResponse, content: ApiResponse): Promise<void> {
  sendBody(response, content, await brotliAsync(content.body), "br");
}

/** Whether an `Accept-Encoding` header allows gzip. */
export function acceptsGzip(header: string | string[] | undefined): boolean {
  return [header ?? ""]
    .flat()
    .join(",")
    .split(",")
    .some((part) => /^\s*(gzip|\*)\s*(;|$)/i.test(part) && !/;\s*q=0(\.0*)?\s*$/i.test(part));
}

/** Sets the status and the headers. The body is sent chunked unless the caller also sets `content-length`. */
export function writeHead(response: ServerResponse, { status, headers }: ApiResponse): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) {
    response.setHeader(name, typeof value === "string" ? value : [...value]);
  }
}

function sendBody(response: ServerResponse, content: ApiResponse, body: Buffer, encoding: string | null): void {
  if (response.destroyed) return;
  writeHead(response, content);
  response.setHeader("content-length", body.length);
  if (encoding !== null) response.setHeader("content-encoding", encoding);
  response.end(body);
}
