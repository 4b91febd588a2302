"use client";

import { useEffect, useEffectEvent } from "react";
import { createStore } from "@/lib/client/browser/store";
import { minuteMs } from "@/lib/domain/units";

const refreshMs = minuteMs;
const idleAfterMs = 15 * minuteMs;

/** What counts as input of the person in front of the page. */
export const inputEvents = ["pointerdown", "keydown", "wheel"] as const;

let lastInputAtMs = 0;
const returns = createStore(0);

if (typeof document !== "undefined") {
  lastInputAtMs = performance.now();
  for (const event of inputEvents) {
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

/** Calls `onReturn` when the agent comes back after being idle: refreshing had stopped, and the page may be out of date. */
export function useReturnFromIdle(onReturn: () => void): void {
  const notify = useEffectEvent(onReturn);

  // External system: the agent's input.
  useEffect(() => returns.subscribe(() => notify()), []);
}

/**
 * How often to refresh, in milliseconds: every minute while a session is ongoing, and never (`false`) once there was
 * no input for 15 minutes. React Query itself pauses while the page is hidden.
 */
export function refreshInterval(hasOngoing: boolean): number | false {
  return hasOngoing && !isIdle() ? refreshMs : false;
}
