import { describe, expect, test } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import { type NoteLabels, noteLabelNames } from "@/lib/domain/answer/playbook/note-labels";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { dayMs, epochMs, hourMs } from "@/lib/domain/units";
import { composeNote, type NoteInput } from "@/lib/presentation/note/note";
import { noteFormats, writeNote } from "@/lib/presentation/note/write-note";

const viewerId = "caller@example.com";
const address = "203.0.113.61";
const labels = Object.fromEntries(noteLabelNames.map((name) => [name, `[${name}]`])) as NoteLabels;

const failed = sessionWith({
  id: "1.2.3.4.5",
  viewerId,
  outcome: "start-failure-technical",
  errors: ["E_1\nsecond | *line*", `User ${viewerId} from ${address} exceeded E_2`],
  texts: { asset: "A [title]", deviceName: "Smart TV", ip: address },
});

const input: NoteInput = {
  lookup: { account: soleAccount, kind: "viewerId", value: viewerId },
  link: "https://desk.example.com/viewers/ref?from=1&to=2",
  range: { start: epochMs(mondayNoon - dayMs), end: mondayNoon },
  asOf: mondayNoon,
  zone: "America/Chicago",
  verdict: { id: "device", confidence: "high", reason: "clear" },
  words: {
    language: "en",
    verdict: "Device or app",
    confidence: "High confidence",
    reason: "Several episodes.",
    headline: "The TV could not start.",
    say: "Not what was said.",
    facts: [{ id: "bad-on-device", text: "6 of 6 plays failed.", sessions: [failed.id] }],
    doubts: [
      { id: "not-all-loaded", text: "Only 500 were judged.", sessions: [] },
      { id: "several-viewers", text: "3 viewers were judged together.", sessions: [] },
      { id: "also-left", text: "2 were left.", sessions: [] },
    ],
    steps: [
      { id: "update", text: "Update the app" },
      { id: "escalate", text: "Escalate" },
    ],
  },
  said: { language: "es", text: "Veo que falló." },
  incidents: [
    { startedAt: mondayNoon, line: "Tried twice." },
    { startedAt: epochMs(mondayNoon - hourMs), line: "Tried once." },
  ],
  others: "Only this viewer.",
  afterwards: null,
  done: [
    { id: "restart", text: "Restart the TV" },
    { id: "update", text: "Update the app" },
  ],
  evidence: [failed],
  sessions: [failed, sessionWith({ id: "on-going", isEnded: false, endedAt: null, outcome: "on-going" })],
  labels,
};

function written(
  form: "internal" | "public",
  length: "short" | "full",
  format: "plain" | "markdown" | "json",
  changes: Partial<NoteInput> = {},
) {
  return writeNote(composeNote({ ...input, ...changes }, form, length), format, labels);
}

