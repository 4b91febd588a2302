import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import { createGzip } from "node:zlib";
import type { Answer } from "../answer.ts";
import { bend } from "./bend.ts";
import type { Fault } from "./fault.ts";
import { begin, send, sendBrotli } from "./send.ts";

/** What sending needs besides the answer. `hold` resolves when a hanging call is let go. */
export interface Delivery {
  readonly response: ServerResponse;
  readonly takesGzip: boolean;
  readonly gone: AbortSignal;
  answer(): Answer;
  hold(): Promise<void>;
}

/** Sends the true answer, or misbehaves as the fault says. */
export async function deliver(fault: Fault | null, delivery: Delivery): Promise<void> {
  const { response, takesGzip, answer, gone } = delivery;
  if (fault === null) return send(response, answer(), takesGzip);
  const bent = bend(fault, answer);
  if (bent !== null) return send(response, bent, takesGzip);
  switch (fault.kind) {
    case "hang":
      await delivery.hold();
      return send(response, answer(), takesGzip);
    case "slow":
      await wait(fault.delayMs, undefined, { signal: gone });
      return send(response, answer(), takesGzip);
    case "brotli":
      return sendBrotli(response, answer());
    case "truncated":
    case "reset":
      return breakOff(response, answer(), fault.atByte, fault.kind === "reset");
    case "drip":
      return drip(response, answer(), fault.bytes ?? 1, fault.everyMs ?? 1000, gone);
    case "gzip-bomb":
      return bomb(response, fault.megabytes ?? 256);
    case "too-large":
      return flood(response, 200, fault.megabytes ?? 12);
    case "error-body-huge":
      return flood(response, 502, fault.megabytes ?? 64);
  }
}

async function breakOff(
  response: ServerResponse,
  answer: Answer,
  atByte: number | undefined,
  isReset: boolean,
): Promise<void> {
  const body = Buffer.from(answer.body);
  begin(response, answer);
  // With the full length announced, the missing rest cannot be taken for the end.
  response.setHeader("content-length", body.length);
  response.write(body.subarray(0, atByte ?? Math.floor(body.length / 2)));
  await new Promise((resolve) => setImmediate(resolve));
  if (isReset) response.socket?.resetAndDestroy();
  else response.socket?.end();
}

async function drip(
  response: ServerResponse,
  answer: Answer,
  bytes: number,
  everyMs: number,
  gone: AbortSignal,
): Promise<void> {
  const body = Buffer.from(answer.body);
  begin(response, answer);
  response.setHeader("content-length", body.length);
  for (let at = 0; at < body.length; at += bytes) {
    response.write(body.subarray(at, at + bytes));
    await wait(everyMs, undefined, { signal: gone });
  }
  response.end();
}

/** A small answer that inflates to `megabytes` of valid JSON. */
async function bomb(response: ServerResponse, megabytes: number): Promise<void> {
  response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
  await pipeline(Readable.from(padding(megabytes)), createGzip({ level: 9 }), response);
}

async function flood(response: ServerResponse, status: number, megabytes: number): Promise<void> {
  response.writeHead(status, { "content-type": "application/json" });
  await pipeline(Readable.from(padding(megabytes)), response);
}

/** `{"sessions":[],"padding":"      …"}` in pieces of a megabyte. */
function* padding(megabytes: number): Generator<Buffer> {
  yield Buffer.from('{"sessions":[],"padding":"');
  const chunk = Buffer.alloc(1024 * 1024, " ");
  for (let sent = 0; sent < megabytes; sent++) yield chunk;
  yield Buffer.from('"}');
}
