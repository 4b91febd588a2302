import { createStore } from "@/lib/client/browser/store";
import type { Subject } from "@/lib/domain/answer/verdict/verdict";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import { type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";

/** Live data is 7 to 15 minutes late. Twice that is enough to receive a new attempt and see it playing. */
const longestMs = 30 * minuteMs;

/** What a watch begins with. It doesn't change, although the list it began from does. */
type Wish = Readonly<{
  ref: LookupRef;
  failing: readonly Session[];
  subject: Subject | null;
  /** The sessions on the page when it began: none of them is new. */
  known: ReadonlySet<SessionId>;
}>;

/** A running watch, or one that has ended but is still shown. Its instants are by the browser's clock. */
export type BegunWatch = Wish &
  Readonly<{
    startedAt: EpochMs;
    until: EpochMs;
    /** By the monotonic clock. */
    endsAtMs: number;
    isOver: boolean;
  }>;

type Now = Readonly<{ at: EpochMs; monotonicMs: number }>;

/** Outside React, because a new answer can replace the card that shows the watch. */
export const watchStore = createStore<BegunWatch | null>(null);

/** A viewer's watch; `null` if there is none. There is one watch at a time. */
export function begunWatch(ref: LookupRef): BegunWatch | null {
  const watch = watchStore.get();
  return watch?.ref === ref ? watch : null;
}

/**
 * Begins a watch, or prolongs this viewer's watch with what it began with: meanwhile, the new attempt may be on the list,
 * and the failed ones may not. Without anything to compare, it does nothing.
 */
export function beginWatch(wish: Wish, { at, monotonicMs }: Now): void {
  const lasting = { until: epochMs(at + longestMs), endsAtMs: monotonicMs + longestMs, isOver: false };
  const running = begunWatch(wish.ref);
  if (running !== null) watchStore.set({ ...running, ...lasting });
  else if (wish.failing.length > 0) watchStore.set({ ...wish, startedAt: at, ...lasting });
}

/** Ends the watch but keeps its result. */
export function endWatch(): void {
  const watch = watchStore.get();
  if (watch !== null) watchStore.set({ ...watch, isOver: true });
}

/** Removes the watch. */
export function closeWatch(): void {
  watchStore.set(null);
}

/**
 * Converts an instant from the browser's clock to the answer's, which may differ by minutes.
 *
 * @param receivedAt - When the answer arrived, by the browser's clock.
 */
export function onAnswersClock(instant: EpochMs, asOf: EpochMs, receivedAt: number): EpochMs {
  return epochMs(instant + asOf - receivedAt);
}