describe("a note", () => {
  test("has verdict, reason, evidence, actions and next steps, in both zones, and the fixed link", () => {
    expect(written("internal", "short", "plain")).toBe(`[verdict]: Device or app. The TV could not start.
High confidence: Several episodes.
[viewer]: ${viewerId}
[range]: Sun 15 Nov 2026 06:00 CST – Mon 16 Nov 2026 06:00 CST (Sun 15 Nov 2026 12:00 UTC – Mon 16 Nov 2026 12:00 UTC)

[evidence]:
- 6 of 6 plays failed.

[happened]:
- Mon 16 Nov 2026 06:00:00 CST (Mon 16 Nov 2026 12:00:00 UTC): Tried twice.

[others]:
- Only this viewer.

[said]:
- Veo que falló.

[done]:
- Restart the TV
- Update the app

[next]:
- Escalate

[limits]:
- Only 500 were judged.
- 3 viewers were judged together.
- [onGoing]
- [lag] Mon 16 Nov 2026 06:00:00 CST (Mon 16 Nov 2026 12:00:00 UTC)

[link]: https://desk.example.com/viewers/ref?from=1&to=2`);
  });

  test("in full also has every incident, the doubts and the sessions", () => {
    const text = written("internal", "full", "plain");

    expect(text).toContain("- Mon 16 Nov 2026 05:00:00 CST (Mon 16 Nov 2026 11:00:00 UTC): Tried once.");
    expect(text).toContain("[against]:\n- 2 were left.\n\n");
    expect(text).toContain(
      "- Mon 16 Nov 2026 06:00:00 CST (Mon 16 Nov 2026 12:00:00 UTC) · Start failure, technical · A [title] · Smart TV · E_1 second | *line*",
    );
  });

  test("without enough data has no confidence, and says that nothing was done", () => {
    const text = written("internal", "short", "plain", {
      verdict: { id: "unknown", confidence: null, reason: null },
      words: { ...input.words, verdict: "Not enough data", confidence: null, reason: null, doubts: [] },
      done: [],
      zone: "UTC",
    });

    expect(text).toContain("[verdict]: Not enough data. The TV could not start.\n[viewer]:");
    expect(text).toContain("[range]: Sun 15 Nov 2026 12:00 UTC – Mon 16 Nov 2026 12:00 UTC\n");
    expect(text).toContain("[done]:\n- [none]\n\n[next]:\n- Update the app\n- Escalate\n");
    expect(text).toContain("[limits]:\n- [onGoing]\n- [lag] Mon 16 Nov 2026 12:00:00 UTC\n");
  });

  test("in Markdown escapes texts from Conviva", () => {
    const text = written("internal", "full", "markdown");

    expect(text).toContain("**[verdict]: Device or app.** The TV could not start.");
    expect(text).toContain("A \\[title\\]");
    expect(text).toContain("second \\| \\*line\\*");
  });

  test("as JSON has IDs and instants next to the texts, and always the same keys in the same order", () => {
    const json = JSON.parse(written("internal", "full", "json"));

    expect(json).toMatchObject({
      ...{ form: "internal", length: "full", language: "en", viewerKind: "viewerId", viewer: viewerId },
      ...{ from: "2026-11-15T12:00:00.000Z", to: "2026-11-16T12:00:00.000Z", asOf: "2026-11-16T12:00:00.000Z" },
      ...{ zone: "America/Chicago", verdictId: "device", verdict: "Device or app" },
      ...{ confidenceId: "high", confidence: "High confidence", reasonId: "clear", reason: "Several episodes." },
      evidence: [{ id: "bad-on-device", text: "6 of 6 plays failed.", sessionIds: ["1.2.3.4.5"] }],
      incidents: [{ startedAt: "2026-11-16T12:00:00.000Z" }, { startedAt: "2026-11-16T11:00:00.000Z" }],
      ...{ saidLanguage: "es", said: "Veo que falló." },
      done: [{ id: "restart" }, { id: "update", text: "Update the app" }],
      next: [{ id: "escalate", text: "Escalate" }],
      sessions: [
        {
          ...{ id: "1.2.3.4.5", startedAt: "2026-11-16T12:00:00.000Z", outcomeId: "start-failure-technical" },
          ...{ title: "A [title]", cdn: null },
        },
      ],
      link: input.link,
    });
    const unknown = written("public", "short", "json", {
      verdict: { id: "unknown", confidence: null, reason: null },
    });
    expect(Object.keys(JSON.parse(unknown))).toEqual(Object.keys(json));
    expect(JSON.parse(unknown)).toMatchObject({ confidenceId: null, confidence: null, reasonId: null, sessions: [] });
  });

  test.each(noteFormats)("in the public form identifies no one and has no link, as %s", (format) => {
    const text = written("public", "full", format);

    expect(text).toContain("an e-mail address (masked)");
    expect(text).toContain("User ···· from ···· exceeded E");
    for (const personal of [viewerId, address, "1.2.3.4.5", "desk.example.com", "/viewers/", "[link]"]) {
      expect(text).not.toContain(personal);
    }
  });

  test("in the public form keeps its instants, without the IDs of the evidence's sessions", () => {
    expect(JSON.parse(written("public", "full", "json"))).toMatchObject({
      ...{ from: "2026-11-15T12:00:00.000Z", link: null },
      evidence: [{ sessionIds: null }],
      sessions: [{ id: null, startedAt: "2026-11-16T12:00:00.000Z" }],
    });
  });
});
