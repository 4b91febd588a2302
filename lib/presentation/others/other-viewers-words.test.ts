import { describe, expect, test } from "vitest";
import type { OtherViewersFindings } from "@/lib/contract/others";
import type { OtherViewersCheck } from "@/lib/domain/answer/others/other-viewers";
import { checkOf, checksOf, missedCheck, storyChecks } from "@/lib/domain/answer/others/other-viewers.fixture";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import { asSessionId } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { comparedAttempt, othersSentence, othersWords } from "@/lib/presentation/others/other-viewers-words";

function answerWith(
  checks: readonly OtherViewersCheck[],
  changes: Partial<OtherViewersFindings> = {},
): OtherViewersFindings {
  return {
    session: asSessionId("1.2.3.4.5"),
    window: { start: epochMs(mondayNoon - 2 * hourMs), end: epochMs(mondayNoon + hourMs) },
    asOf: epochMs(mondayNoon + 4 * hourMs + 7 * minuteMs),
    countsTrouble: false,
    checks,
    notCompared: null,
    ...changes,
  };
}

function words(checks: readonly OtherViewersCheck[], changes: Partial<OtherViewersFindings> = {}) {
  return othersWords(answerWith(checks, changes), defaultPlaybookRules, "UTC");
}

describe("the conclusion names what affected viewers have in common:", () => {
  const fine = [checkOf("title", 1, 90), checkOf("device", 2, 100)];
  test.each([
    {
      check: checkOf("title", 78, 98, "Harbor Lights: S2, E5"),
      failing: "Harbor Lights: S2, E5 fails",
      having: "Harbor Lights: S2, E5 has trouble",
    },
    {
      check: checkOf("network", 90, 98, "Spectrum"),
      failing: "attempts over Spectrum fail",
      having: "attempts over Spectrum have trouble",
    },
    {
      check: checkOf("device", 61, 98, "LG Smart TV"),
      failing: "LG Smart TV fails",
      having: "LG Smart TV has trouble",
    },
    { check: checkOf("app", 61, 98, "8.14"), failing: "app 8.14 fails", having: "app 8.14 has trouble" },
    {
      check: checkOf("cdn", 61, 98, "BLUEWAVE"),
      failing: "attempts over BLUEWAVE fail",
      having: "attempts over BLUEWAVE have trouble",
    },
  ])("$failing", ({ check, failing, having }) => {
    const of = (countsTrouble: boolean) =>
      othersSentence(answerWith([...fine, check], { countsTrouble }), defaultPlaybookRules);

    expect(of(false)).toBe(`Not only this viewer: ${failing} for others too.`);
    expect(of(true)).toBe(`Not only this viewer: ${having} for others too.`);
  });
});

describe("the conclusion says, if others", () => {
  const noChangePoint = "Can't tell if it's only this viewer:";
  test.each([
    {
      name: "played fine",
      checks: storyChecks["a device of one's own"],
      says: "Likely only this viewer: most others play fine.",
    },
    {
      name: "may be affected",
      checks: checksOf([2, 20], [2, 100]),
      says: `${noChangePoint} more others than usual had problems, but the samples are too small to be sure.`,
    },
    {
      name: "were too few",
      checks: checksOf([0, 19], [1, 12]),
      says: `${noChangePoint} too few other viewers to compare with.`,
    },
    {
      name: "were too few or weren't returned",
      checks: [checkOf("title", 0, 3), missedCheck("cdn")],
      says: `${noChangePoint} too few other viewers to compare with.`,
    },
    {
      name: "weren't returned",
      checks: [missedCheck("title"), missedCheck("network", "rejected")],
      says: `${noChangePoint} Conviva returned none of these samples.`,
    },
    {
      name: "can't be sampled",
      checks: [missedCheck("title", "rejected"), missedCheck("cdn", "rejected")],
      says: `${noChangePoint} Conviva can't sample by any of these.`,
    },
  ])("$name: $says", ({ checks, says }) => {
    expect(othersSentence(answerWith(checks), defaultPlaybookRules)).toBe(says);
    expect(words(checks).conclusion).toBe(says);
  });

  test.each([
    { notCompared: "too-old", says: "Conviva keeps samples for 31 days, and this attempt is older." },
    {
      notCompared: "samples-off",
      says: "session samples aren't enabled for our Conviva key. Tell your team lead.",
    },
    { notCompared: "nothing-known", says: "Conviva has no title, network, device, app or CDN for this attempt." },
  ] as const)("can't be compared ($notCompared): $says", ({ notCompared, says }) => {
    expect(words([], { notCompared })).toEqual({
      conclusion: `Can't compare with other viewers: ${says}`,
      ...{ level: "unknown", rows: [] },
      basis: "Mon 16 Nov 10:00 – 13:00 UTC",
    });
  });
});

describe("the mark of the conclusion", () => {
  test.each([
    { name: "affected", checks: storyChecks["an episode without a manifest"], level: "hit" },
    { name: "fine", checks: storyChecks["a device of one's own"], level: "usual" },
    { name: "possibly affected", checks: checksOf([2, 20], [2, 100]), level: "unknown" },
    { name: "too few", checks: checksOf([0, 5]), level: "unknown" },
  ])("if others were $name is $level", ({ checks, level }) => {
    expect(words(checks)).toMatchObject({ level });
  });
});

