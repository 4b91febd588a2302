import type { Settings } from "./settings.ts";

const fiveMinutes = 300_000;

/** The API's two rate limits: requests per IP address in five minutes, and concurrent requests per account. */
export interface RateLimits {
  /** Counts a request from an IP address. False if it exceeds the limit. */
  countRequest(address: string, settings: Settings, nowMs: number): boolean;
  /** Reserves `weight` slots for an account until the returned function is called. Null if too few are free. */
  acquire(clientId: string, weight: number, settings: Settings): (() => void) | null;
}

/** Creates rate limits with all counters at zero. */
export function createRateLimits(): RateLimits {
  const recent = new Map<string, number[]>();
  const inFlight = new Map<string, number>();
  return {
    countRequest(address, { requestsPerAddress }, nowMs) {
      const times = recent.get(address) ?? [];
      const firstRecent = times.findIndex((time) => time > nowMs - fiveMinutes);
      times.splice(0, firstRecent < 0 ? times.length : firstRecent);
      recent.set(address, times);
      if (times.length >= requestsPerAddress) return false;
      times.push(nowMs);
      return true;
    },
    acquire(clientId, weight, { requestsInFlight }) {
      const used = inFlight.get(clientId) ?? 0;
      if (used + weight > requestsInFlight) return null;
      inFlight.set(clientId, used + weight);
      return () => inFlight.set(clientId, (inFlight.get(clientId) ?? weight) - weight);
    },
  };
}
