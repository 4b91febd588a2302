import { describe, expect, test } from "vitest";
import { epochMs, hourMs, milliseconds, minuteMs } from "@/lib/domain/units";
import { minutesAndSeconds } from "@/lib/presentation/format/countdown-text";
import { formatQuantity, quantityText } from "@/lib/presentation/format/format-quantity";
import {
  formatClock,
  formatClockSeconds,
  formatDay,
  formatDayTime,
  formatDuration,
  formatSpan,
  zoneName,
} from "@/lib/presentation/format/format-time";

const instant = epochMs(Date.parse("2026-11-16T19:06:12Z"));

describe("a number in its unit", () => {
  test.each([
    [0, "count", "0"],
    [1_234_567, "count", "1,234,567"],
    [0, "percent", "0 %"],
    [0.03, "percent", "< 0.1 %"],
    [0.1, "percent", "0.1 %"],
    [0.456, "percent", "0.46 %"],
    [12.34, "percent", "12.3 %"],
    [100, "percent", "100 %"],
    [99.95, "index", "100"],
    [98.4, "index", "98.4"],
    [9.44, "min", "9.4 min"],
    [1234.5, "min", "1,235 min"],
    [2.345, "s", "2.35 s"],
    [0, "ms", "0 s"],
    [4_200, "ms", "4.2 s"],
    [3_900_000, "ms", "1 h 05 min"],
    [5_430_000, "bit/s", "5.4 Mbit/s"],
    [999_499, "bit/s", "999 kbit/s"],
    [0, "bit/s", "0 kbit/s"],
    [29.97, "frame/s", "30 frames/s"],
  ] as const)("%d %s is %s", (value, unit, text) => {
    expect(quantityText(value, unit)).toBe(text);
  });

  test("has its last unit separate", () => {
    expect(formatQuantity(3_900_000, "ms")).toEqual({ value: "1 h 05", unit: "min" });
    expect(formatQuantity(7, "count")).toEqual({ value: "7", unit: "" });
  });
});

describe("a duration", () => {
  test.each([
    [0, "0 s"],
    [1, "0.0 s"],
    [400, "0.4 s"],
    [9_949, "9.9 s"],
    [9_950, "10 s"],
    [10_000, "10 s"],
    [59_499, "59 s"],
    [59_500, "1 min"],
    [minuteMs, "1 min"],
    [90_000, "1 min 30 s"],
    [10 * minuteMs - 1_000, "9 min 59 s"],
    [10 * minuteMs - 400, "10 min"],
    [10 * minuteMs + 20_000, "10 min"],
    [35 * minuteMs, "35 min"],
    [hourMs - 31_000, "59 min"],
    [hourMs - 30_000, "1 h 00 min"],
    [hourMs, "1 h 00 min"],
    [hourMs + 5 * minuteMs, "1 h 05 min"],
    [26 * hourMs, "26 h 00 min"],
  ])("of %i ms is %s", (ms, text) => {
    expect(formatDuration(milliseconds(ms))).toBe(text);
  });
});

describe("an instant in a zone", () => {
  test.each([
    { zone: "UTC", text: "Mon 16 Nov 19:06", seconds: "19:06:12", name: "UTC" },
    { zone: "America/New_York", text: "Mon 16 Nov 14:06", seconds: "14:06:12", name: "EST" },
    { zone: "America/Chicago", text: "Mon 16 Nov 13:06", seconds: "13:06:12", name: "CST" },
    { zone: "Europe/London", text: "Mon 16 Nov 19:06", seconds: "19:06:12", name: "GMT" },
    { zone: "Asia/Kolkata", text: "Tue 17 Nov 00:36", seconds: "00:36:12", name: "GMT+5:30" },
    { zone: "Australia/Lord_Howe", text: "Tue 17 Nov 06:06", seconds: "06:06:12", name: "LHDT" },
    { zone: "Australia/Sydney", text: "Tue 17 Nov 06:06", seconds: "06:06:12", name: "AEDT" },
    { zone: "Pacific/Auckland", text: "Tue 17 Nov 08:06", seconds: "08:06:12", name: "NZDT" },
    { zone: "Pacific/Honolulu", text: "Mon 16 Nov 09:06", seconds: "09:06:12", name: "HST" },
    { zone: "America/St_Johns", text: "Mon 16 Nov 15:36", seconds: "15:36:12", name: "NST" },
  ])("$zone", ({ zone, text, seconds, name }) => {
    expect(formatDayTime(instant, zone)).toBe(text);
    expect(`${formatDay(instant, zone)} ${formatClock(instant, zone)}`).toBe(text);
    expect(formatClockSeconds(instant, zone)).toBe(seconds);
    expect(zoneName(instant, zone)).toBe(name);
  });

  test("has the zone name of its own day", () => {
    const july = epochMs(Date.parse("2026-07-16T12:00:00Z"));

    expect(zoneName(july, "Europe/London")).toBe("BST");
    expect(zoneName(july, "America/New_York")).toBe("EDT");
  });

  test("is midnight at 00:00, not 24:00", () => {
    expect(formatClock(epochMs(Date.parse("2026-11-16T00:00:00Z")), "UTC")).toBe("00:00");
  });
});

describe("a span", () => {
  test.each([
    { minutes: 36, zone: "UTC", text: "Mon 16 Nov 19:06 – 19:42 UTC" },
    { minutes: 300, zone: "UTC", text: "Mon 16 Nov 19:06 – Tue 17 Nov 00:06 UTC" },
    { minutes: 300, zone: "America/Chicago", text: "Mon 16 Nov 13:06 – 18:06 CST" },
  ])("of $minutes min in $zone is $text", ({ minutes, zone, text }) => {
    expect(formatSpan(instant, epochMs(instant + minutes * minuteMs), zone)).toBe(text);
  });

  test("without an end starts with 'from'", () => {
    expect(formatSpan(instant, null, "UTC")).toBe("from Mon 16 Nov 19:06 UTC");
  });
});

test.each([
  [120, "2:00"],
  [105, "1:45"],
  [65, "1:05"],
  [9, "0:09"],
  [0, "0:00"],
])("%d seconds left are %s", (secondsLeft, text) => {
  expect(minutesAndSeconds(secondsLeft)).toBe(text);
});
