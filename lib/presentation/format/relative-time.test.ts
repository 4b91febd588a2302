import { expect, test } from "vitest";
import { dayMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { relativeTime } from "@/lib/presentation/format/relative-time";

const now = epochMs(1_700_000_000_000);

test.each([
  { ago: -5 * minuteMs, text: "just now" },
  { ago: 59_999, text: "just now" },
  { ago: minuteMs, text: "1 min ago" },
  { ago: hourMs - 1, text: "59 min ago" },
  { ago: hourMs, text: "1 h ago" },
  { ago: 2 * dayMs - 1, text: "47 h ago" },
  { ago: 2 * dayMs, text: "2 days ago" },
  { ago: 29.9 * dayMs, text: "29 days ago" },
])("$ago ms earlier is $text", ({ ago, text }) => {
  expect(relativeTime(epochMs(now - ago), now)).toBe(text);
});
