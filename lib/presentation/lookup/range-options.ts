import { type RangeDays, type RangeQuery, rangeDays } from "@/lib/domain/time/time-range";

/** The value of "From – to". */
export const customRange = "custom";

/** Identifies the menu with range and clock; its button is elsewhere on the page. */
export const rangeMenuId = "range-and-clock";

/** The button of that menu: "24 h · CST". @param zone - "CST". */
export function rangeMenuWords(range: RangeQuery, zone: string): Readonly<{ text: string; name: string }> {
  const text = "days" in range ? labelsOf(range.days).short : customLabel;
  return { text: `${text} · ${zone}`, name: `Time range and clock: ${text}, ${zone}` };
}

const customLabel = "From – to";

/** The radios of "Time range". `short` is shown on narrow pages. */
export const rangeOptions = [
  ...rangeDays.map((days) => ({ value: String(days), ...labelsOf(days) })),
  { value: customRange, label: customLabel },
];

function labelsOf(days: RangeDays): Readonly<{ label: string; short: string }> {
  return days === 1 ? { label: "24 hours", short: "24 h" } : { label: `${days} days`, short: `${days} d` };
}

/** The value of the radio for a range. */
export function rangeOptionOf(range: RangeQuery): string {
  return "days" in range ? String(range.days) : customRange;
}

/** The range of a radio; `null` for "From – to", whose range is entered separately. */
export function rangeOfOption(value: string): RangeQuery | null {
  const days = rangeDays.find((known) => String(known) === value);
  return days === undefined ? null : { days };
}
