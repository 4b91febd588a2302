import { describe, expect, test } from "vitest";
import { attempt, attempts, chicago, tuesday, twoDays } from "@/lib/domain/complaint/complaint.fixture";
import type { Session } from "@/lib/domain/sessions/session";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { dayMs, epochMs, minuteMs } from "@/lib/domain/units";
import { searchAttempts } from "@/lib/presentation/complaint/search-attempts";

function search(text: string, sessions: readonly Session[] = attempts, range = twoDays, isComplete = true) {
  return searchAttempts(text, {
    sessions,
    range,
    now: tuesday,
    isComplete,
    zone: chicago,
    thresholds: defaultThresholds,
  });
}

const month = { start: epochMs(tuesday - 30 * dayMs + 2 * minuteMs), end: tuesday };

describe("candidates", () => {
  test("come with the reasons", () => {
    expect(search("last night around nine on the TV, the football").candidates[0]?.reasons).toEqual([
      "Mon 16 Nov 21:04 CST, 4 min from “around nine”",
      "Samsung Smart TV",
      "title matches “football”",
      "playback failed",
    ]);
    expect(search("at nine last night on the TV").candidates.at(-1)?.reasons).toEqual([
      "Mon 16 Nov 21:10 CST, 10 min from “at nine”",
      "device unknown",
      "title unknown",
    ]);
  });

  test.each([
    { text: "last night at 21:04", reason: "Mon 16 Nov 21:04 CST, at the stated time" },
    { text: "last night", reason: "Mon 16 Nov 21:40 CST, within “last night”" },
    { text: "last night at 22:15", reason: "Mon 16 Nov 21:40 CST, 35 min from “at 22:15”" },
    { text: "last night at 22:07", reason: "Mon 16 Nov 21:40 CST, still on at 22:07" },
  ])("say how far they are from “$text”", ({ text, reason }) => {
    expect(search(text).candidates[0]?.reasons[0]).toBe(reason);
  });

  test("say which words of the title are missing", () => {
    expect(search("harbor s2e5").candidates.map(({ reasons }) => reasons[2])).toEqual([
      "title matches “harbor”, “s2e5”",
      "title matches “harbor”, not “s2e5”",
    ]);
  });
});

describe("the status", () => {
  test.each([
    { text: "on the Fire TV", status: "1 attempt matches." },
    { text: "paper boats or harbor lights", status: "3 attempts match." },
  ])("“$text”: $status", ({ text, status }) => {
    expect(search(text).status).toBe(status);
  });

  test("says how many matches are shown", () => {
    const many = Array.from({ length: 8 }, (_, index) => attempt(`s${index}`, `16 21:0${index}`, "News", "Smart TV"));

    expect(search("last night at nine", many).status).toBe("8 attempts match. Showing the best 5.");
    expect(search("last night at nine", many).candidates).toHaveLength(5);
  });

  test("says when every match lacks details", () => {
    expect(search("harbor lights on the TV last night")).toMatchObject({
      status: "No certain match. 1 attempt might match, but some details are missing.",
      candidates: [{ session: { id: "nameless" } }],
    });
  });

  const noMatch = "No match in this range:";
  test.each([
    {
      text: "last night around one on the console",
      status: `${noMatch} no attempts on a games console between 00:00 and 02:00 on Tue 17 Nov.`,
    },
    { text: "yesterday morning", status: `${noMatch} no attempts between 05:00 and 12:00 on Mon 16 Nov.` },
    { text: "tennis", status: `${noMatch} no title with “tennis”.` },
    { text: "the LG tv", status: `${noMatch} no attempts on “LG tv”.` },
    { text: "on the tablet yesterday", status: `${noMatch} no attempts on a tablet on Mon 16 Nov.` },
    {
      text: "harbor lights on the TV last night",
      status: `${noMatch} no attempts with “harbor lights” in the title on a TV between 18:00 and 04:00 on Mon 16 Nov.`,
    },
    {
      text: "last Tuesday at nine",
      status: "No match: Tue 10 Nov is before this range. Choose a longer time range.",
    },
    { text: "tonight at nine", status: "No match: Tue 17 Nov is after this range." },
    {
      text: "on the tablet since last Monday",
      status: `${noMatch} no attempts on a tablet from Mon 16 Nov to Tue 17 Nov.`,
    },
    {
      text: "on the tablet this month",
      status: `${noMatch} no attempts on a tablet from Sat 17 Oct to Tue 17 Nov. Part of that time is before this range. Choose a longer time range.`,
    },
    { text: "it was refused", status: `${noMatch} no attempts with this problem.` },
    { text: "", status: "" },
    { text: "the", status: "" },
  ])("says why nothing matches “$text”", ({ text, status }) => {
    const named = attempts.filter(({ id }) => id !== "nameless");

    expect(search(text, named)).toMatchObject({ status, candidates: [], questions: [] });
  });
});

