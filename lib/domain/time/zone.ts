/** An IANA zone name, or "UTC". */
export type Zone = string;

/**
 * The canonical spelling of a zone's name: "America/Chicago" for "AMERICA/CHICAGO", "UTC" for "Etc/UTC". `null` for an
 * offset such as "+05:30" and for a zone that this runtime doesn't know. Browsers and servers ship different versions
 * of the zone database, and may prefer different names for one zone.
 */
export function canonicalZone(name: string): Zone | null {
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions();
    return /^[a-z]/i.test(timeZone) ? timeZone : null;
  } catch {
    return null;
  }
}

/** Whether this runtime knows a zone, by any spelling of its name. */
export function isZone(name: string): boolean {
  return canonicalZone(name) !== null;
}
