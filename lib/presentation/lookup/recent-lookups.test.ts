import { expect, test } from "vitest";
import { asLookupRef } from "@/lib/domain/lookup/lookup";
import { mondayNoon } from "@/lib/domain/sessions/session.fixture";
import { epochMs, minuteMs } from "@/lib/domain/units";
import { recentRows } from "@/lib/presentation/lookup/recent-lookups";

test("a row says who, what was found and when, and which digit opens it", () => {
  const found = {
    verdict: "network",
    verdictLabel: "Network or provider",
    headline: "All 6 attempts kept rebuffering.",
  };
  const rows = recentRows({
    asOf: mondayNoon,
    lookups: [
      { ...found, ref: asLookupRef("a"), label: "47a2····a689", verdict: "network", at: mondayNoon },
      {
        ...found,
        ...{ ref: asLookupRef("b"), label: "E-mail address (masked)", verdict: "nothing" },
        at: epochMs(mondayNoon - 38 * minuteMs),
      },
    ],
  });

  expect(rows).toEqual([
    {
      ...{ ref: "a", key: "1", label: "47a2····a689", isKind: false, ago: "just now" },
      ...{ verdictLabel: "Network or provider", headline: "All 6 attempts kept rebuffering." },
      mark: { tone: "trouble", shape: "triangle" },
    },
    {
      ...{ ref: "b", key: "2", label: "E-mail address", isKind: true, ago: "38 min ago" },
      ...{ verdictLabel: "Network or provider", headline: "All 6 attempts kept rebuffering." },
      mark: { tone: "well", shape: "disc" },
    },
  ]);
});
