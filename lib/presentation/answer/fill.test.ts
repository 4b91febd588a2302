import { describe, expect, test } from "vitest";
import { period } from "@/lib/domain/answer/playbook/phrase";
import english from "@/lib/domain/answer/playbook/shipped/phrases.en.json";
import spanish from "@/lib/domain/answer/playbook/shipped/phrases.es.json";
import { epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { fill } from "@/lib/presentation/answer/fill";

const zone = "America/Chicago";
/** 25 November 2026, 20:50 in Chicago. */
const evening = epochMs(Date.UTC(2026, 10, 26, 2, 50));

describe("a period is short, with the zone once", () => {
  const midnight = epochMs(evening + 4 * hourMs + 20 * minuteMs);
  /** 1 November 2026, 01:30 in Chicago, half an hour before the clock goes back. */
  const summer = epochMs(Date.UTC(2026, 10, 1, 6, 30));

  test.each([
    {
      from: evening,
      to: epochMs(evening + 42 * minuteMs),
      book: english,
      says: "25\u00a0Nov\u00a020:50–\u206021:32\u00a0CST",
    },
    { from: evening, to: midnight, book: english, says: "25\u00a0Nov\u00a020:50 – 26\u00a0Nov\u00a001:10\u00a0CST" },
    { from: evening, to: evening, book: english, says: "25\u00a0Nov\u00a020:50\u00a0CST" },
    {
      from: summer,
      to: epochMs(summer + hourMs),
      book: english,
      says: "1\u00a0Nov\u00a001:30\u00a0CDT – 1\u00a0Nov\u00a001:30\u00a0CST",
    },
    { from: evening, to: midnight, book: spanish, says: "25\u00a0nov\u00a020:50 – 26\u00a0nov\u00a001:10\u00a0CST" },
  ])("$says", ({ from, to, book, says }) => {
    expect(fill("{period}", { period: period(from, to) }, { book, zone })).toBe(says);
  });
});
