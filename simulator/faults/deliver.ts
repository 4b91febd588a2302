import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import { createGzip } from "node:zlib";
import type { ApiResponse } from "../api-response.ts";
import type { Fault } from "./fault.ts";
import { send, sendBrotli, writeHead } from "./send.ts";
import { transformResponse } from "./transform-response.ts";

/**
 * What `deliver` needs to send a response. `disconnected` aborts when the client has gone. `waitForRelease`
 * resolves when a hanging call may continue.
 */
export interface Delivery {
  readonly response: ServerResponse;
  readonly usesGzip: boolean;
  readonly disconnected: AbortSignal;
  normalResponse(): ApiResponse;
  waitForRelease(): Promise<void>;
}

/** Sends the normal response, or misbehaves as the fault describes. */
export async function deliver(fault: Fault | null, delivery: Delivery): Promise<void> {
  const { response, usesGzip, normalResponse, disconnected } = delivery;
  if (fault === null) return send(response, normalResponse(), usesGzip);
  const transformed = transformResponse(fault, normalResponse);
  if (transformed !== null) return send(response, transformed, usesGzip);
  switch (fault.kind) {
    case "hang":
      await delivery.waitForRelease();
      return send(response, normalResponse(), usesGzip);
    case "slow":
      await wait(fault.delayMs, undefined, { signal: disconnected });
      return send(response, normalResponse(), usesGzip);
    case "brotli":
      return sendBrotli(response, normalResponse());
    case "truncated":
    case "reset":
      return sendPartially(response, normalResponse(), fault.atByte, fault.kind === "reset");
    case "drip":
      return drip(response, normalResponse(), fault.bytes ?? 1, fault.everyMs ?? 1000, disconnected);
    case "gzip-bomb":
      return sendGzipBomb(response, fault.megabytes ?? 256);
    case "too-large":
      return sendPadding(response, 200, fault.megabytes ?? 12);
    case "error-body-huge":
      return sendPadding(response, 502, fault.megabytes ?? 64);
  }
}

async function sendPartially(
  response: ServerResponse,
  content: ApiResponse,
  atByte: number | undefined,
  isReset: boolean,
): Promise<void> {
  const body = Buffer.from(content.body);
  writeHead(response, content);
  // The header announces the full length, so that clients can tell that the body is incomplete.
  response.setHeader("content-length", body.length);
  response.write(body.subarray(0, atByte ?? Math.floor(body.length / 2)));
  await new Promise((resolve) => setImmediate(resolve));
  if (isReset) response.socket?.resetAndDestroy();
  else response.socket?.end();
}

async function drip(
  response: ServerResponse,
  content: ApiResponse,
  bytes: number,
  everyMs: number,
  disconnected: AbortSignal,
): Promise<void> {
  const body = Buffer.from(content.body);
  writeHead(response, content);
  response.setHeader("content-length", body.length);
  for (let at = 0; at < body.length; at += bytes) {
    response.write(body.subarray(at, at + bytes));
    await wait(everyMs, undefined, { signal: disconnected });
  }
  response.end();
}

/** Sends a small response that decompresses to `megabytes` of valid JSON. */
async function sendGzipBomb(response: ServerResponse, megabytes: number): Promise<void> {
  response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
  await pipeline(Readable.from(padding(megabytes)), createGzip({ level: 9 }), response);
}

async function sendPadding(response: ServerResponse, status: number, megabytes: number): Promise<void> {
  response.writeHead(status, { "content-type": "application/json" });
  await pipeline(Readable.from(padding(megabytes)), response);
}

/** Yields `{"sessions":[],"padding":"      …"}` in chunks of one megabyte. */
function* padding(megabytes: number): Generator<Buffer> {
  yield Buffer.from('{"sessions":[],"padding":"');
  const chunk = Buffer.alloc(1024 * 1024, " ");
  for (let sent = 0; sent < megabytes; sent++) yield chunk;
  yield Buffer.from('"}');
}
