/** An IANA zone name, or "UTC". */
export type Zone = string;

/** Whether this runtime knows a zone. Browsers and servers ship different versions of the zone database. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
