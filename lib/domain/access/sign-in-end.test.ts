import { expect, test } from "vitest";
import { signInEnd } from "@/lib/domain/access/sign-in-end";
import { epochMs, hourMs, milliseconds, minuteMs } from "@/lib/domain/units";

const limits = { idleMs: milliseconds(30 * minuteMs), absoluteMs: milliseconds(12 * hourMs) };

test.each([
  { name: "30 minutes after it began", seenMs: 0, atMs: 30 * minuteMs, limit: "idle" },
  { name: "30 minutes after the last activity", seenMs: hourMs, atMs: 90 * minuteMs, limit: "idle" },
  { name: "12 hours after it began, despite activity", seenMs: 11.6 * hourMs, atMs: 12 * hourMs, limit: "absolute" },
  {
    name: "by the absolute limit if both fall together",
    seenMs: 11.5 * hourMs,
    atMs: 12 * hourMs,
    limit: "absolute",
  },
])("a sign-in ends $name", ({ seenMs, atMs, limit }) => {
  expect(signInEnd({ startedAt: epochMs(0), seenAt: epochMs(seenMs) }, limits)).toEqual({ at: atMs, limit });
});
