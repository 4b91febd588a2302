import type { Zone } from "@/lib/domain/time/zone";

const clockParts = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const dayParts = { weekday: "short", day: "numeric", month: "short" } as const;

const formats = {
  clock: clockParts,
  clockSeconds: { ...clockParts, second: "2-digit" },
  day: dayParts,
  date: { ...dayParts, year: "numeric" },
  dayOfMonth: { day: "numeric", month: "short" },
  zone: { timeZoneName: "short" },
  longZone: { timeZoneName: "longGeneric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A formatter takes 80 kB. A page needs about ten for each of its zones. */
const keptMax = 300;
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The formatter of a format in a zone and locale. Creating one takes a millisecond, so they are kept, but only the newest
 * ones: there are thousands of combinations, and the zone comes from the browser.
 */
export function dateFormatter(format: keyof typeof formats, zone: Zone, locale = "en-GB"): Intl.DateTimeFormat {
  const key = `${format} ${locale} ${zone}`;
  const known = formatters.get(key);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat(locale, { ...formats[format], timeZone: zone });
  formatters.set(key, fresh);
  const [oldest] = formatters.keys();
  if (formatters.size > keptMax && oldest !== undefined) formatters.delete(oldest);
  return fresh;
}
