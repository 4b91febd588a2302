import { describe, expect, test } from "vitest";
import type { NoteInput } from "@/lib/presentation/note/note";
import { address, someNote as input, viewerId } from "@/lib/presentation/note/note.fixture";
import { type NoteChoice, noteFormats } from "@/lib/presentation/note/note-choice";
import { noteText } from "@/lib/presentation/note/write-note";

function written(
  form: NoteChoice["form"],
  length: NoteChoice["length"],
  format: NoteChoice["format"],
  changes: Partial<NoteInput> = {},
  handOver: NoteChoice["handOver"] = "omit",
) {
  return noteText({ ...input, ...changes }, { form, length, format, handOver });
}

describe("a note", () => {
  test("in full has verdict, reason, evidence, incidents, doubts, actions, sessions and the fixed link", () => {
    expect(written("internal", "full", "plain")).toBe(`[verdict]: Device or app. The TV could not start.
High confidence: Several episodes.
[viewer]: ${viewerId}
[range]: Sun 15 Nov 2026 06:00 – Mon 16 Nov 2026 06:00 CST (Sun 15 Nov 2026 12:00 – Mon 16 Nov 2026 12:00 UTC)

[evidence]:
- 6 of 6 plays failed.

[happened]:
- Mon 16 Nov 2026 06:00:00 CST (12:00:00 UTC): Tried twice.
- Mon 16 Nov 2026 05:00:00 CST (11:00:00 UTC): Tried once.

[against]:
- 2 were left.

[others]:
- Only this viewer.

[said]:
- Veo que falló.

[done]:
- Restart the TV
- Update the app

[next]:
- Escalate

[sessions]:
- Mon 16 Nov 2026 06:00:00 CST (12:00:00 UTC) · Start failure, technical · A [title] · Smart TV · 7.2.1 · Tizen 6.5 · E_1 second | *line* · User ${viewerId} from ${address} exceeded E_2 · 1.2.3.4.5

[limits]:
- Only 500 were judged.
- 3 viewers were judged together.
- [onGoing]
- [lag] Mon 16 Nov 2026 06:00:00 CST (12:00:00 UTC)

[link]: https://desk.example.com/viewers/ref?from=1&to=2`);
  });

  test("without enough data has no confidence, and says that nothing was done", () => {
    const text = written("internal", "full", "plain", {
      verdict: { id: "unknown", confidence: null, reason: null, side: null },
      words: { ...input.words, verdict: "Not enough data", confidence: null, reason: null, doubts: [] },
      done: [],
      zone: "UTC",
    });

    expect(text).toContain("[verdict]: Not enough data. The TV could not start.\n[viewer]:");
    expect(text).toContain("[range]: Sun 15 Nov 2026 12:00 – Mon 16 Nov 2026 12:00 UTC\n");
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
      ...{ sideId: "viewer", side: "viewer's side" },
      ...{ firstAt: "2026-11-16T12:00:00.000Z", lastAt: "2026-11-16T12:00:00.000Z", failed: 1 },
      ...{ sharedApp: "7.2.1", sharedSystem: "Tizen 6.5" },
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
      verdict: { id: "unknown", confidence: null, reason: null, side: null },
    });
    expect(Object.keys(JSON.parse(unknown))).toEqual(Object.keys(json));
    expect(JSON.parse(unknown)).toMatchObject({
      ...{ confidenceId: null, confidence: null, reasonId: null, sideId: null, incidents: [], sessions: [] },
    });
  });

  test.each(noteFormats)("in the public form identifies no one and has no link, as %s", (format) => {
    const text = written("public", "full", format);

    expect(text).toContain("E-mail address (masked)");
    expect(text).toContain("User ···· from ···· exceeded E");
    for (const personal of [viewerId, address, "1.2.3.4.5", "desk.example.com", "/viewers/", "[link]"]) {
      expect(text).not.toContain(personal);
    }
  });

  test.each(["internal", "public"] as const)("has the label of a masked viewer in the %s form", (form) => {
    const lookup = { kind: "viewerId", value: "47a2····a689", isMasked: true } as const;

    expect(written(form, "full", "plain", { lookup })).toContain("[viewer]: 47a2····a689\n");
    expect(JSON.parse(written(form, "full", "json", { lookup }))).toMatchObject({ viewer: "47a2····a689" });
  });

  test("in the public form keeps its instants, without the IDs of the evidence's sessions", () => {
    expect(JSON.parse(written("public", "full", "json"))).toMatchObject({
      ...{ from: "2026-11-15T12:00:00.000Z", link: null },
      evidence: [{ sessionIds: null }],
      sessions: [{ id: null, startedAt: "2026-11-16T12:00:00.000Z" }],
    });
  });
});

describe("the newest hand-over note", () => {
  test("is quoted on one line of an internal note, with its author and time", () => {
    const quoted = "Ada Agent, Mon 16 Nov 2026 05:00:00 CST (11:00:00 UTC): Swapped the TV. Still broken.";

    expect(written("internal", "full", "plain", {}, "quote")).toContain(`\n\n[handOver]:\n- ${quoted}\n\n[next]:`);
    expect(written("internal", "short", "plain", {}, "quote")).toContain(
      `\n[handOver]: ${quoted}\n[next]: Escalate\n`,
    );
    expect(JSON.parse(written("internal", "short", "json", {}, "quote"))).toMatchObject({
      handOver: { writtenAt: "2026-11-16T11:00:00.000Z", text: quoted.replace(". S", ".\nS") },
    });
  });

  test.each([
    { form: "internal", handOver: "omit" },
    { form: "public", handOver: "quote" },
    { form: "reply", handOver: "quote" },
  ] as const)("isn't in the form $form with the choice $handOver", ({ form, handOver }) => {
    for (const format of noteFormats) {
      const text = written(form, "full", format, {}, handOver);

      expect(text).not.toContain("Swapped");
      expect(text).not.toContain("Ada");
      expect(text).not.toContain("[handOver]");
    }
  });

  test("isn't mentioned if there is none", () => {
    expect(written("internal", "full", "plain", { handOver: null }, "quote")).not.toContain("[handOver]");
    expect(JSON.parse(written("internal", "full", "json", { handOver: null }, "quote"))).toMatchObject({
      handOver: null,
    });
  });

  test("can change neither the lines nor the direction of the note, and isn't read as markup", () => {
    const handOver = { author: "A*da*", createdAt: input.asOf, body: "1\n\n# 2 \u202ekcab <b>" };
    const text = written("internal", "full", "markdown", { handOver }, "quote");

    expect(text).toMatch(/\n- A\\\*da\\\*, .+: 1 \\# 2 kcab \\<b\\>\n/u);
  });
});
