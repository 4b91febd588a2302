import { problemIn } from "@/lib/client/query/get-json";
import {
  begun,
  emptyLongRead,
  type LongRead,
  retried,
  retryEnded,
  withEvents,
} from "@/lib/client/sessions/all/long-read";
import type { ViewerAnswer } from "@/lib/contract/answer";
import { type Problem, problemOf } from "@/lib/contract/problem";
import type { SessionsEvent } from "@/lib/contract/session-stream";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { serverUnreachable } from "@/lib/presentation/problem/problem-texts";

/** A stream of all sessions, and what to do with the answers in it. */
type Opened = Readonly<{ events: AsyncIterable<SessionsEvent>; onAnswer: (answer: ViewerAnswer) => void }>;

/** Opens the stream of all sessions; with `retry`, of one period. */
export type OpenStream = (retry: TimeRange | undefined, signal: AbortSignal) => Opened;

/** Loads all sessions of one window. */
export type AllSessionsLoader = Readonly<{
  /** Loads everything, or the rest after a stop or a failure. */
  start: () => void;
  /** Forgets what was loaded, and loads it again. */
  restart: () => void;
  /** Ends all requests and keeps what was loaded. */
  stop: () => void;
  retry: (period: TimeRange) => void;
  /** Ends all requests. Nothing changes after that. */
  close: () => void;
}>;

type Options = Readonly<{ first: LongRead; open: OpenStream; onChange: (read: LongRead) => void }>;

/** A few changes a second are as much as an agent can follow, and leave time for clicks between them. */
const publishEveryMs = 300;

/** Creates the loader. Events are gathered for a moment; the last ones are published at once. */
export function createLoader({ first, open, onChange }: Options): AllSessionsLoader {
  let read = first;
  let requests = new AbortController();
  const publishers = new Set<() => void>();

  const change = (next: LongRead) => {
    read = next;
    onChange(read);
  };

  /** Reads a stream to its end. Resolves to whether it said that it was the end. */
  async function follow(retry: TimeRange | undefined, signal: AbortSignal): Promise<boolean> {
    const { events: stream, onAnswer } = open(retry, signal);
    let gathered: SessionsEvent[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isEnded = false;
    const publish = () => {
      clearTimeout(timer);
      timer = undefined;
      const events = gathered;
      gathered = [];
      if (signal.aborted || events.length === 0) return;
      change(withEvents(read, events, retry === undefined));
      const answer = events.findLast((event) => event.kind === "answer");
      if (answer !== undefined) onAnswer(answer.answer);
    };
    publishers.add(publish);
    try {
      for await (const event of stream) {
        if (signal.aborted) return false;
        gathered.push(event);
        isEnded ||= event.kind === "end";
        if (isLast(event)) publish();
        else timer ??= setTimeout(publish, publishEveryMs);
      }
    } finally {
      publish();
      publishers.delete(publish);
    }
    return isEnded;
  }

  async function loadAll() {
    const { signal } = requests;
    change(begun(read));
    try {
      if (!(await follow(undefined, signal)) && !signal.aborted) change({ ...read, phase: "cut-off" });
    } catch (thrown) {
      if (signal.aborted) return;
      const problem = problemOfThrown(thrown);
      change(problem === null ? { ...read, phase: "cut-off" } : { ...read, phase: "failed", problem });
    }
  }

  async function loadPeriod(period: TimeRange) {
    const { signal } = requests;
    change(retried(read, period));
    try {
      const isWhole = await follow(period, signal);
      if (!signal.aborted) change(retryEnded(read, period, isWhole ? null : unreachable()));
    } catch (thrown) {
      if (!signal.aborted) change(retryEnded(read, period, problemOfThrown(thrown) ?? unreachable()));
    }
  }

  function end() {
    for (const publish of publishers) publish();
    requests.abort();
    requests = new AbortController();
  }

  return {
    start() {
      end();
      void loadAll();
    },
    restart() {
      end();
      read = emptyLongRead(first.ref, first.range, first.until);
      void loadAll();
    },
    stop() {
      const { retrying, phase } = read;
      end();
      const stopped = retrying.reduce((before, period) => retryEnded(before, period, unreachable()), read);
      change(phase === "loading" ? { ...stopped, phase: "stopped" } : stopped);
    },
    retry: (period) => void loadPeriod(period),
    close: end,
  };
}

/** The last period or the end: there is nothing to wait for. */
function isLast(event: SessionsEvent): boolean {
  return event.kind === "end" || (event.kind === "progress" && event.done >= event.periods);
}

/** `null` for a stream that broke off. */
function problemOfThrown(thrown: unknown): Problem | null {
  return thrown instanceof Error ? problemIn(thrown) : null;
}

function unreachable(): Problem {
  return problemOf("internal", serverUnreachable);
}
