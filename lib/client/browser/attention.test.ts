import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchAttention } from "@/lib/client/browser/attention";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A window that is visible and focused, and whether it's attended to. */
function watched(state: Readonly<{ visibilityState: DocumentVisibilityState; isFocused: boolean }>) {
  const current = { isAttended: false, ...state };
  const document = new (class extends EventTarget {
    hasFocus = () => current.isFocused;
    get visibilityState() {
      return current.visibilityState;
    }
  })();
  const window = Object.assign(new EventTarget(), { document });
  const stop = watchAttention(window, (isAttended) => {
    current.isAttended = isAttended;
  });
  return { current, document, window, stop };
}

const inFront = { visibilityState: "visible", isFocused: true } as const;

test("a window is attended to after half a second in front", () => {
  const { current } = watched(inFront);
  vi.advanceTimersByTime(499);
  expect(current.isAttended).toBe(false);

  vi.advanceTimersByTime(1);
  expect(current.isAttended).toBe(true);
});

test.each([
  { what: "hidden", state: { visibilityState: "hidden", isFocused: true } as const },
  { what: "behind another one", state: { visibilityState: "visible", isFocused: false } as const },
])("a window that is $what isn't, until half a second after it comes to the front", ({ state }) => {
  const { current, document, window } = watched(state);
  vi.advanceTimersByTime(10_000);
  expect(current.isAttended).toBe(false);

  Object.assign(current, inFront);
  (state.isFocused ? document : window).dispatchEvent(new Event(state.isFocused ? "visibilitychange" : "focus"));
  vi.advanceTimersByTime(499);
  expect(current.isAttended).toBe(false);
  vi.advanceTimersByTime(1);
  expect(current.isAttended).toBe(true);
});

test("a window that loses the focus starts again", () => {
  const { current, window } = watched(inFront);
  vi.advanceTimersByTime(400);
  current.isFocused = false;
  window.dispatchEvent(new Event("blur"));
  current.isFocused = true;
  window.dispatchEvent(new Event("focus"));
  vi.advanceTimersByTime(499);
  expect(current.isAttended).toBe(false);

  vi.advanceTimersByTime(1);
  expect(current.isAttended).toBe(true);
  current.isFocused = false;
  window.dispatchEvent(new Event("blur"));
  expect(current.isAttended).toBe(false);
});

test("nothing is told after it has stopped", () => {
  const { current, window, stop } = watched(inFront);
  stop();
  window.dispatchEvent(new Event("focus"));
  vi.advanceTimersByTime(10_000);

  expect(current.isAttended).toBe(false);
});
