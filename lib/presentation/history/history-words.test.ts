import { describe, expect, test } from "vitest";
import type { BaselineChange } from "@/lib/domain/history/baseline";
import type { Contact } from "@/lib/domain/history/contacts";
import { mondayNoon as now } from "@/lib/domain/sessions/session.fixture";
import { dayMs, epochMs } from "@/lib/domain/units";
import { baselineWords } from "@/lib/presentation/history/baseline-words";
import { contactWords } from "@/lib/presentation/history/contact-words";

const worse: BaselineChange = {
  ...{ measure: "rebuffering", change: "worse", attempts: { week: 12, usual: 31 } },
  week: { percent: 6.04, low: 2.2, high: 11.4, attempts: 12 },
  usual: { percent: 0.4, low: 0.2, high: 0.66, attempts: 31 },
};

describe("the words of a week", () => {
  test("give both rates, and how sure they are", () => {
    expect(baselineWords([worse])).toEqual({
      headline: "Worse than usual this week",
      change: "worse",
      lines: [
        {
          ...{ id: "rebuffering", change: "worse", text: "Rebuffering 6\u00a0% this week, usually 0.4\u00a0%." },
          detail: "Likely 2.2–11\u00a0% this week and 0.2–0.66\u00a0% before, from 12 and 31 attempts.",
        },
      ],
    });
  });

  test("say that it's as usual, and claim nothing if there's too little", () => {
    const same = { ...worse, measure: "failures", change: "same" } as const;
    const unclear = { ...worse, change: "unclear" } as const;
    const unknown = { ...worse, change: "unknown", week: null, attempts: { week: 1, usual: 31 } } as const;

    expect(baselineWords([same, unknown]).lines.map(({ text }) => text)).toEqual([
      "Failed attempts 6\u00a0% this week, as usual (0.4\u00a0%).",
      "Rebuffering: too little to compare (1 attempt this week, 31 before).",
    ]);
    expect(baselineWords([same, unknown]).headline).toBe("This week is as usual");
    expect(baselineWords([same, unclear])).toMatchObject({
      headline: "No clear difference from usual this week",
      lines: [{}, { text: "Rebuffering 6\u00a0% this week, usually 0.4\u00a0%; that may be chance." }],
    });
    expect(baselineWords([unknown, unknown])).toMatchObject({
      headline: "Too few attempts to compare this week",
      lines: [{ text: "1 attempt this week, 31 before.", detail: null }],
    });
    const equal = { ...same, usual: same.week };
    expect(baselineWords([equal]).lines[0]?.text).toBe("Failed attempts 6\u00a0% this week, as usual.");
    expect(baselineWords([])).toMatchObject({
      ...{ headline: "This week can't be compared: the days before it aren't loaded", lines: [] },
    });
  });

  test("don't round a small rate to nothing", () => {
    const small = { ...worse, usual: { percent: 0.03, low: 0.01, high: 0.05, attempts: 31 } };

    expect(baselineWords([small]).lines[0]?.text).toBe("Rebuffering 6\u00a0% this week, usually <\u00a00.1\u00a0%.");
  });

  test("of something worse and something better begin with what is worse", () => {
    expect(baselineWords([{ ...worse, change: "better" }, worse]).change).toBe("worse");
    expect(baselineWords([{ ...worse, change: "better" }]).headline).toBe("Better than usual this week");
  });
});

describe("the words of earlier contacts", () => {
  const by = (agent: string, daysAgo: number): Contact => {
    const at = epochMs(now - daysAgo * dayMs);
    return { agent: `issuer|${agent}`, agentName: `Name of ${agent}`, first: at, last: at };
  };
  const reader = { agent: "issuer|me", mayReadNames: false, now, days: 30, isCut: false };

  test("count this one, and name nobody to an agent", () => {
    const words = contactWords([by("sam", 2), by("me", 9)], reader);

    expect(words).toMatchObject({
      headline: "Third contact in 30 days",
      lines: [{ text: "2 days ago, by a colleague" }, { text: "9 days ago, by you" }],
    });
    expect(JSON.stringify(words)).not.toMatch(/sam|issuer/u);
  });

  test("name colleagues to a lead", () => {
    const { lines } = contactWords([by("sam", 2)], { ...reader, mayReadNames: true });

    expect(lines.map(({ text }) => text)).toEqual(["2 days ago, by Name of sam"]);
  });

  test.each([
    { before: 0, headline: "First contact on record in 30 days" },
    { before: 1, headline: "Second contact in 30 days" },
    { before: 10, headline: "11th contact in 30 days" },
    { before: 21, headline: "22nd contact in 30 days" },
  ])("of $before are headed: $headline", ({ before, headline }) => {
    const contacts = Array.from({ length: before }, (_, index) => by("sam", index + 1));

    expect(contactWords(contacts, reader).headline).toBe(headline);
  });

  test("list five, count the rest, and don't claim a number that is cut", () => {
    const contacts = Array.from({ length: 7 }, (_, index) => by("sam", index + 1));
    const words = contactWords(contacts, { ...reader, isCut: true, days: 7 });

    expect(words.headline).toBe("More than 7 contacts in 7 days");
    expect(words.lines).toHaveLength(5);
    expect(words.basis).toMatch(/^2 earlier contacts not listed\. /u);
  });
});
