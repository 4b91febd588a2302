import { epochMs, hourMs, milliseconds, minuteMs } from "@/lib/domain/units";
import { openSignIns, type SignIns } from "@/lib/server/sign-in/sign-ins";
import type { Store } from "@/lib/server/store/store";

/** A clock that only moves when it's told to. */
export function movableClock() {
  let passedMs = 0;
  const beganAtMs = Date.now();
  return {
    now: () => epochMs(beganAtMs + passedMs),
    monotonicMs: () => passedMs,
    pass: (ms: number) => {
      passedMs += ms;
    },
  };
}
export type MovableClock = ReturnType<typeof movableClock>;

/** Another instance of the app on a store: 30 minutes idle and 12 hours at most; in frames 15 minutes and one hour. */
export function instanceOn(store: Pick<Store, "db" | "ready">, clock: MovableClock): SignIns {
  const own = { idleMs: milliseconds(30 * minuteMs), absoluteMs: milliseconds(12 * hourMs) };
  const framed = { idleMs: milliseconds(15 * minuteMs), absoluteMs: milliseconds(hourMs) };
  return openSignIns(store, { own, framed }, clock);
}

export const ada = { subject: "https://login.example.com|ada", name: "Ada", role: "agent", team: null } as const;
export const lee = { subject: "https://login.example.com|lee", name: "Lee", role: "lead", team: "Night" } as const;
