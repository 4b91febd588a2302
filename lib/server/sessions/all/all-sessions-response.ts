import "server-only";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { SessionsEvent } from "@/lib/contract/session-stream";
import type { RequestContext } from "@/lib/server/access/request-context";
import { openViewer } from "@/lib/server/access/viewer-access";
import { logProblem } from "@/lib/server/http/problem-response";
import type { ParsedQuery, queryParameters } from "@/lib/server/http/query-parameters";
import { textStream } from "@/lib/server/http/text-stream";
import { findingsOfAnswer, noFindings } from "@/lib/server/records/findings";
import { type Look, release } from "@/lib/server/records/look";
import { streamAllSessions } from "@/lib/server/sessions/all/stream-all-sessions";

/**
 * All sessions of a viewer's range as a stream. It's part of the look at the range: its intent is recorded before Conviva is
 * asked, its outcome before the first sessions leave, and the verdict before the first answer does.
 *
 * @throws {LookupError} as `openViewer`.
 */
export async function allSessionsResponse(
  ctx: RequestContext,
  ref: string,
  query: ParsedQuery<typeof queryParameters.allSessions>,
): Promise<Response> {
  const { range, allUntil, retryFrom, retryTo, ...speech } = query;
  const retry = retryFrom === null || retryTo === null ? null : { start: retryFrom, end: retryTo };
  const left = new AbortController();
  const signal = ctx.signal === undefined ? left.signal : AbortSignal.any([ctx.signal, left.signal]);
  const access = await openViewer({ ...ctx, signal }, ref, { action: "look-up", range });
  const events = streamAllSessions(access, { query: range, allUntil, retry, speech });
  return new Response(
    textStream(linesOf(recorded(access.look, events), { signal, requestId: ctx.requestId }), () => left.abort()),
    {
      headers: {
        "content-type": "application/x-ndjson",
        // Proxies would hold back what is meant to arrive at once.
        "x-accel-buffering": "no",
      },
    },
  );
}

/** Passes on events once it's recorded that they leave, and the last one once the verdict over all of them is. */
async function* recorded(look: Look, events: AsyncGenerator<SessionsEvent>): AsyncGenerator<SessionsEvent> {
  let isSeen = false;
  let answer: ViewerAnswer | null = null;
  for await (const event of events) {
    if (event.kind === "answer") answer = event.answer;
    if (!isSeen && (event.kind === "sessions" || event.kind === "answer")) {
      isSeen = true;
      await release(look, Promise.resolve(event), noFindings);
    }
    if (event.kind === "end" && answer !== null) await release(look, Promise.resolve(answer), findingsOfAnswer);
    yield event;
  }
}

type Circumstances = Readonly<{ signal: AbortSignal; requestId: string }>;

async function* linesOf(
  events: AsyncGenerator<SessionsEvent>,
  { signal, requestId }: Circumstances,
): AsyncGenerator<string> {
  try {
    for await (const event of events) yield `${JSON.stringify(event)}\n`;
  } catch (thrown) {
    if (signal.aborted) return;
    // It has begun, so all that can be done is to break off.
    logProblem(thrown, requestId);
    throw thrown;
  }
}
