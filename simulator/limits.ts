import type { Settings } from "./settings.ts";

const fiveMinutes = 300_000;

/** The API's two counters: requests per address over five minutes, and per account in flight. */
export interface Limits {
  /** Counts a request of an address; false when it is one too many. */
  countAddress(address: string, settings: Settings, nowMs: number): boolean;
  /** Takes `weight` places of an account's pool until the returned function is called; null when full. */
  enter(clientId: string, weight: number, settings: Settings): (() => void) | null;
}

/** Fresh counters, at zero. */
export function createLimits(): Limits {
  const recent = new Map<string, number[]>();
  const inFlight = new Map<string, number>();
  return {
    countAddress(address, { requestsPerAddress }, nowMs) {
      const times = recent.get(address) ?? [];
      const firstRecent = times.findIndex((time) => time > nowMs - fiveMinutes);
      times.splice(0, firstRecent < 0 ? times.length : firstRecent);
      recent.set(address, times);
      if (times.length >= requestsPerAddress) return false;
      times.push(nowMs);
      return true;
    },
    enter(clientId, weight, { requestsInFlight }) {
      const used = inFlight.get(clientId) ?? 0;
      if (used + weight > requestsInFlight) return null;
      inFlight.set(clientId, used + weight);
      return () => inFlight.set(clientId, (inFlight.get(clientId) ?? weight) - weight);
    },
  };
}
