import { expect, test } from "vitest";
import { epochMs, minuteMs } from "@/lib/domain/units";
import { dayNames } from "@/lib/presentation/format/day-names";
import { formatDay } from "@/lib/presentation/format/format-time";

test.each(["UTC", "America/Chicago", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Chatham"])(
  "names the days as formatDay does, also when clocks change: %s",
  (zone) => {
    const dayOf = dayNames(zone);
    // From before the change in the United States to after it, at odd minutes.
    for (let at = Date.UTC(2026, 9, 31); at < Date.UTC(2026, 10, 3); at += 7 * minuteMs) {
      expect(dayOf(epochMs(at))).toBe(formatDay(epochMs(at), zone));
    }
  },
);
