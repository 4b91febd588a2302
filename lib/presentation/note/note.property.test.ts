import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anySessions, mostlyGoodSessions, refusedSessions } from "@/lib/domain/answer/any-sessions.fixture";
import { assess } from "@/lib/domain/answer/assess";
import { checkOf } from "@/lib/domain/answer/others/other-viewers.fixture";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import codeMap from "@/lib/domain/answer/playbook/shipped/codes.json";
import english from "@/lib/domain/answer/playbook/shipped/phrases.en.json";
import spanish from "@/lib/domain/answer/playbook/shipped/phrases.es.json";
import shippedSteps from "@/lib/domain/answer/playbook/shipped/steps.json";
import type { StepRule } from "@/lib/domain/answer/playbook/step-rules";
import type { Loaded } from "@/lib/domain/answer/verdict/loaded";
import { runs } from "@/lib/domain/property-runs.fixture";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { dayMs, epochMs, minuteMs } from "@/lib/domain/units";
import { wordAnswer } from "@/lib/presentation/answer/word-answer";
import type { NoteInput } from "@/lib/presentation/note/note";
import { noteInput } from "@/lib/presentation/note/note-input";
import { noteText } from "@/lib/presentation/note/write-note";

const viewerId = "caller-7Qm2@example.com";
const address = "203.0.113.61";
const link = "https://desk.example/viewers/7Qm2";
const books = [english, spanish];

type Case = Readonly<{ sessions: readonly Session[]; isCompared?: boolean; isAddress?: boolean; isDone?: boolean }>;

/** The note about sessions, by the same steps as on the page. */
function inputOf(
  { sessions, isCompared = false, isAddress = false, isDone = false }: Case,
  language = "en",
): NoteInput {
  const rules = { rules: defaultPlaybookRules, thresholds: defaultThresholds, codeMap, goodwill: null };
  const dayOf = () => "";
  const asOf = epochMs(mondayNoon + 10 * dayMs);
  const loaded: Loaded = sessions.length >= 500 ? { kind: "newest", limit: 500 } : { kind: "all" };
  const given = { ...rules, sessions, isAddress, dayOf, hourOf: () => 12, loaded, asOf, lastSeen: null };
  const { compare } = assess({ ...given, others: null });
  const checks = [checkOf("device", 47, 147, "Samsung Smart TV"), checkOf("title", 2, 212, "One")];
  const others = isCompared && compare !== null ? { session: compare.id, checks } : null;
  const answer = {
    ...wordAnswer(assess({ ...given, others }), sessions, {
      ...{ book: english, books, language, steps: shippedSteps as readonly StepRule[] },
      ...{ thresholds: defaultThresholds, goodwill: null, zone: "UTC", viewerZone: "America/Chicago", asOf },
    }),
    range: { start: mondayNoon, end: epochMs(mondayNoon + 10 * dayMs) },
    ...{ asOf, lastSeen: null, sessionCount: sessions.length, ongoingCount: 0, loaded },
  };
  return noteInput({
    lookup: {
      isMasked: false,
      kind: isAddress ? "viewerIp" : "viewerId",
      value: isAddress ? address : viewerId,
    },
    ...{ answer, sessions, link, labels: english.note, pageLanguage: "en" },
    others: isCompared ? "Likely only this viewer: most others play fine." : null,
    afterwards: isDone ? "No new attempt yet." : null,
    handOver: null,
    done: isDone ? answer.steps.slice(0, 2) : [],
  });
}

const short = { form: "internal", length: "short", handOver: "omit" } as const;
const reply = { form: "reply", length: "short", format: "plain", handOver: "omit" } as const;

const awkward = [
  "E-4711\n\r\n\u2028next line",
  `Endless ${"very long title ".repeat(640)}`,
  "</script>\u202e\u0000",
  "- item\n# head",
];

/** Any sessions, also with hostile texts. */
const anyCase: fc.Arbitrary<Case> = fc.record({
  sessions: fc
    .tuple(
      fc.oneof(anySessions, mostlyGoodSessions, refusedSessions),
      fc.option(fc.constantFrom(...awkward), { nil: null }),
    )
    .map(([sessions, text]) =>
      sessions.map((session, at) => ({
        ...session,
        viewerId: at % 3 === 0 ? viewerId : `viewer-${at % 3}`,
        ...(text === null
          ? {}
          : { errors: [text], texts: { ...session.texts, asset: text, deviceName: text, appVersion: text } }),
      })),
    ),
  isCompared: fc.boolean(),
  isAddress: fc.boolean(),
  isDone: fc.boolean(),
});

