/** Settings that can be changed while the simulator runs. */
export interface Settings {
  /** Requests without a time range get the documented default instead of 400. */
  readonly lenientRange: boolean;
  /** The viewer endpoints return sessions that overlap the range, not only those that start in it. */
  readonly selectsByOverlap: boolean;
  /** The maximum number of requests from one IP address in five minutes. */
  readonly requestsPerAddress: number;
  /** The maximum number of concurrent requests of one account. A request counts once for each filter. */
  readonly requestsInFlight: number;
  /** The highest `limit` of a sample. One page of the documentation says 500, another one 1,500. */
  readonly maxSampleLimit: number;
  /** A delay before every response, in milliseconds. */
  readonly latencyMs: number;
}

/** The strictest reading of the API's documentation. */
export const defaultSettings: Settings = {
  lenientRange: false,
  selectsByOverlap: false,
  requestsPerAddress: 3000,
  requestsInFlight: 400,
  maxSampleLimit: 1500,
  latencyMs: 0,
};

/** Applies changes to the settings. Null if a setting is unknown or has the wrong type. */
export function changeSettings(settings: Settings, changes: unknown): Settings | null {
  if (typeof changes !== "object" || changes === null || Array.isArray(changes)) return null;
  const isValid = Object.entries(changes).every(([name, value]) => {
    const defaultValue = Object.entries(defaultSettings).find(([key]) => key === name)?.[1];
    return defaultValue !== undefined && typeof defaultValue === typeof value;
  });
  return isValid ? { ...settings, ...changes } : null;
}
