import { expect, test } from "vitest";
import { dayMs, epochMs, hourMs, milliseconds } from "@/lib/domain/units";
import { lastSeenWords } from "@/lib/presentation/answer/last-seen-words";

const now = epochMs(Date.UTC(2026, 10, 26, 20, 49));

function seenAt(startedAt: number) {
  const elapsed = milliseconds(now - startedAt);
  return lastSeenWords(
    { kind: "seen", startedAt: epochMs(startedAt), elapsed, rangeDays: 1 },
    "America/Chicago",
    now,
  );
}

test("an earlier day is shown from midnight to midnight on the page's clock", () => {
  const midnight = Date.UTC(2026, 10, 18, 6);

  expect(seenAt(midnight + 20 * hourMs)).toEqual({
    kind: "seen",
    startedAt: midnight + 20 * hourMs,
    text: "Last attempt Wed 18 Nov 20:00 CST",
    button: "Show Wed 18 Nov",
    range: { from: midnight, to: midnight + dayMs },
  });
});

test("a day with a change of clocks has its own length, and today ends now", () => {
  const novemberFirst = Date.UTC(2026, 10, 1, 5);
  const today = Date.UTC(2026, 10, 26, 6);

  expect(seenAt(novemberFirst + hourMs)).toMatchObject({ range: { to: novemberFirst + 25 * hourMs } });
  expect(seenAt(today + hourMs)).toMatchObject({ range: { from: today, to: now } });
});

test.each([null, { kind: "never" }] as const)("%j stays as it is", (lastSeen) => {
  expect(lastSeenWords(lastSeen, "UTC", now)).toEqual(lastSeen);
});
