import { expect, test } from "vitest";
import { goodwillEvidence } from "@/lib/domain/answer/goodwill/goodwill-evidence";
import type { GoodwillRules } from "@/lib/domain/answer/goodwill/goodwill-rules";
import { findIncidents } from "@/lib/domain/answer/incidents/find-incidents";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { dayMs, type EpochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { goodwillWords } from "@/lib/presentation/answer/goodwill-words";
import { formatDay, type Zone } from "@/lib/presentation/format/format-time";

const rules: GoodwillRules = {
  playsLost: {
    ...{ startFailures: true, exitsAfterWait: true, evenIfPlayedAfter: false },
    ...{ brokenOffBelowPercent: 50, brokenOffBelowMinutes: 20 },
  },
  retries: "once",
  minutesHurt: ["waiting", "failed-start"],
  thresholds: [
    { id: "lost", label: "Several plays lost", measure: "plays-lost", atLeast: 2 },
    { id: "hurt", label: "Much time waited", measure: "minutes-hurt", atLeast: 15 },
  ],
};

const sessions = [0, 1].map((day) =>
  sessionWith({ id: String(day), startedAt: mondayNoon + day * dayMs, outcome: "start-failure-technical" }),
);

function wordsOf(of: readonly Session[], changed: Partial<GoodwillRules> = {}, viewerZone: Zone | null = null) {
  const incidents = findIncidents(of, defaultPlaybookRules, defaultThresholds);
  const used = { ...rules, ...changed };
  const dayOf = (instant: EpochMs) => formatDay(instant, viewerZone ?? "UTC");
  const evidence = goodwillEvidence(of, incidents, used, { thresholds: defaultThresholds, dayOf });
  const viewerCount = new Set(of.flatMap(({ viewerId }) => viewerId ?? [])).size;
  return goodwillWords(evidence, { rules: used, viewerCount, isViewersDay: viewerZone !== null });
}

test("evidence is shown with its sessions, and what it reaches", () => {
  const words = wordsOf(sessions);

  expect(words.notice).toBe("Evidence for goodwill. It decides nothing.");
  expect(words.measures.map(({ label, value }) => [label, value])).toEqual([
    ["Plays lost", "2 plays"],
    ["Incidents", "2 incidents"],
    ["Time waited", "2 min"],
    ["Watched in a low picture", "0 s"],
    ["Time hurt", "2 min"],
    ["Days touched", "2 days"],
  ]);
  expect(words.measures[0]?.sessions).toEqual(["1", "0"]);
  expect(words.reached).toEqual([
    { id: "lost", text: "Reaches the rule you set: Several plays lost (2 plays, from 2 plays)" },
  ]);
  expect(words.notReached).toBe("Not reached: Much time waited (from 15 min).");
  expect(words.basis).toBe(
    "Lost plays of one incident count once; none where it then played; time hurt is waiting, failed starts; days are those of your clock, as the viewer's is not known",
  );
});

test("nothing is reached where nothing went wrong, or where there is no rule", () => {
  expect(wordsOf([sessionWith()])).toMatchObject({
    reached: [],
    notReached: "Not reached: Several plays lost (from 2 plays), Much time waited (from 15 min).",
  });
  expect(wordsOf(sessions, { thresholds: [] })).toMatchObject({ reached: [], notReached: null });
});

test("what is counted otherwise says so", () => {
  const playsLost = { ...rules.playsLost, evenIfPlayedAfter: true };

  expect(wordsOf(sessions, { playsLost, retries: "each", minutesHurt: [] }).basis).toBe(
    "Lost plays of one incident count each; days are those of your clock, as the viewer's is not known",
  );
});

test("days are those of the viewer's clock, where it is known", () => {
  // Noon and ten at night in UTC: one evening and the night after it in Tokyo.
  const evening = [0, 10].map((hour) =>
    sessionWith({ id: String(hour), startedAt: mondayNoon + hour * hourMs, outcome: "trouble" }),
  );
  const daysIn = (zone: Zone | null) => wordsOf(evening, {}, zone).measures.at(-1)?.value;

  expect([daysIn(null), daysIn("UTC"), daysIn("Asia/Tokyo")]).toEqual(["1 day", "1 day", "2 days"]);
  expect(wordsOf(evening, {}, "Asia/Tokyo").basis).toMatch(/; days are those of the viewer's clock$/);
});

test("several people behind one address are said to be several", () => {
  const of = (...viewers: readonly (string | null)[]) =>
    wordsOf(viewers.map((viewerId, at) => sessionWith({ id: String(at), viewerId }))).shared;

  expect([of("a", "a"), of("a", null), of(null, null)]).toEqual([null, null, null]);
  expect(of("a", "b", "a", null)).toMatch(/^These sessions are of 2 viewers behind one address: the numbers add up /);
});

test("no word of it decides", () => {
  const hurt = sessionWith({ id: "w", outcome: "trouble", numbers: { rebufferingTime: 99 * minuteMs } });

  expect(JSON.stringify(wordsOf([...sessions, hurt]))).not.toMatch(/refund|credit|compensat|should|deserve|owed/i);
});
