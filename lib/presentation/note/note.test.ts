import { describe, expect, test } from "vitest";
import { type NoteLabels, noteLabelNames } from "@/lib/domain/insights/note-labels";
import type { Lookup } from "@/lib/domain/lookup";
import { mondayNoon, sessionWith } from "@/lib/domain/session.fixture";
import { dayMs, epochMs } from "@/lib/domain/units";
import { maskLookup } from "@/lib/presentation/mask";
import { composeNote, type NoteInput } from "@/lib/presentation/note/note";
import { noteFormats, writeNote } from "@/lib/presentation/note/write-note";

const viewerId = "caller@example.com";
const address = "203.0.113.61";
const labels = Object.fromEntries(noteLabelNames.map((name) => [name, `[${name}]`])) as NoteLabels;

const input: NoteInput = {
  lookup: { kind: "viewerId", value: viewerId },
  link: "https://desk.example.com/viewers/ref?from=1&to=2",
  range: { start: epochMs(mondayNoon - dayMs), end: mondayNoon },
  asOf: mondayNoon,
  zone: "America/Chicago",
  words: {
    language: "en",
    verdict: "Device or app",
    confidence: "High confidence",
    reason: "Many episodes.",
    headline: "The TV could not start.",
    say: "I can see it.",
    facts: [{ id: "bad-on-device", text: "6 of 6 plays failed.", sessions: [] }],
    against: [{ id: "also-left", text: "2 were left.", sessions: [] }],
    steps: [
      { id: "update", text: "Update the app" },
      { id: "escalate", text: "Escalate" },
    ],
  },
  incidents: ["Tried twice.", "Tried once."],
  others: "Only this viewer.",
  done: new Set(["update"]),
  evidence: [
    sessionWith({
      id: "1.2.3.4.5",
      viewerId,
      outcome: "start-failure-technical",
      errors: ["E_1\nsecond | *line*"],
      texts: { asset: "A [title]", deviceName: "Smart TV", ip: address },
    }),
  ],
  hasOnGoing: true,
  isPossiblyTruncated: true,
  labels,
};

function written(form: "internal" | "public", length: "short" | "full", format: "plain" | "markdown" | "json") {
  return writeNote(composeNote(input, form, length), format);
}

describe("a note", () => {
  test("says verdict, evidence, what was done and what is next, with times in both zones and the frozen link", () => {
    expect(written("internal", "short", "plain")).toBe(`Device or app, High confidence: The TV could not start.
[viewer]: ${viewerId}
[range]: Sun 15 Nov 06:00 – Mon 16 Nov 06:00 CST (Sun 15 Nov 12:00 – Mon 16 Nov 12:00 UTC)

[evidence]:
- 6 of 6 plays failed.

[happened]:
- Tried twice.

[others]:
- Only this viewer.

[said]:
- I can see it.

[done]:
- Update the app

[next]:
- Escalate

[limits]:
- [truncated]
- [onGoing]
- [lag] Mon 16 Nov 06:00:00 CST (Mon 16 Nov 12:00:00 UTC)

[link]: https://desk.example.com/viewers/ref?from=1&to=2`);
  });

  test("in full also holds every incident, what speaks against it and the sessions", () => {
    const text = written("internal", "full", "plain");

    expect(text).toContain("- Tried once.");
    expect(text).toContain("- 2 were left.");
    expect(text).toContain(
      "- Mon 16 Nov 06:00:00 CST (Mon 16 Nov 12:00:00 UTC) · Start failure, technical · A [title] · Smart TV · E_1 second | *line* · 1.2.3.4.5",
    );
  });

  test("in Markdown keeps what was sent from being read as marks", () => {
    const text = written("internal", "full", "markdown");

    expect(text).toContain("**Device or app, High confidence**");
    expect(text).toContain("A \\[title\\]");
    expect(text).toContain("second \\| \\*line\\*");
  });

  test("as JSON can be read back", () => {
    expect(JSON.parse(written("internal", "full", "json"))).toMatchObject({
      verdict: "Device or app",
      done: ["Update the app"],
      sessions: [{ title: "A [title]", id: "1.2.3.4.5", errors: ["E_1\nsecond | *line*"] }],
    });
  });

  test.each(noteFormats)("for the public names nobody, as %s", (format) => {
    const text = written("public", "full", format);

    expect(text).toContain("call····.com");
    for (const personal of [viewerId, address, "1.2.3.4.5"]) expect(text).not.toContain(personal);
  });

  test.each(noteFormats)("never holds an IP address of a session, as %s", (format) => {
    expect(written("internal", "full", format)).not.toContain(address);
  });
});

test.each<{ lookup: Lookup; masked: string }>([
  { lookup: { kind: "viewerId", value: "47a28f72-6ad8-c689" }, masked: "47a2····c689" },
  { lookup: { kind: "viewerId", value: "short-id" }, masked: "····" },
  { lookup: { kind: "viewerId", value: "🎬".repeat(12) }, masked: "🎬🎬🎬🎬····🎬🎬🎬🎬" },
  { lookup: { kind: "viewerIp", value: address }, masked: "an IPv4 address (masked)" },
  { lookup: { kind: "viewerIp", value: "2001:db8::1" }, masked: "an IPv6 address (masked)" },
])("a look-up is masked as $masked", ({ lookup, masked }) => {
  expect(maskLookup(lookup)).toBe(masked);
});
