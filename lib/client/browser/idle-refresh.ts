"use client";

import { useSyncExternalStore } from "react";
import { minuteMs } from "@/lib/domain/units";

const refreshMs = minuteMs;
const untouchedMs = 15 * minuteMs;

let touchedAtMs = 0;
let wakings = 0;
const sleepers = new Set<() => void>();

if (typeof document !== "undefined") {
  touchedAtMs = performance.now();
  for (const event of ["pointerdown", "keydown", "wheel"]) {
    document.addEventListener(event, touch, { passive: true });
  }
}

function touch(): void {
  const hasRested = performance.now() - touchedAtMs >= untouchedMs;
  touchedAtMs = performance.now();
  if (!hasRested) return;
  wakings += 1;
  for (const wake of sleepers) wake();
}

/** Draws a component anew when the page is touched after a rest, so that it asks for its interval again. */
export function useWakingByTouch(): number {
  return useSyncExternalStore(
    sleep,
    () => wakings,
    () => 0,
  );
}

function sleep(wake: () => void): () => void {
  sleepers.add(wake);
  return () => sleepers.delete(wake);
}

/**
 * How long until what is shown is asked for again: a minute while something is on-going, and never once the page has
 * not been touched for 15 minutes. React Query itself waits while the page is hidden.
 */
export function refreshInterval(hasOnGoing: boolean): number | false {
  return hasOnGoing && performance.now() - touchedAtMs < untouchedMs ? refreshMs : false;
}
