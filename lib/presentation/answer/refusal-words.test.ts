import { describe, expect, test } from "vitest";
import type { CodeMap } from "@/lib/domain/answer/refusals/code-map";
import { refusalFindings } from "@/lib/domain/answer/refusals/refusal-findings";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { minuteMs } from "@/lib/domain/units";
import { refusalWords } from "@/lib/presentation/answer/refusal-words";

const codeMap: CodeMap = [
  { family: "concurrent-streams", label: "Too many streams at once", codes: ["TOO_MANY"], contains: [] },
];

function wordsOf(sessions: readonly Session[]) {
  return refusalWords(refusalFindings(sessions, codeMap), "UTC");
}

function refused(id: string, code: string | null, minutes = 0) {
  return sessionWith({
    ...{ id, outcome: "start-failure-business", clientId: "other" },
    ...{ startedAt: mondayNoon + minutes * minuteMs, errors: code === null ? [] : [code] },
  });
}

function play(id: string, deviceName: string) {
  return sessionWith({
    ...{ id, clientId: id, startedAt: mondayNoon - 9 * minuteMs, endedAt: mondayNoon + 60 * minuteMs },
    ...{ numbers: { playingTime: 60 * minuteMs }, texts: { deviceName } },
  });
}

test("if nothing was blocked there is nothing to say", () => {
  expect(wordsOf([sessionWith(), sessionWith({ id: "2", outcome: "start-failure-technical" })])).toBeNull();
});

test("families, their codes and the newest of their sessions", () => {
  const words = wordsOf([0, 1, 2, 3, 4, 5].map((at) => refused(String(at), "TOO_MANY", at)));

  expect(words).toMatchObject({
    headline: "6 attempts blocked by an account rule. Faults are counted separately.",
    families: [{ label: "Too many streams at once", count: "6 blocked", codes: ["TOO_MANY"] }],
    ...{ hints: [], unmapped: [] },
  });
  expect(words?.families[0]?.links.all.sessions).toEqual(["5", "4", "3", "2", "1", "0"]);
  expect(words?.families[0]?.links.links.map(({ label }) => label)).toEqual(
    [5, 4, 3, 2, 1].map((at) => `Mon 16 Nov 12:0${at} UTC`),
  );
});

test("blocked attempts and stopped plays are counted separately, and unknown codes are named", () => {
  const stopped = sessionWith({ id: "3", outcome: "playback-failure-business", errors: ["NEW_RULE"] });

  expect(wordsOf([refused("1", "NEW_RULE"), refused("2", null), stopped])).toMatchObject({
    headline: "2 attempts blocked and 1 play stopped by an account rule. Faults are counted separately.",
    families: [],
    unmapped: [
      { code: "NEW_RULE", note: "not in the code map, 2 sessions" },
      { code: null, note: "1 session without a code" },
    ],
  });
});

describe("hints", () => {
  test("for simultaneous plays", () => {
    const plays = [play("a", "Samsung TV"), play("b", "iPad"), play("c", "Galaxy")];

    expect(wordsOf([...plays, refused("r", "TOO_MANY")])?.hints).toMatchObject([
      {
        text: "Hint: 3 plays ran at once on 3 devices when an attempt was blocked, Mon 16 Nov 12:00 UTC: Samsung TV, iPad, Galaxy.",
        links: { all: { sessions: ["c", "b", "a"] } },
      },
    ]);
    expect(wordsOf([...plays, refused("r", "TOO_MANY", 300)])?.hints).toMatchObject([
      { text: expect.stringContaining("3 plays ran at once on 3 devices at another time, Mon 16 Nov 11:51 UTC") },
    ]);
    expect(wordsOf([...plays.slice(0, 2), refused("r", "TOO_MANY", 300)])?.hints).toEqual([]);
  });

  test("for a changed country", () => {
    const at = (id: string, city: string, outcome: "played-well" | "start-failure-business") =>
      sessionWith({ id, outcome, texts: { city, asset: "City Cup Final" } });
    const sessions = [
      at("1", "Detroit, Michigan, United States", "played-well"),
      at("2", "Toronto, Ontario, Canada", "start-failure-business"),
    ];

    expect(wordsOf(sessions)?.hints).toMatchObject([
      {
        text: "Hint: blocked in Canada (1), played well in United States (1). City Cup Final did play in United States.",
        links: { links: [{ id: "2" }] },
      },
    ]);
  });
});
