import type { OpenStream } from "@/lib/client/sessions/all/create-loader";
import type { ViewerAnswer } from "@/lib/contract/answer";
import { encodeSessions } from "@/lib/contract/session-columns";
import type { SessionsEvent } from "@/lib/contract/session-stream";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { epochMs, hourMs, minuteMs } from "@/lib/domain/units";

/** The server's side of one stream. */
export type FakeStream = Readonly<{
  retry: TimeRange | undefined;
  signal: AbortSignal;
  /** Sends an event, and resolves once the reader asks for the next one. */
  send: (...events: readonly SessionsEvent[]) => Promise<void>;
  /** Ends the stream; with an error, breaks it off. */
  close: (error?: Error) => Promise<void>;
}>;

/** A server whose streams a test writes by hand. */
export function fakeServer(): Readonly<{
  open: OpenStream;
  streams: readonly FakeStream[];
  answers: readonly ViewerAnswer[];
}> {
  const streams: FakeStream[] = [];
  const answers: ViewerAnswer[] = [];
  const open: OpenStream = (retry, signal) => {
    const { readable, writable } = new TransformStream<SessionsEvent, SessionsEvent>();
    const writer = writable.getWriter();
    // Reading an aborted stream fails, as with `fetch`.
    signal.addEventListener("abort", () => void writer.abort(signal.reason).catch(() => undefined));
    const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
    streams.push({
      retry,
      signal,
      async send(...events) {
        for (const event of events) await writer.write(event);
        await settled();
      },
      async close(error) {
        await (error === undefined ? writer.close() : writer.abort(error));
        await settled();
      },
    });
    return { events: valuesOf(readable), onAnswer: (answer) => answers.push(answer) };
  };
  return { open, streams, answers };
}

async function* valuesOf(readable: ReadableStream<SessionsEvent>): AsyncGenerator<SessionsEvent> {
  const reader = readable.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}

/** A period of some hours before Monday noon. */
export function period(from: number, to: number): TimeRange {
  return { start: epochMs(mondayNoon - from * hourMs), end: epochMs(mondayNoon - to * hourMs) };
}

/** Sessions of a period, one every half hour, newest first. */
export function sessionsIn({ start, end }: TimeRange): readonly Session[] {
  const count = Math.floor((end - start) / (30 * minuteMs));
  return Array.from({ length: count }, (_, at) => end - (at + 1) * 30 * minuteMs).map((startedAt) =>
    sessionWith({ id: `at ${startedAt}`, startedAt }),
  );
}

/** A period that has arrived, with these sessions. */
export function arrived(range: TimeRange, sessions: readonly Session[] = sessionsIn(range)): SessionsEvent {
  return { kind: "sessions", range, columns: encodeSessions(sessions), masked: [], skippedCount: 0 };
}
