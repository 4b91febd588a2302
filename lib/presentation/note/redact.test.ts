import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultCareRules } from "@/lib/domain/insights/care-rules";
import { judgeSessions } from "@/lib/domain/insights/judge";
import { type NoteLabels, noteLabelNames } from "@/lib/domain/insights/note-labels";
import english from "@/lib/domain/insights/shipped/phrases.en.json";
import { defaultLimits } from "@/lib/domain/limits";
import { mondayNoon, sessionWith } from "@/lib/domain/session.fixture";
import { epochMs, minuteMs } from "@/lib/domain/units";
import { hidden } from "@/lib/presentation/mask";
import { composeNote } from "@/lib/presentation/note/note";
import { oneLine } from "@/lib/presentation/note/one-line";
import { redacted, redactor } from "@/lib/presentation/note/redact";
import { noteFormats, writeNote } from "@/lib/presentation/note/write-note";
import { answerWords } from "@/lib/presentation/plain-words/write-answer";

const lookup = { kind: "viewerId", value: "Ana + Bob/50% #1  🎬" } as const;
const sessions = [
  sessionWith({ id: "77.12.5", viewerId: "tom", clientId: "player-90210", texts: { ip: "unlisted-host" } }),
];
const redact = redactor(lookup, sessions);

describe("redacted are", () => {
  test.each([
    { name: "the viewer, however it is spaced", text: "for Ana + Bob/50% #1 🎬: no", is: "for ····: no" },
    { name: "the viewer, in an address", text: "?u=Ana%20%2B%20Bob%2F50%25%20%231%20%20%F0%9F%8E%AC", is: "?u=····" },
    { name: "the viewer, in other letters", text: "ANA + BOB/50% #1 🎬", is: "····" },
    {
      name: "players, addresses and IDs of sessions",
      text: "player-90210x unlisted-host 77.12.5",
      is: "····x ···· ····",
    },
    {
      name: "a short ID where it stands alone",
      text: "tom's TV, atom, user_tom_1",
      is: "····'s TV, atom, user_····_1",
    },
    { name: "e-mail addresses", text: "by o'hara+tv@mail.example.org, x%40y.com", is: "by ····, ····" },
    { name: "IPv4 addresses", text: "203.0.113.61:443 cpe-203-0-113-61.example", is: "····:443 cpe-····.example" },
    {
      name: "IPv6 addresses",
      text: "[2001:db8::1]:443 ::ffff:203.0.113.61 1:2:3:4:5:6:7:8",
      is: "[····]:443 ···· ····",
    },
    { name: "UUIDs", text: "3f6b2a90-5d1c-4e87-9b2f-c0a4d7e81536!", is: "····!" },
    {
      name: "halves of them, where a title was cut",
      text: "on “The TV of Ana + Bo…” and atom",
      is: "on “The TV of ····” and atom",
    },
    { name: "any word that was cut, also where nothing is before it", text: "3f6b2a90-5d1c…", is: "····" },
    { name: "long numbers", text: "call 5550104477 or 112", is: "call ···· or 112" },
  ])("$name", ({ text, is }) => {
    expect(redact(text)).toBe(is);
  });

  test.each(["Harbor Lights: S2, E5", "06:00:00", "2026-11-16T12:00:00.000Z", "std::vector", "app 8.14.2", "E_4711"])(
    "not %s",
    (text) => {
      expect(redact(text)).toBe(text);
    },
  );

  test("texts however deep, and nothing else", () => {
    expect(redacted({ a: ["tom", { b: "tom", c: 1, d: null }] }, redact)).toEqual({
      a: [hidden, { b: hidden, c: 1, d: null }],
    });
  });
});

/** An ID that stands in no note by chance. */
const anyName = fc.oneof(
  fc.emailAddress(),
  fc.ipV4(),
  fc.ipV6(),
  fc.uuid(),
  fc.stringMatching(/^\d{7,20}$/),
  fc.string({ unit: "binary", maxLength: 12 }).map((text) => `§${text}`),
);
/** One that no session names, so that its looks alone tell what it is. */
const anyLook = fc.oneof(
  fc.emailAddress(),
  fc.ipV4(),
  fc.ipV6().filter((text) => text !== "::"),
  fc.uuid(),
  fc.stringMatching(/^\d{7,20}$/),
);
const anyNames = fc.record({ viewer: anyName, client: anyName, id: anyName, ip: anyName, stranger: anyLook });
const labels = Object.fromEntries(noteLabelNames.map((name) => [name, name])) as NoteLabels;

test("whatever the IDs are and wherever they stand, the public form holds none", () => {
  fc.assert(
    fc.property(anyNames, fc.constantFrom("viewerId", "viewerIp"), ({ viewer, client, id, ip, stranger }, kind) => {
      const names = [viewer, client, id, ip, stranger];
      const said = (what: string) => `${what} of ${names.join(" at ")} (${viewer})`;
      const planted = Array.from({ length: 6 }, (_, index) =>
        sessionWith({
          ...{ id: index === 0 ? id : `${id} ${index}`, viewerId: viewer, clientId: client },
          startedAt: mondayNoon + index * 60 * minuteMs,
          outcome: index < 4 ? "start-failure-technical" : "played-well",
          errors: [said("error")],
          texts: {
            ...{ asset: said("title"), deviceName: said(index < 4 ? "TV" : "phone"), browserName: said("browser") },
            ...{ isp: said("isp"), cdn: said("cdn"), appVersion: said("app"), osVersion: said("system"), ip },
          },
        }),
      );
      const options = { rules: defaultCareRules, limits: defaultLimits, familyOf: () => null };
      const verdict = judgeSessions(planted, options);
      const words = answerWords({ verdict, incident: null, book: english, steps: [], zone: "UTC" });
      const note = composeNote(
        {
          lookup: { kind, value: viewer },
          link: `https://desk.example.com/${said("link")}`,
          range: { start: mondayNoon, end: epochMs(mondayNoon + 600 * minuteMs) },
          ...{ asOf: mondayNoon, zone: "UTC", verdict, words, labels },
          said: { language: "en", text: said("said") },
          incidents: [{ startedAt: mondayNoon, line: said("line") }],
          others: said("others"),
          afterwards: said("afterwards"),
          done: [{ id: "step", text: said("step") }],
          ...{ evidence: planted, sessions: planted },
        },
        "public",
        "full",
      );
      for (const format of noteFormats) {
        const text = writeNote(note, format, labels);
        const plain = format === "json" ? textsIn(JSON.parse(text)).join("\n") : text.replace(/\\(.)/gu, "$1");
        // Nor the half of a longer one, where a sentence was cut.
        const halves = names.filter(({ length }) => length >= 20).map((name) => name.slice(0, 10));
        for (const name of [...names, ...halves]) {
          expect(oneLine(text), format).not.toContain(oneLine(name));
          expect(oneLine(plain), format).not.toContain(oneLine(name));
        }
      }
    }),
    { numRuns: 300 },
  );
});

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
