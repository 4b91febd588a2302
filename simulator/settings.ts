/** What may be changed while the simulator runs. */
export interface Settings {
  /** A request without a time range gets the documented default instead of 400. */
  readonly lenientRange: boolean;
  /** Sessions are found when they touch the range, and not only when they begin in it. */
  readonly selectsByOverlap: boolean;
  /** Requests of one address in five minutes. */
  readonly requestsPerAddress: number;
  /** Requests of one account in flight, each weighted by its filters. */
  readonly requestsInFlight: number;
  /** Milliseconds every answer takes at least. */
  readonly latencyMs: number;
}

/** As the API's documents read at their strictest. */
export const usualSettings: Settings = {
  lenientRange: false,
  selectsByOverlap: false,
  requestsPerAddress: 3000,
  requestsInFlight: 400,
  latencyMs: 0,
};

/** The settings with some replaced, or null when one of them is unknown or of the wrong type. */
export function changeSettings(settings: Settings, changes: unknown): Settings | null {
  if (typeof changes !== "object" || changes === null || Array.isArray(changes)) return null;
  const isRight = Object.entries(changes).every(([name, value]) => {
    const usual = Object.entries(usualSettings).find(([key]) => key === name)?.[1];
    return usual !== undefined && typeof usual === typeof value;
  });
  return isRight ? { ...settings, ...changes } : null;
}
