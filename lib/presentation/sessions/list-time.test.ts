import { expect, test } from "vitest";
import { mondayNoon } from "@/lib/domain/sessions/session.fixture";
import { dayMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { listPeriod, listTime } from "@/lib/presentation/sessions/list-time";

const zone = "America/Chicago";

test.each([
  { ago: 3 * hourMs, relative: "3 h ago", short: "Mon 06:00" },
  { ago: 5 * dayMs, relative: "5 days ago", short: "Mon 06:00" },
  { ago: 6 * dayMs, relative: "6 days ago", short: "16 Nov 06:00" },
])("a session $relative started $short", ({ ago, ...expected }) => {
  expect(listTime(mondayNoon, { zone, now: epochMs(mondayNoon + ago) })).toEqual({
    ...expected,
    full: "Mon 16 Nov 06:00 CST",
    iso: "2026-11-16T12:00:00.000Z",
  });
});

test.each([
  { minutes: 6, ago: 3 * hourMs, relative: "2 h ago", short: "06:00–06:06", full: "Mon 16 Nov 06:00 – 06:06 CST" },
  { minutes: 0, ago: 3 * hourMs, relative: "3 h ago", short: "06:00", full: "Mon 16 Nov 06:00 – 06:00 CST" },
  { minutes: 6, ago: 3 * dayMs, relative: "2 days ago", short: "Mon 06:00", full: "Mon 16 Nov 06:00 – 06:06 CST" },
])("an incident of $minutes minutes, $relative, was $short", ({ minutes, ago, ...expected }) => {
  const end = epochMs(mondayNoon + minutes * minuteMs);

  expect(listPeriod([mondayNoon, end], end, { zone, now: epochMs(mondayNoon + ago) })).toMatchObject(expected);
});
