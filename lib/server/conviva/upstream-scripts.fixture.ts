import type { OutgoingHttpHeaders } from "node:http";
import { gzipSync } from "node:zlib";
import type { Script } from "@/lib/server/conviva/scripted-upstream.fixture";

/** Answers at once. */
export function answer(status: number, body: string | Buffer = "", headers: OutgoingHttpHeaders = {}): Script {
  return (response) => response.writeHead(status, headers).end(body);
}

/** Answers 200 with JSON, as Conviva does. */
export function answerJson(value: unknown, headers: OutgoingHttpHeaders = {}): Script {
  return answer(200, JSON.stringify(value), { "content-type": "application/json", ...headers });
}

/** Answers 200 with JSON, compressed. */
export function answerGzip(value: unknown): Script {
  return answer(200, gzipSync(JSON.stringify(value)), { "content-encoding": "gzip" });
}

/** Accepts the call and never answers. */
export const hang: Script = () => undefined;

/** Breaks the connection before the first byte of the answer. */
export const reset: Script = (response) => response.socket?.resetAndDestroy();

/** Sends these bytes as they are, then ends the connection. */
export function sendRaw(bytes: string): Script {
  return (response) => response.socket?.end(bytes);
}

/** Announces a longer body, sends its beginning and breaks the connection. */
export function resetInside(body: string): Script {
  return (response) => {
    response.writeHead(200, { "content-length": String(body.length * 2) });
    response.write(body, () => setTimeout(() => response.socket?.resetAndDestroy(), 50));
  };
}

/** Sends the same text repeatedly until the client closes the connection. */
export function drip(text: string | Buffer, everyMs: number, headers: OutgoingHttpHeaders = {}): Script {
  return (response) => {
    response.writeHead(200, headers);
    response.write(text);
    const timer = setInterval(() => response.write(text), everyMs);
    response.once("close", () => clearInterval(timer));
  };
}

/** Sends one piece after another, as fast as the client reads, until it closes the connection. */
export function flood(status: number, piece: Buffer, headers: OutgoingHttpHeaders = {}): Script {
  return (response) => {
    response.writeHead(status, headers);
    const push = () => {
      while (!response.destroyed && response.write(piece));
    };
    response.on("drain", push);
    push();
  };
}
