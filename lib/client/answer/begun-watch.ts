import { createStore } from "@/lib/client/browser/store";
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

/** Outside React, because a new answer can replace the card that shows the watch. */
export const watchStore = createStore<BegunWatch | null>(null);

/** The watch of a viewer; `null` when there is none. There is one at a time. */
export function begunWatch(ref: LookupRef): BegunWatch | null {
  const watch = watchStore.get();
  return watch?.ref === ref ? watch : null;
}

/**
 * Begins a watch. One of this viewer goes on for longer instead, with what it was begun with: the play it waits for
 * may have come in meanwhile, and what failed may have left the list. With nothing to compare none is begun.
 */
export function beginWatch(wish: Wish, { at, monotonicMs }: Now): void {
  const lasting = { until: epochMs(at + longestMs), endsAtMs: monotonicMs + longestMs, isOver: false };
  const running = begunWatch(wish.ref);
  if (running !== null) watchStore.set({ ...running, ...lasting });
  else if (wish.failing.length > 0) watchStore.set({ ...wish, startedAt: at, ...lasting });
}

/** Its time is over: what was found stays. */
export function endWatch(): void {
  const watch = watchStore.get();
  if (watch !== null) watchStore.set({ ...watch, isOver: true });
}

/** The agent is done with it. */
export function closeWatch(): void {
  watchStore.set(null);
}

/**
 * An instant of the browser's clock by the clock of an answer, which may be minutes from it.
 *
 * @param receivedAt - When the answer came, by the browser's clock.
 */
export function onAnswersClock(instant: EpochMs, asOf: EpochMs, receivedAt: number): EpochMs {
  return epochMs(instant + asOf - receivedAt);
}
