import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Session } from "@/lib/domain/sessions/session";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { dayMs, epochMs, minuteMs } from "@/lib/domain/units";
import { chicago, tuesday } from "@/lib/presentation/complaint/complaint.fixture";
import { findPlays } from "@/lib/presentation/complaint/find-plays";
import { readComplaint } from "@/lib/presentation/complaint/read-complaint";
import { understood } from "@/lib/presentation/complaint/understood";
import { instantOfWallTime } from "@/lib/presentation/format/wall-time";

type Changes = Parameters<typeof sessionWith>[0];

/** A play that began at a time of a Chicago clock: "16 21:04" is on 16 November. */
function play(
  id: string,
  start: string,
  asset: string | null,
  deviceName: string | null,
  changes: Changes = {},
): Session {
  const [day = "", clock = ""] = start.split(" ");
  const startedAt = instantOfWallTime(`2026-11-${day}T${clock}`, chicago) ?? 0;
  return sessionWith({
    id,
    startedAt,
    endedAt: startedAt + 40 * minuteMs,
    ...changes,
    texts: { asset, deviceName, ...changes?.texts },
  });
}

const sessions = [
  play("cup", "16 21:04", "City Cup Final", "Samsung Smart TV", { outcome: "playback-failure-technical" }),
  play("news", "16 21:40", "News Now 24", "Samsung Smart TV"),
  play("phone", "16 20:50", "City Cup Final", "Apple iPhone"),
  play("stick", "16 20:45", "Paper Boats", "Amazon Fire TV Stick"),
  play("nameless", "16 21:10", null, null),
  play("episode", "16 18:40", "Harbor Lights: S2, E5", "Apple iPhone", { outcome: "start-failure-technical" }),
  play("other-episode", "16 17:10", "Harbor Lights: S2, E4", "Apple iPhone"),
  play("morning", "17 09:05", "News Now 24", "Windows PC"),
];

const range = { start: epochMs(tuesday - 2 * dayMs), end: tuesday };

function find(text: string, among: readonly Session[] = sessions) {
  const titles = among.flatMap(({ texts }) => texts.asset ?? []);
  const complaint = readComplaint(text, { now: tuesday, zone: chicago, titles });
  const finding = findPlays(among, complaint, { zone: chicago, range, thresholds: defaultThresholds });
  return { ...finding, complaint, ids: finding.candidates.map(({ session }) => session.id) };
}

describe("plays are ranked by what the viewer remembers", () => {
  test.each([
    { said: "last night around nine on the TV, the football", ids: ["cup", "nameless"] },
    { said: "anoche a las nueve en la tele, el fútbol", ids: ["cup", "nameless"] },
    { said: "last night around nine on the TV", ids: ["cup", "stick", "news", "nameless"] },
    { said: "last night about nine, city cup", ids: ["cup", "phone", "nameless"] },
    { said: "the iPhone last night", ids: ["phone", "episode", "nameless"] },
    { said: "on the Fire TV", ids: ["stick"] },
    { said: "harbour lights", ids: ["episode", "other-episode"] },
    { said: "lights season 2 episode 5", ids: ["episode", "other-episode"] },
    { said: "S2E5", ids: ["episode"] },
    { said: "capítulo 4 de harbor", ids: ["other-episode", "episode"] },
    { said: "it wouldn't start", ids: ["episode"] },
    { said: "at nine, the news", ids: ["morning", "news", "nameless"] },
    { said: "this morning on the laptop", ids: ["morning"] },
    { said: "it was still on at half past nine last night on the Samsung", ids: ["news", "cup", "nameless"] },
    { said: "paper baots", ids: ["stick"] },
  ])("“$said”", ({ said, ids }) => {
    expect(find(said).ids).toEqual(ids);
  });

  test("and say why", () => {
    expect(find("last night around nine on the TV, the football").candidates[0]?.parts).toEqual([
      "Mon 16 Nov 21:04 CST, 4 min from “around nine”",
      "Samsung Smart TV",
      "title fits “football”",
      "it broke off",
    ]);
    expect(find("at nine last night on the TV").candidates.at(-1)?.parts).toEqual([
      "Mon 16 Nov 21:10 CST, 10 min from “at nine”",
      "device not known",
      "title not known",
    ]);
  });

  test("at most five are shown, and how many fit", () => {
    const many = Array.from({ length: 8 }, (_, index) => play(`s${index}`, `16 21:0${index}`, "News", "Smart TV"));

    expect(find("last night at nine", many)).toMatchObject({
      status: "8 plays fit; the best 5 are shown.",
      ids: ["s0", "s1", "s2", "s3", "s4"],
    });
  });

  test("words about other things do not hide a play", () => {
    const { ids, unmatched } = find("my uncle was watching in the kitchen last night around nine on the television");

    expect(ids[0]).toBe("cup");
    expect(unmatched).toEqual(["uncle"]);
  });
});

