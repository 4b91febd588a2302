import type { SessionsAnswer } from "@/lib/contract/sessions";
import { minuteMs } from "@/lib/domain/units";

const refreshMs = minuteMs;
const untouchedMs = 15 * minuteMs;

let touchedAtMs = 0;

if (typeof document !== "undefined") {
  touchedAtMs = performance.now();
  for (const event of ["pointerdown", "keydown", "wheel"]) {
    document.addEventListener(event, () => (touchedAtMs = performance.now()), { passive: true });
  }
}

/**
 * How long until sessions are asked for again: a minute while one is on-going, and never once the page has
 * not been touched for 15 minutes. React Query itself waits while the page is hidden.
 */
export function refreshInterval(answer: SessionsAnswer | undefined): number | false {
  const hasOnGoing = answer !== undefined && answer.columns.onGoing.length > 0;
  return hasOnGoing && performance.now() - touchedAtMs < untouchedMs ? refreshMs : false;
}