test.each([
  { name: "nothing matches", text: "tennis", range: twoDays, isOffered: true },
  { name: "the stated time is before the range", text: "last Tuesday at nine", range: twoDays, isOffered: true },
  { name: "the stated time is after it", text: "tonight at nine", range: twoDays, isOffered: false },
  { name: "an attempt matches", text: "on the Fire TV", range: twoDays, isOffered: false },
  { name: "nothing is typed", text: "", range: twoDays, isOffered: false },
  { name: "the range is as long as can be", text: "tennis", range: month, isOffered: false },
])("a search over 30 days is offered: $isOffered if $name", ({ text, range, isOffered }) => {
  expect(search(text, attempts, range).canSearchLonger).toBe(isOffered);
});

test("when nothing matches, the closest attempts are shown", () => {
  expect(search("yesterday afternoon about four on the TV").closest[0]?.reasons).toEqual([
    "Mon 16 Nov 21:04 CST, 5 h 04 min after “about four”",
    "Samsung Smart TV",
    "playback failed",
  ]);
  expect(search("tennis").closest).toEqual([]);
});

describe("questions distinguish the candidates without suggesting an answer", () => {
  test.each([
    {
      text: "last night about nine",
      asks: ["What did you watch it on?", "Do you remember whether it stopped in the middle or never started?"],
    },
    { text: "the news", asks: ["Which day was that?", "What did you watch it on?"] },
    { text: "last night about nine on the TV, it stopped", asks: ["Do you remember what was on?"] },
  ])("“$text”", ({ text, asks }) => {
    expect(search(text).questions).toEqual(expect.arrayContaining(asks));
    expect(search(text).questions.length).toBeLessThanOrEqual(3);
  });

  test("a single candidate gets questions that confirm it", () => {
    expect(search("S2E5").questions).toEqual(["Which day was that?", "What did you watch it on?"]);
  });

  test("no question contains a title, a device name or a number", () => {
    const all = ["last night", "the news", "on the TV", "cup", "it froze", "yesterday at nine", "S2E5"].flatMap(
      (text) => search(text).questions,
    );

    expect(all.length).toBeGreaterThan(0);
    for (const question of all) expect(question).not.toMatch(/\d|cup|news|harbor|samsung|iphone/i);
  });
});

describe("chips show what was understood", () => {
  test("one for each part of the complaint", () => {
    expect(search("last night around nine on the TV, the football with uncle, it froze").chips).toEqual([
      { label: "When", text: "Mon 16 Nov, about 21:00 CST" },
      { label: "Device", text: "TV" },
      { label: "Title", text: "football" },
      { label: "Problem", text: "froze" },
      { label: "No title with", text: "“uncle”" },
    ]);
  });

  test.each([
    { text: "nine", when: "Tue 17 Nov, 09:00 or Mon 16 Nov, 21:00 CST" },
    { text: "yesterday at nine", when: "Mon 16 Nov, 09:00 or 21:00 CST" },
    { text: "yesterday", when: "Mon 16 Nov CST" },
    { text: "last night", when: "Mon 16 Nov, 18:00 – 04:00 CST" },
    { text: "last week", when: "Mon 9 Nov – Sun 15 Nov CST" },
    { text: "since yesterday", when: "Mon 16 Nov – Tue 17 Nov CST" },
    { text: "20 minutes ago", when: "Tue 17 Nov, about 14:40 CST" },
    { text: "in the last hour", when: "Tue 17 Nov, 14:00 – 15:00 CST" },
    { text: "last night just after 21:30", when: "Mon 16 Nov, just after 21:30 CST" },
    { text: "last night between 8 and 9", when: "Mon 16 Nov, 20:00 – 21:00 CST" },
  ])("“$text” is $when", ({ text, when }) => {
    expect(search(text).chips).toEqual([{ label: "When", text: when }]);
  });

  test.each([
    { text: "31 Feb", note: "“31 Feb” isn't a date" },
    { text: "16/11", note: "Read 16/11 as day/month" },
    { text: "3/4", note: "Read 3/4 as month/day" },
    { text: "tonight at nine", note: "That time is in the future" },
  ])("“$text” has the note: $note", ({ text, note }) => {
    expect(search(text).chips).toContainEqual({ label: "Note", text: note });
  });
});

test("while not all sessions are loaded, no match is only one among those", () => {
  const { status } = search("last night on the zeppelin", [], twoDays, false);
  expect(status).toMatch(/^No match among the sessions loaded: /u);
  expect(search("last night on the zeppelin", [], twoDays).status).toMatch(/^No match in this range: /u);
});
