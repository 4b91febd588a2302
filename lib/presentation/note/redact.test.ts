import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type NoteLabels, noteLabelNames } from "@/lib/domain/answer/playbook/note-labels";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import english from "@/lib/domain/answer/playbook/shipped/phrases.en.json";
import { judgeSessions } from "@/lib/domain/answer/verdict/judge";
import { sideOf } from "@/lib/domain/answer/verdict/side";
import { runs } from "@/lib/domain/property-runs.fixture";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { epochMs, minuteMs } from "@/lib/domain/units";
import { answerWords } from "@/lib/presentation/answer/write-answer";
import { hidden } from "@/lib/presentation/format/mask";
import type { NoteInput } from "@/lib/presentation/note/note";
import { type NoteChoice, noteChoiceId, noteFormats } from "@/lib/presentation/note/note-choice";
import { oneLine } from "@/lib/presentation/note/one-line";
import { redacted, redactor } from "@/lib/presentation/note/redact";
import { noteText } from "@/lib/presentation/note/write-note";

const lookup = { kind: "viewerId", value: "Ana + Bob/50% #1  🎬", isMasked: false } as const;
const sessions = [
  sessionWith({ id: "77.12.5", viewerId: "tom", clientId: "player-90210", texts: { ip: "unlisted-host" } }),
];
const redact = redactor(lookup, sessions);

describe("redacts", () => {
  test.each([
    { name: "the viewer, however it is spaced", text: "for Ana + Bob/50% #1 🎬: no", is: "for ····: no" },
    { name: "the viewer, in a URL", text: "?u=Ana%20%2B%20Bob%2F50%25%20%231%20%20%F0%9F%8E%AC", is: "····" },
    { name: "the viewer, in another case", text: "ANA + BOB/50% #1 🎬", is: "····" },
    {
      name: "sessions' players, addresses and IDs",
      text: "player-90210x unlisted-host 77.12.5",
      is: "····x ···· ····",
    },
    {
      name: "a short ID as a separate word",
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
      name: "halves of them, in a shortened title",
      text: "on “The TV of Ana + Bo…” and atom",
      is: "on “The TV of ····” and atom",
    },
    { name: "any shortened word, even at the start", text: "3f6b2a90-5d1c…", is: "····" },
    { name: "long numbers", text: "call 5550104477 or 112", is: "call ···· or 112" },
    { name: "phone and card numbers", text: "+1 (555) 010-4477, 4111 1111 1111 1111", is: "····, ····" },
    { name: "hosts named after addresses", text: "ec2-203-0-113-61.example 203_0_113_78", is: "ec····.example ····" },
    { name: "hardware addresses", text: "AA-BB-CC-DD-EE-0F", is: "····" },
    { name: "tokens", text: "Bearer eyJhbGciOiJI.eyJzdWIi.x-y_z", is: "Bearer ····" },
    {
      name: "queries of URLs",
      text: "https://cdn.example/a?user=j.doe&sig=1 end",
      is: "https://cdn.example/a···· end",
    },
    { name: "keys and hexadecimal IDs", text: "sk_live_4f9aabcdefgh12 65b2f0c4d91e7a0012ab34cd", is: "···· ····" },
    { name: "full-width letters and zero-width characters", text: "j.doe＠example.com to\u200bm", is: "···· ····" },
  ])("$name", ({ text, is }) => {
    expect(redact(text)).toBe(is);
  });

  test.each([
    "Harbor Lights: S2, E5",
    "06:00:00",
    "2026-11-16T12:00:00.000Z",
    "std::vector",
    "app 8.14.2",
    "E_4711",
    "PLAYER_TIMEOUT_3016",
    "Wed 25 Nov 2026 11:52:00 EST (16:52:00 UTC)",
    "26 Nov 2026",
  ])("not %s", (text) => {
    expect(redact(text)).toBe(text);
  });

  test("nested texts, and nothing else", () => {
    expect(redacted({ a: ["tom", { b: "tom", c: 1, d: null }] }, redact)).toEqual({
      a: [hidden, { b: hidden, c: 1, d: null }],
    });
  });
});

