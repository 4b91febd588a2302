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

/** Takes the call and says nothing. */
export const hang: Script = () => undefined;

/** Breaks the connection before a byte of the answer. */
export const reset: Script = (response) => response.socket?.resetAndDestroy();

/** Sends these bytes as they are, then ends the connection. */
export function sendRaw(bytes: string): Script {
  return (response) => response.socket?.end(bytes);
}

/** Promises a body, sends the beginning of it and breaks the connection. */
export function resetInside(body: string): Script {
  return (response) => {
    response.writeHead(200, { "content-length": String(body.length * 2) });
    response.write(body, () => setTimeout(() => response.socket?.resetAndDestroy(), 50));
  };
}

/** Sends the same text again and again until the caller has had enough. */
export function drip(text: string | Buffer, everyMs: number, headers: OutgoingHttpHeaders = {}): Script {
  return (response) => {
    response.writeHead(200, headers);
    response.write(text);
    const timer = setInterval(() => response.write(text), everyMs);
    response.once("close", () => clearInterval(timer));
  };
}

/** Sends one piece after the other, as fast as the caller takes them, for as long as he does. */
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
