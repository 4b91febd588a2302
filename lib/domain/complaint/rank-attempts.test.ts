import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attempt, attempts, chicago, tuesday, twoDays } from "@/lib/domain/complaint/complaint.fixture";
import { parseComplaint } from "@/lib/domain/complaint/parse-complaint";
import { rankAttempts } from "@/lib/domain/complaint/rank-attempts";
import type { Session } from "@/lib/domain/sessions/session";
import { defaultThresholds } from "@/lib/domain/thresholds";

function rank(text: string, among: readonly Session[] = attempts) {
  const titles = among.flatMap(({ texts }) => texts.asset ?? []);
  const complaint = parseComplaint(text, { now: tuesday, zone: chicago, titles });
  return rankAttempts(among, complaint, { range: twoDays, thresholds: defaultThresholds });
}

function idsFor(text: string, among: readonly Session[] = attempts): readonly string[] {
  const ranking = rank(text, among);
  return ranking.kind === "matches" ? ranking.best.map(({ session }) => session.id) : [];
}

describe("attempts are ranked by what the caller remembers", () => {
  test.each([
    { text: "last night around nine on the TV, the football", ids: ["cup", "nameless"] },
    { text: "anoche a las nueve en la tele, el fútbol", ids: ["cup", "nameless"] },
    { text: "last night around nine on the TV", ids: ["cup", "stick", "news", "nameless"] },
    { text: "last night about nine, city cup", ids: ["cup", "phone", "nameless"] },
    { text: "the iPhone last night", ids: ["phone", "episode", "nameless"] },
    { text: "on the Fire TV", ids: ["stick"] },
    { text: "harbour lights", ids: ["episode", "other-episode"] },
    { text: "lights season 2 episode 5", ids: ["episode", "other-episode"] },
    { text: "S2E5", ids: ["episode"] },
    { text: "capítulo 4 de harbor", ids: ["other-episode", "episode"] },
    { text: "it wouldn't start", ids: ["episode"] },
    { text: "at nine, the news", ids: ["morning", "news", "nameless"] },
    { text: "this morning on the laptop", ids: ["morning"] },
    { text: "it was still on at half past nine last night on the Samsung", ids: ["news", "cup", "nameless"] },
    { text: "paper baots", ids: ["stick"] },
  ])("“$text”", ({ text, ids }) => {
    expect(idsFor(text)).toEqual(ids);
  });

  test("returns the best five and the number of matches", () => {
    const many = Array.from({ length: 8 }, (_, index) => attempt(`s${index}`, `16 21:0${index}`, "News", "Smart TV"));

    expect(rank("last night at nine", many)).toMatchObject({ kind: "matches", count: 8, areAllUncertain: false });
    expect(idsFor("last night at nine", many)).toEqual(["s0", "s1", "s2", "s3", "s4"]);
  });

  test("unrelated words don't hide an attempt", () => {
    const text = "my uncle was watching in the kitchen last night around nine on the television";

    expect(idsFor(text)[0]).toBe("cup");
    expect(rank(text).unmatchedWords).toEqual(["uncle"]);
  });

  test("matches without a known device or title are uncertain", () => {
    expect(rank("harbor lights on the TV last night")).toMatchObject({
      kind: "matches",
      count: 1,
      areAllUncertain: true,
    });
    expect(idsFor("harbor lights on the TV last night")).toEqual(["nameless"]);
  });
});

describe("when no attempt matches, the ranking says why", () => {
  test.each([
    { text: "tennis", reason: { kind: "unknown-title", titles: ["tennis"] } },
    { text: "last Tuesday at nine", reason: { kind: "before-range" } },
    { text: "tonight at nine", reason: { kind: "after-range" } },
    {
      text: "it was refused",
      reason: { kind: "no-such-attempt", windows: [], devices: [], titles: [], hasSymptom: true },
    },
    {
      text: "harbor lights on the LG",
      reason: { kind: "no-such-attempt", devices: [{ text: "LG" }], titles: ["harbor lights"] },
    },
    { text: "on the Xbox three days ago or yesterday", reason: { isPartlyBeforeRange: true } },
  ])("“$text”", ({ text, reason }) => {
    const named = attempts.filter(({ id }) => id !== "nameless");

    expect(rank(text, named)).toMatchObject({ kind: "no-match", reason });
  });

  test.each(["", "the"])("“%s” says nothing to search for", (text) => {
    expect(rank(text)).toEqual({ kind: "nothing-to-search", unmatchedWords: [] });
  });

  test("the closest attempts in time come with it", () => {
    const ranking = rank("yesterday afternoon about four on the TV");

    expect(ranking.kind === "no-match" && ranking.closest.map(({ session }) => session.id)).toEqual([
      "cup",
      "news",
      "stick",
    ]);
    expect(rank("tennis")).toMatchObject({ closest: [] });
  });
});

describe("for any complaint", () => {
  const anyComplaint = fc.constantFrom(
    "last night about nine on the TV",
    "the football",
    "harbor s2e5",
    "it froze",
    "yesterday",
    "iphone",
    "news now 24",
  );

  test("the order of the sessions doesn't matter", () => {
    const withTwins = [
      ...attempts,
      attempt("twin-a", "16 21:04", "City Cup Final", "Samsung Smart TV"),
      attempt("twin-b", "16 21:04", "City Cup Final", "Samsung Smart TV"),
    ];
    fc.assert(
      fc.property(anyComplaint, fc.shuffledSubarray(withTwins, { minLength: withTwins.length }), (text, shuffled) => {
        expect(idsFor(text, shuffled)).toEqual(idsFor(text, withTwins));
      }),
    );
  });

  test("a value Conviva didn't send rules no attempt out", () => {
    const bare = attempt("bare", "16 21:00", null, null, { endedAt: null });
    fc.assert(
      fc.property(anyComplaint, (text) => {
        const withTime = `last night at nine ${text.replace(/last night about nine|yesterday/, "")}`;
        expect(idsFor(withTime, [bare])).toEqual(["bare"]);
      }),
    );
  });
});
