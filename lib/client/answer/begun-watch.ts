import type { Subject } from "@/lib/domain/answer/verdict/verdict";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import { type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";

/** Live data comes 7 to 15 minutes late: twice that is enough for a play to come in, and to be seen playing. */
const longestMs = 30 * minuteMs;

/** What a watch is begun with. It stays so: the list it began from goes on changing. */
type Wish = Readonly<{
  ref: LookupRef;
  failing: readonly Session[];
  subject: Subject | null;
  /** What was on the page's lists: none of it is new. */
  known: ReadonlySet<SessionId>;
}>;

/** A watch that runs, or has run out and is still shown. Its instants are by the browser's clock. */
export type BegunWatch = Wish &
  Readonly<{
    startedAt: EpochMs;
    until: EpochMs;
    /** By the clock that nobody sets. */
    endsAtMs: number;
    isOver: boolean;
  }>;

type Now = Readonly<{ at: EpochMs; monotonicMs: number }>;

const listeners = new Set<() => void>();
/** Beside the components: the answer that a watch stands in may change its mind, and be drawn anew. */
let current: BegunWatch | null = null;

/** The watch of a viewer; `null` when there is none. There is one at a time. */
export function begunWatch(ref: LookupRef): BegunWatch | null {
  return current?.ref === ref ? current : null;
}

/**
 * Begins a watch. One of this viewer goes on for longer instead, with what it was begun with: the play it waits for
 * may have come in meanwhile, and what failed may have left the list. With nothing to compare none is begun.
 */
export function beginWatch(wish: Wish, { at, monotonicMs }: Now): void {
  const lasting = { until: epochMs(at + longestMs), endsAtMs: monotonicMs + longestMs, isOver: false };
  const running = begunWatch(wish.ref);
  if (running !== null) setCurrent({ ...running, ...lasting });
  else if (wish.failing.length > 0) setCurrent({ ...wish, startedAt: at, ...lasting });
}

/** Its time is over: what was found stays. */
export function endWatch(): void {
  if (current !== null) setCurrent({ ...current, isOver: true });
}

/** The agent is done with it. */
export function closeWatch(): void {
  setCurrent(null);
}

/** Calls back whenever a watch begins, ends or is closed. */
export function onBegunWatch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function setCurrent(next: BegunWatch | null): void {
  current = next;
  for (const listener of listeners) listener();
}

/**
 * An instant of the browser's clock by the clock of an answer, which may be minutes from it.
 *
 * @param receivedAt - When the answer came, by the browser's clock.
 */
export function onAnswersClock(instant: EpochMs, asOf: EpochMs, receivedAt: number): EpochMs {
  return epochMs(instant + asOf - receivedAt);
}
