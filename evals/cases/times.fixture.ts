import { dayMs, hourMs, minuteMs } from "@/lib/domain/units";

const firstDay = Date.UTC(2026, 10, 2);

/**
 * A time in the month of the cases. Day 0 is Monday 2 November 2026, so 5 and 6, 12 and 13, … are weekends.
 *
 * @param clock - "20:00" or "20:00:30", UTC.
 */
export function day(number: number, clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(":").map(Number);
  return firstDay + number * dayMs + hours * hourMs + minutes * minuteMs + seconds * 1000;
}

/** Several times on one day. */
export function onDay(number: number, ...clocks: readonly string[]): readonly number[] {
  return clocks.map((clock) => day(number, clock));
}

/** The same time on several days. */
export function onDays(numbers: readonly number[], clock: string): readonly number[] {
  return numbers.map((number) => day(number, clock));
}

/** `count` days, in milliseconds. */
export function days(count: number): number {
  return count * dayMs;
}

/** `count` hours, in milliseconds. */
export function hours(count: number): number {
  return count * hourMs;
}