describe("the short note has at most eight lines", () => {
  test.each(["plain", "markdown"] as const)("for any sessions, as %s", (format) => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const lines = noteText(inputOf(one), { ...short, format }).split(/[\n\r\u0085\u2028\u2029]/u);
        expect(lines.length).toBeLessThanOrEqual(8);
        for (const line of lines) expect(line).toMatch(/\S/u);
      }),
      runs(150),
    );
  });

  test.each([
    { name: "40 devices", count: 200, devices: 40, title: (at: number) => `Title ${at % 30}` },
    { name: "500 sessions", count: 500, devices: 3, title: (at: number) => `Title ${at % 30}` },
    { name: "a long title", count: 12, devices: 3, title: () => `Endless ${"very long title ".repeat(640)}` },
  ])("for $name, and each one can be read", ({ count, devices, title }) => {
    const sessions = Array.from({ length: count }, (_, at) =>
      sessionWith({
        ...{ id: `s${at}`, clientId: `c${at % devices}`, startedAt: mondayNoon + at * 20 * minuteMs },
        outcome: at % 2 === 0 ? "start-failure-technical" : "played-well",
        errors: at % 2 === 0 ? [`E ${"4711 ".repeat(200)}`] : [],
        texts: {
          deviceName: `Device ${at % devices} ${"x".repeat(400)}`,
          asset: title(at),
          appVersion: "8.1\n4",
          isp: "Cox",
        },
      }),
    );
    const lines = noteText(inputOf({ sessions, isCompared: true, isDone: true }), {
      ...short,
      format: "plain",
    }).split("\n");

    expect(lines.length).toBeLessThanOrEqual(8);
    expect(lines.at(-1)).toBe(`Link: ${link}`);
    for (const line of lines) expect(line.length).toBeLessThan(450);
  });
});

/** What only colleagues read: verdicts, confidence, codes, numbers of others, links, IDs, addresses, our vocabulary. */
const internal = [
  ...books.flatMap(({ verdicts, confidences }) => [...Object.values(verdicts), ...Object.values(confidences)]),
  ...["E-4711", "GEO_BLOCKED", "SUBSCRIPTION_EXPIRED", "CONCURRENT_STREAM_LIMIT"],
  ...["147", "212", "desk.example", "http", viewerId, "caller-7Qm2", "viewer-1", address],
];

test.each([
  { language: "en", words: /\b(?:sessions?|attempts?|plays?|CDNs?|bitrate|codes?)\b/iu },
  { language: "es", words: /\b(?:CDN|bitrate|c[oó]digos?|intentos?)\b/iu },
])("for any sessions, a reply in $language contains nothing internal", ({ language, words }) => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const text = noteText(inputOf(one, language), reply);
      expect(text).not.toMatch(words);
      expect(text).not.toMatch(/[{}]|undefined|null|\bNaN\b/u);
      for (const secret of internal) expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
    }),
    runs(150),
  );
});

test("if several people share an address, a reply says nothing of them, not even as steps", () => {
  const sessions = Array.from({ length: 12 }, (_, at) =>
    sessionWith({
      ...{ id: `s${at}`, clientId: at < 6 ? "c1" : "c2", viewerId: at < 6 ? "ann" : "bob" },
      startedAt: mondayNoon + at * 60 * minuteMs,
      outcome: at < 6 ? "start-failure-technical" : "played-well",
      texts: { deviceName: at < 6 ? "Samsung Smart TV" : "iPhone", isp: "Cox", asset: `Title ${at}` },
    }),
  );

  expect(noteText(inputOf({ sessions }), reply)).toContain("1. Close the app on the TV, then open it again\n");
  expect(noteText(inputOf({ sessions, isAddress: true }), reply)).toBe(
    `Which account are you signed in with? That lets us look only at what you watched.\n\n${english.note.replyOnly}`,
  );
});