describe("when no play fits, it is said plainly", () => {
  const noneAt = "No such play in this range:";
  test.each([
    {
      said: "last night around one on the console",
      status: `${noneAt} nothing on a games console between 00:00 and 02:00 on Tue 17 Nov.`,
    },
    { said: "yesterday morning", status: `${noneAt} nothing between 05:00 and 12:00 on Mon 16 Nov.` },
    { said: "tennis", status: `${noneAt} no title has “tennis”.` },
    { said: "the LG tv", status: `${noneAt} nothing on “LG tv”.` },
    { said: "on the tablet yesterday", status: `${noneAt} nothing on a tablet on Mon 16 Nov.` },
    {
      said: "harbor lights on the TV last night",
      status: `${noneAt} nothing with “harbor lights” in its title on a TV between 18:00 and 04:00 on Mon 16 Nov.`,
    },
    { said: "last Tuesday at nine", status: `${noneAt} Tue 10 Nov lies before it. Choose a longer time range.` },
    { said: "it was refused", status: `${noneAt} nothing that went wrong so.` },
    { said: "", status: "" },
    { said: "the", status: "" },
  ])("“$said”", ({ said, status }) => {
    const named = sessions.filter(({ id }) => id !== "nameless");

    expect(find(said, named)).toMatchObject({ status, candidates: [], questions: [] });
  });

  test("also when only plays are left of which too little is known", () => {
    expect(find("harbor lights on the TV last night")).toMatchObject({
      status: "No play fits for certain; 1 play may, not all of which is known.",
      ids: ["nameless"],
    });
  });

  test("with what comes nearest", () => {
    const { nearest } = find("yesterday afternoon about four on the TV");

    expect(nearest[0]?.parts).toEqual([
      "Mon 16 Nov 21:04 CST, 5 h 04 min after “about four”",
      "Samsung Smart TV",
      "it broke off",
    ]);
    expect(find("tennis").nearest).toEqual([]);
  });
});

describe("questions tell the candidates apart without naming an answer", () => {
  test.each([
    {
      said: "last night about nine",
      asks: ["What did you watch it on?", "Do you remember whether it stopped in the middle or never started?"],
    },
    { said: "the news", asks: ["Which day was that?", "What did you watch it on?"] },
    { said: "last night about nine on the TV, it stopped", asks: ["Do you remember what was on?"] },
  ])("“$said”", ({ said, asks }) => {
    expect(find(said).questions).toEqual(expect.arrayContaining(asks));
    expect(find(said).questions.length).toBeLessThanOrEqual(3);
  });

  test("no question holds a title, a device's name or a figure", () => {
    const all = ["last night", "the news", "on the TV", "cup", "it froze", "yesterday at nine", "S2E5"].flatMap(
      (said) => find(said).questions,
    );

    expect(all.length).toBeGreaterThan(0);
    for (const question of all) expect(question).not.toMatch(/\d|cup|news|harbor|samsung|iphone/i);
  });
});

test("what was understood is told, so that a wrong reading is seen", () => {
  const { complaint, unmatched } = find("last night around nine on the TV, the football with uncle, it froze");

  expect(understood(complaint, { unmatched }, chicago)).toEqual([
    { label: "When", text: "Mon 16 Nov, about 21:00 CST" },
    { label: "On", text: "TV" },
    { label: "Title", text: "football" },
    { label: "Trouble", text: "froze" },
    { label: "In no title", text: "uncle" },
  ]);
  expect(understood(find("nine").complaint, { unmatched: [] }, chicago)).toEqual([
    { label: "When", text: "Tue 17 Nov, 09:00 or Mon 16 Nov, 21:00 CST" },
  ]);
});

describe("whatever is said", () => {
  const said = fc.constantFrom(
    ...[
      "last night about nine on the TV",
      "the football",
      "harbor s2e5",
      "it froze",
      "yesterday",
      "iphone",
      "news now 24",
    ],
  );

  test("the order of the sessions does not matter", () => {
    const twins = [
      ...sessions,
      play("twin-a", "16 21:04", "City Cup Final", "Samsung Smart TV"),
      play("twin-b", "16 21:04", "City Cup Final", "Samsung Smart TV"),
    ];
    fc.assert(
      fc.property(said, fc.shuffledSubarray(twins, { minLength: twins.length }), (text, shuffled) => {
        expect(find(text, shuffled).ids).toEqual(find(text, twins).ids);
      }),
    );
  });

  test("what Conviva did not send rules no play out", () => {
    const bare = play("bare", "16 21:00", null, null, { endedAt: null });
    fc.assert(
      fc.property(said, (text) => {
        const withTime = `last night at nine ${text.replace(/last night about nine|yesterday/, "")}`;
        expect(find(withTime, [bare]).ids).toEqual(["bare"]);
      }),
    );
  });
});
