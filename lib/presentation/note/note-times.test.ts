import { describe, expect, test } from "vitest";
import { mondayNoon } from "@/lib/domain/sessions/session.fixture";
import { dayMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { noteInstant, noteShortSpan, noteSpan } from "@/lib/presentation/note/note-times";

describe("a time of a note has its zone, UTC in brackets, and nothing twice:", () => {
  test.each([
    { zone: "America/Chicago", text: "Mon 16 Nov 2026 06:00:00 CST (12:00:00 UTC)" },
    { zone: "Pacific/Auckland", text: "Tue 17 Nov 2026 01:00:00 NZDT (Mon 16 Nov 2026 12:00:00 UTC)" },
    { zone: "UTC", text: "Mon 16 Nov 2026 12:00:00 UTC" },
  ])("an instant in $zone", ({ zone, text }) => {
    expect(noteInstant(mondayNoon, zone)).toBe(text);
  });

  test("a time range", () => {
    expect(noteSpan({ start: epochMs(mondayNoon - dayMs), end: mondayNoon }, "America/Chicago")).toBe(
      "Sun 15 Nov 2026 06:00 – Mon 16 Nov 2026 06:00 CST (Sun 15 Nov 2026 12:00 – Mon 16 Nov 2026 12:00 UTC)",
    );
  });

  const first = Date.UTC(2026, 10, 26, 0, 20);
  test.each([
    {
      name: "on two days here and one in UTC",
      last: first + 17 * hourMs + 18 * minuteMs,
      both: "25 Nov 18:20 – 26 Nov 11:38 CST (26 Nov 00:20 – 17:38 UTC)",
    },
    {
      name: "on one day here and another in UTC",
      last: first + hourMs,
      both: "25 Nov 18:20 – 19:20 CST (26 Nov 00:20 – 01:20 UTC)",
    },
    { name: "of one minute", last: first + 20_000, both: "25 Nov 18:20 CST (26 Nov 00:20 UTC)" },
  ])("a span $name", ({ last, both }) => {
    expect(noteShortSpan(epochMs(first), epochMs(last), "America/Chicago")).toEqual({
      both,
      local: both.replace(/ \(.*\)/u, ""),
    });
  });

  test("a span on one day everywhere", () => {
    const last = epochMs(mondayNoon + hourMs);
    expect(noteShortSpan(mondayNoon, last, "America/Chicago").both).toBe(
      "16 Nov 06:00 – 07:00 CST (12:00 – 13:00 UTC)",
    );
    expect(noteShortSpan(mondayNoon, last, "UTC").both).toBe("16 Nov 12:00 – 13:00 UTC");
  });

  test("a span in which daylight saving time ends names both zones", () => {
    const start = epochMs(Date.UTC(2026, 10, 1, 5, 30));
    expect(noteShortSpan(start, epochMs(start + 3 * hourMs), "America/Chicago").both).toBe(
      "1 Nov 00:30 CDT – 02:30 CST (05:30 – 08:30 UTC)",
    );
  });
});