/** An ID that can't appear in a note by chance. */
const anyName = fc.oneof(
  fc.emailAddress(),
  fc.ipV4(),
  fc.ipV6(),
  fc.uuid(),
  fc.stringMatching(/^\d{7,20}$/),
  fc.string({ unit: "binary", maxLength: 12 }).map((text) => `§${text}`),
);
/** One that no session contains, so only its format identifies it. */
const anyLook = fc.oneof(
  fc.emailAddress(),
  fc.ipV4(),
  fc.ipV6().filter((text) => text !== "::"),
  fc.uuid(),
  fc.stringMatching(/^\d{7,20}$/),
);
const anyNames = fc.record({ viewer: anyName, client: anyName, id: anyName, ip: anyName, stranger: anyLook });
const labels = Object.fromEntries(noteLabelNames.map((name) => [name, name])) as NoteLabels;

/** Every part of a note that leaves the team, in every format. */
const shared: readonly NoteChoice[] = [
  ...noteFormats.map((format) => ({ form: "public", length: "full", format, handOver: "quote" }) as const),
  { form: "public", length: "short", format: "plain", handOver: "quote" },
  { form: "reply", length: "short", format: "plain", handOver: "quote" },
];

test("a part of the viewer's ID is hidden too, but values under our own keys aren't", () => {
  const hide = redactor({ kind: "viewerId", value: "auth0|device-x4", isMasked: false }, []);

  expect(hide("by device-x4, of auth0|device-x4")).toBe("by ····, of ····");
  expect(redacted({ id: "device-x4", startedAt: "2026-11-16T12:00:00.000Z", text: "device-x4" }, hide)).toEqual({
    id: "device-x4",
    startedAt: "2026-11-16T12:00:00.000Z",
    text: hidden,
  });
});

test("a few digits stay: hiding them in dates and counts would reveal the name", () => {
  expect(redactor({ kind: "viewerId", value: "26", isMasked: false }, [])("Thu 26 Nov 2026, 26 of 30 plays")).toBe(
    "Thu 26 Nov 2026, 26 of 30 plays",
  );
});

test("long texts are redacted quickly", () => {
  const begun = performance.now();
  redact(`${".".repeat(30_000)} ${"1-".repeat(15_000)} ${":".repeat(30_000)} ${"a1".repeat(15_000)}`);

  expect(performance.now() - begun).toBeLessThan(1_000);
});

test("the public form and the reply contain none of the IDs, whatever they are and wherever they appear", () => {
  fc.assert(
    fc.property(
      anyNames,
      fc.constantFrom("viewerId", "viewerIp"),
      fc.constantFrom(...shared),
      ({ viewer, client, id, ip, stranger }, kind, choice) => {
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
        const options = {
          rules: defaultPlaybookRules,
          thresholds: defaultThresholds,
          hourOf: () => 12,
          familyOf: () => null,
        };
        const verdict = judgeSessions(planted, options);
        const words = answerWords({ verdict, incident: null, book: english, steps: [], zone: "UTC" });
        const step = { id: "step", text: said("step") };
        const input: NoteInput = {
          lookup: { kind, value: viewer, isMasked: false },
          link: `https://desk.example.com/${said("link")}`,
          range: { start: mondayNoon, end: epochMs(mondayNoon + 600 * minuteMs) },
          ...{ asOf: mondayNoon, zone: "UTC", verdict: { ...verdict, side: sideOf(verdict) }, words, labels },
          said: { language: "en", text: said("said") },
          reply: { say: said("say"), steps: [], beforeSteps: "before", afterSteps: "after", withoutSteps: "only" },
          incidents: [{ startedAt: mondayNoon, line: said("line") }],
          others: said("others"),
          afterwards: said("afterwards"),
          handOver: { author: said("author"), createdAt: mondayNoon, body: said("body") },
          done: [step],
          ...{ evidence: planted, failing: planted, sessions: planted },
        };
        const text = noteText(input, choice);
        const plain =
          choice.form === "public" && choice.format === "json"
            ? textsIn(JSON.parse(text)).join("\n")
            : text.replace(/\\(.)/gu, "$1");
        // It doesn't contain half of a longer one in a shortened sentence either.
        const halves = names.filter(({ length }) => length >= 20).map((name) => name.slice(0, 10));
        for (const name of [...names, ...halves]) {
          expect(oneLine(text), noteChoiceId(choice)).not.toContain(oneLine(name));
          expect(oneLine(plain), noteChoiceId(choice)).not.toContain(oneLine(name));
        }
      },
    ),
    runs(300),
  );
});

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