describe("a row", () => {
  const row = (check: OtherViewersCheck, countsTrouble = false) =>
    words([check, checkOf("cdn", 4, 100)], { countsTrouble }).rows[0];

  test.each([
    { check: checkOf("title", 31, 84, "Harbor Lights: S2, E5"), label: "Same title, Harbor Lights: S2, E5" },
    { check: checkOf("network", 31, 84, "Comcast"), label: "Same network, Comcast" },
    { check: checkOf("device", 31, 84, "LG Smart TV"), label: "Same device, LG Smart TV" },
    { check: checkOf("app", 31, 84, "8.14"), label: "Same app, 8.14" },
  ])("names what is shared: $label", ({ check, label }) => {
    expect(row(check)).toMatchObject({
      ...{ id: check.factor, label, text: "31 of 84 others failed", interval: "27–48 % (95 %)" },
      bar: { share: (100 * 31) / 84, low: check.low, high: check.high },
    });
  });

  test("cuts a long value and removes its control characters", () => {
    const value = `\u202e${"x".repeat(50_000)}`;
    const name = `${"x".repeat(79)}…`;

    expect(row(checkOf("title", 31, 84, value))?.label).toBe(`Same title, ${name}`);
    expect(words([checkOf("title", 80, 84, value), checkOf("cdn", 4, 100)]).conclusion).toContain(`: ${name} fails`);
    expect(comparedAttempt(sessionWith({ texts: { asset: value } }), "UTC")).toContain(`(${name}, `);
  });

  test("counts trouble when the attempt had trouble", () => {
    expect(row(checkOf("title", 31, 84), true)).toMatchObject({ text: "31 of 84 others had trouble" });
  });

  test.each([
    { name: "stands out", check: checkOf("title", 31, 84), level: "hit" },
    { name: "may stand out", check: checkOf("title", 2, 20), level: "close" },
    { name: "is as usual", check: checkOf("title", 5, 100), level: "usual" },
  ])("that $name has its own mark", ({ check, level }) => {
    expect(row(check)).toMatchObject({ level });
  });

  test.each([
    { check: checkOf("title", 0, 0), text: "No other viewers in this sample." },
    { check: checkOf("title", 1, 1), text: "1 other viewer, fewer than 20: too few to tell." },
    { check: checkOf("title", 18, 19), text: "19 other viewers, fewer than 20: too few to tell." },
    { check: missedCheck("title"), text: "Conviva didn't answer this time." },
    {
      check: missedCheck("title", "not-asked"),
      text: "Not checked yet: one check makes six calls at most. Ask again.",
    },
    { check: missedCheck("title", "rejected"), text: "Conviva can't sample by this." },
  ])("without a number says why: $text", ({ check, text }) => {
    expect(row(check)).toEqual({
      ...{ id: "title", label: "Same title, title", text, interval: null, bar: null, level: "unknown" },
    });
  });

  test("says how many the operator requires", () => {
    const check = { ...checkOf("title", 3, 45), state: "too-few", low: null, high: null } as const;
    const { rows } = othersWords(answerWith([check]), { backgroundPercent: 5, otherViewersMin: 50 }, "UTC");

    expect(rows[0]?.text).toBe("45 other viewers, fewer than 50: too few to tell.");
  });
});

describe("the basis", () => {
  test("has the window, what counts, what is usual and the time of the comparison, in the agent's zone", () => {
    const { basis } = othersWords(
      answerWith(checksOf([4, 100], [6, 100], [8, 100])),
      defaultPlaybookRules,
      "America/New_York",
    );

    expect(basis).toBe(
      "Mon 16 Nov 05:00 – 08:00 EST · samples of ended sessions, up to 500 each. Each viewer counts once. Only technical failures count. Up to 9 % is usual. The true share is within the interval in 95 of 100 samples. Asked Mon 16 Nov 11:07 EST.",
    );
  });

  test("says that trouble counts, and that there were more sessions than fit a sample", () => {
    const checks = [checkOf("title", 1, 40), checkOf("cdn", 10, 490)];

    expect(words(checks, { countsTrouble: true }).basis).toBe(
      "Mon 16 Nov 10:00 – 13:00 UTC · samples of ended sessions, up to 500 each (there were more). Each viewer counts once. Failures, trouble and exits after a long wait count, because this attempt had trouble. Up to 5 % is usual. The true share is within the interval in 95 of 100 samples. Asked Mon 16 Nov 16:07 UTC.",
    );
  });
});

describe("the description names the attempt", () => {
  test.each([
    { asset: "News Now 24", zone: "UTC", named: "News Now 24, Mon 16 Nov 12:00 UTC" },
    { asset: "News Now 24", zone: "America/New_York", named: "News Now 24, Mon 16 Nov 07:00 EST" },
    { asset: null, zone: "UTC", named: "Mon 16 Nov 12:00 UTC" },
  ])("$asset in $zone", ({ asset, zone, named }) => {
    expect(comparedAttempt(sessionWith({ texts: { asset } }), zone)).toBe(
      `Compares this attempt (${named}) with other viewers' attempts.`,
    );
  });
});
