import { setTimeout as wait } from "node:timers/promises";

/** A request of an agent. */
export type Reply = Readonly<{
  /** 0 if no answer came. */
  status: number;
  /** `null` if no answer of the app came. */
  requestId: string | null;
  /** The problem that the app named; `null` if it named none. */
  problem: string | null;
  startedAtMs: number;
  durationMs: number;
}>;

/** Sends a request as an agent's browser does, and reads the answer to its end. */
export async function send(cookie: string, url: string, body?: unknown): Promise<Reply & { text: string }> {
  const startedAtMs = performance.now();
  const { origin } = new URL(url);
  const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const headers = { cookie, origin, "content-type": "application/json" };
  try {
    const response = await fetch(url, { ...init, headers, signal: AbortSignal.timeout(30_000) });
    const text = await response.text();
    const [, problem = null] = /"type":"urn:viewer-desk:problem:([^"]+)"/.exec(text) ?? [];
    const requestId = response.headers.get("request-id");
    return {
      status: response.status,
      requestId,
      problem,
      startedAtMs,
      durationMs: performance.now() - startedAtMs,
      text,
    };
  } catch {
    const durationMs = performance.now() - startedAtMs;
    return { status: 0, requestId: null, problem: null, startedAtMs, durationMs, text: "" };
  }
}

/** Looks a viewer up whom nobody looked up before. The reply is the answer's, with the time of both requests. */
export async function lookUp(origin: string, cookie: string): Promise<Reply> {
  looks += 1;
  const posted = await send(cookie, `${origin}/api/lookups`, { viewerId: `nobody-${process.pid}-${looks}` });
  if (posted.status !== 200) return posted;
  const { ref } = JSON.parse(posted.text) as { ref: string };
  const answer = await send(cookie, `${origin}/api/viewers/${ref}/answer?days=1`);
  const durationMs = posted.durationMs + answer.durationMs;
  return { ...answer, startedAtMs: posted.startedAtMs, durationMs };
}
let looks = 0;

/** Looks up at a steady rate, however long each look-up takes, until `signal` is aborted. */
export async function lookUpSteadily(
  { origin, cookie, perSecond }: Readonly<{ origin: string; cookie: string; perSecond: number }>,
  signal: AbortSignal,
): Promise<readonly Reply[]> {
  const replies: Promise<Reply>[] = [];
  while (!signal.aborted) {
    replies.push(lookUp(origin, cookie));
    await wait(1000 / perSecond);
  }
  return Promise.all(replies);
}

/** The time that 95 % of `replies` didn't exceed. */
export function p95Ms(replies: readonly Reply[]): number {
  const sorted = replies.map(({ durationMs }) => durationMs).toSorted((a, b) => a - b);
  return Math.round(sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN);
}
