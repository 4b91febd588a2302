"use client";

import { createStore, useStore } from "@/lib/client/browser/store";
import { minuteMs } from "@/lib/domain/units";

const refreshMs = minuteMs;
const idleAfterMs = 15 * minuteMs;

let lastInputAtMs = 0;
const returns = createStore(0);

if (typeof document !== "undefined") {
  lastInputAtMs = performance.now();
  for (const event of ["pointerdown", "keydown", "wheel"]) {
    document.addEventListener(event, noteInput, { passive: true });
  }
}

function noteInput(): void {
  const wasIdle = isIdle();
  lastInputAtMs = performance.now();
  if (wasIdle) returns.set(returns.get() + 1);
}

function isIdle(): boolean {
  return performance.now() - lastInputAtMs >= idleAfterMs;
}

/**
 * Renders a component again when the agent comes back after being idle, so that it asks for its refresh interval
 * again. Returns how often that has happened.
 */
export function useReturnFromIdle(): number {
  return useStore(returns, (count) => count, 0);
}

/**
 * How often to refresh, in milliseconds: every minute while a session is ongoing, and never (`false`) once there was
 * no input for 15 minutes. React Query itself pauses while the page is hidden.
 */
export function refreshInterval(hasOngoing: boolean): number | false {
  return hasOngoing && !isIdle() ? refreshMs : false;
}
