import { describe, expect, test } from "vitest";
import english from "@/lib/domain/answer/playbook/shipped/phrases.en.json";
import type { Session } from "@/lib/domain/sessions/session";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { hourMs, minuteMs } from "@/lib/domain/units";
import type { NoteInput } from "@/lib/presentation/note/note";
import { someNote } from "@/lib/presentation/note/note.fixture";
import { noteText } from "@/lib/presentation/note/write-note";

const first = Date.UTC(2026, 10, 26, 0, 20);

/** Failed attempts on a TV, the last one at 11:38 in Chicago. */
function failing(count: number, changes: (at: number) => Partial<Session["texts"]> = () => ({})): readonly Session[] {
  return Array.from({ length: count }, (_, at) =>
    sessionWith({
      id: `failed ${at}`,
      startedAt: at === count - 1 ? first + 17 * hourMs + 18 * minuteMs : first + at * minuteMs,
      outcome: "start-failure-technical",
      errors: ["AVPLAY_DECODER_INIT_FAILED", `only ${at}`],
      texts: { appVersion: "7.2.1", osVersion: "Tizen 6.5", ...changes(at) },
    }),
  );
}

const { words } = someNote;
const six = failing(6);
const plain: NoteInput = {
  ...someNote,
  labels: english.note,
  words: {
    ...words,
    headline: "All 6 attempts on the Samsung TV failed to start. Other devices played fine.",
    doubts: [],
    steps: [...words.steps, { id: "unplug", text: "Unplug the TV for a minute" }],
  },
  others: null,
  done: [],
  ...{ evidence: six, failing: six },
};

function lines(changes: Partial<NoteInput> = {}, form: "internal" | "public" = "internal"): readonly string[] {
  return noteText({ ...plain, ...changes }, { form, length: "short", format: "plain", handOver: "omit" }).split("\n");
}

test("the short note gives the rebuffering and the evenings, if that is what went wrong, on the headline's line", () => {
  const facts = [
    { id: "rebuffered", text: "Rebuffering: 6.2 % of viewing time over 5 plays.", sessions: [] },
    { id: "evenings", text: "5 were in the evening.", sessions: [] },
  ] as const;
  const [, line, ...rest] = lines({ words: { ...plain.words, facts: [...words.facts, ...facts] } });

  expect(line).toBe(`${plain.words.headline} ${facts[0].text} ${facts[1].text}`);
  expect(rest).toEqual(lines().slice(2));
});

test("the short note has a line each for verdict, what, when, with what, others, tried, next and the link", () => {
  const fine = {
    id: "others-fine",
    text: "7 of 147 other viewers had problems, no more than usual (device: Samsung TV).",
    sessions: [],
  } as const;

  expect(
    lines({
      words: { ...plain.words, facts: [...words.facts, fine] },
      others: "Likely only this viewer: most others play fine.",
      done: [
        { id: "restart", text: "Restart the TV" },
        { id: "update", text: "Update the app" },
      ],
      afterwards: "No new attempt yet.",
    }),
  ).toEqual([
    "Device or app, viewer's side (high confidence)",
    "All 6 attempts on the Samsung TV failed to start. Other devices played fine.",
    "25 Nov 18:20 – 26 Nov 11:38 CST (26 Nov 00:20 – 17:38 UTC), 6 times",
    "Error AVPLAY_DECODER_INIT_FAILED, app 7.2.1, Tizen 6.5",
    "Others: 7 of 147 other viewers had problems, no more than usual (device: Samsung TV).",
    "Tried: Restart the TV; Update the app. After the fix: No new attempt yet.",
    "Next: Escalate",
    `Link: ${someNote.link}`,
  ]);
});

test("lines without content are left out", () => {
  expect(
    lines({
      verdict: { id: "unknown", confidence: null, reason: null, side: null },
      words: { ...plain.words, verdict: "Not enough data", confidence: null, reason: null, steps: [] },
      ...{ evidence: [sessionWith({ startedAt: first })], failing: [] },
    }),
  ).toEqual([
    "Not enough data",
    plain.words.headline,
    "25 Nov 18:20 CST (26 Nov 00:20 UTC)",
    `Link: ${someNote.link}`,
  ]);
});

test("if nothing failed, the note doesn't count", () => {
  const evidence = six.map((session) => ({ ...session, outcome: "played-well" }) as const);

  expect(lines({ evidence, failing: [] })[2]).toBe("25 Nov 18:20 – 26 Nov 11:38 CST (26 Nov 00:20 – 17:38 UTC)");
});

test("without a session, the note says which time was looked at", () => {
  expect(lines({ evidence: [], failing: [] })[2]).toBe(
    "Sun 15 Nov 2026 06:00 – Mon 16 Nov 2026 06:00 CST (Sun 15 Nov 2026 12:00 – Mon 16 Nov 2026 12:00 UTC)",
  );
});

describe("what failing attempts ran on is left out where", () => {
  test.each([
    {
      name: "they differ",
      texts: (at: number) => ({ appVersion: `7.${at}` }),
      line: "Error AVPLAY_DECODER_INIT_FAILED, Tizen 6.5",
    },
    {
      name: "one doesn't say",
      texts: (at: number) => ({ osVersion: at === 2 ? null : "Tizen 6.5" }),
      line: "Error AVPLAY_DECODER_INIT_FAILED, app 7.2.1",
    },
  ])("$name", ({ texts, line }) => {
    const sessions = failing(6, texts);
    expect(lines({ evidence: sessions, failing: sessions })[3]).toBe(line);
  });

  test("no error is shared, and a bare version gets a name", () => {
    const sessions = failing(6, () => ({ osVersion: "6.5" })).map((session, at) => ({
      ...session,
      errors: [`E${at}`],
    }));
    expect(lines({ evidence: sessions, failing: sessions })[3]).toBe("App 7.2.1, system 6.5");
  });
});

test("a period in the headline isn't given twice", () => {
  const { words: own } = plain;
  const headline = (period: string) => `All 6 attempts failed to start (${period}). It has worked since.`;
  const of = (period: string) => lines({ words: { ...own, headline: headline(period) } })[1];

  expect(of("25 Nov 18:20 – 26 Nov 11:38 CST")).toBe("All 6 attempts failed to start. It has worked since.");
  expect(of("25 Nov 20:50–21:32 CST")).toBe(headline("25 Nov 20:50–21:32 CST"));
});

test("a side that the verdict names isn't given twice", () => {
  const verdict = { id: "service", confidence: "high", reason: "clear", side: "ours" } as const;

  expect(lines({ verdict, words: { ...plain.words, verdict: "Our service", side: null } })[0]).toBe(
    "Our service (high confidence)",
  );
});

test("what every reader must know about the data is with what happened", () => {
  expect(lines({ words: { ...plain.words, doubts: words.doubts } })[1]).toBe(
    `${plain.words.headline} Only 500 were judged. 3 viewers were judged together.`,
  );
});

test("in Markdown each line stays one, and nothing is read as markup", () => {
  const sessions = failing(2).map((session) => ({ ...session, errors: ["E_1 *x*"] }));
  const text = noteText(
    { ...plain, evidence: sessions, failing: sessions },
    { form: "internal", length: "short", format: "markdown", handOver: "omit" },
  );

  expect(text.split("\n").map((line) => line.slice(0, 20))).toEqual([
    "**Device or app, vie",
    "- All 6 attempts on ",
    "- 25 Nov 18:20 – 26 ",
    "- Error E\\_1 \\*x\\*, ",
    "- Next: Update the a",
    "- Link: https://desk",
  ]);
});
