import { expect, test } from "vitest";
import { goodwillEvidence } from "@/lib/domain/answer/goodwill/goodwill-evidence";
import type { GoodwillRules } from "@/lib/domain/answer/goodwill/goodwill-rules";
import { someGoodwillRules as rules } from "@/lib/domain/answer/goodwill/goodwill-rules.fixture";
import { findIncidents } from "@/lib/domain/answer/incidents/find-incidents";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import type { Zone } from "@/lib/domain/time/zone";
import { dayMs, type EpochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { goodwillWords } from "@/lib/presentation/answer/goodwill-words";
import { formatDay } from "@/lib/presentation/format/format-time";

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

test("shows the evidence with its sessions, and the rules it meets", () => {
  const words = wordsOf(sessions);

  expect(words.notice).toBe("Goodwill evidence. The decision is yours.");
  expect(words.measures.map(({ label, value }) => [label, value])).toEqual([
    ["Plays lost", "2 plays"],
    ["Incidents", "2 incidents"],
    ["Time waiting", "2 min"],
    ["Time in low quality", "0 s"],
    ["Time lost", "2 min"],
    ["Days affected", "2 days"],
  ]);
  expect(words.measures[0]?.sessions).toEqual(["1", "0"]);
  expect(words.reached).toEqual([
    { id: "lost", text: "Meets your team's goodwill rule: Several plays lost (2 plays, minimum 2 plays)" },
  ]);
  expect(words.notReached).toBe("Not met: Long waits (minimum 15 min).");
  expect(words.basis).toBe(
    "Retries in one incident count as one lost play. Incidents that ended in a good play don't count. Time lost: rebuffering, failed starts. Days are in your time zone, as the viewer's isn't known.",
  );
});

test("meets no rule if nothing went wrong, or if there is no rule", () => {
  expect(wordsOf([sessionWith()])).toMatchObject({
    reached: [],
    notReached: "Not met: Several plays lost (minimum 2 plays), Long waits (minimum 15 min).",
  });
  expect(wordsOf(sessions, { thresholds: [] })).toMatchObject({ reached: [], notReached: null });
});

test("says so when it counts differently", () => {
  const playsLost = { ...rules.playsLost, evenIfPlayedAfter: true };

  expect(wordsOf(sessions, { playsLost, retries: "each", minutesHurt: [] }).basis).toBe(
    "Every retry counts as a lost play. Days are in your time zone, as the viewer's isn't known.",
  );
});

test("days are in the viewer's time zone if it is known", () => {
  // Noon and 22:00 in UTC are on two days in Tokyo.
  const evening = [0, 10].map((hour) =>
    sessionWith({ id: String(hour), startedAt: mondayNoon + hour * hourMs, outcome: "trouble" }),
  );
  const daysIn = (zone: Zone | null) => wordsOf(evening, {}, zone).measures.at(-1)?.value;

  expect([daysIn(null), daysIn("UTC"), daysIn("Asia/Tokyo")]).toEqual(["1 day", "1 day", "2 days"]);
  expect(wordsOf(evening, {}, "Asia/Tokyo").basis).toMatch(/ Days are in the viewer's time zone\.$/);
});

test("says when several people share an address", () => {
  const of = (...viewers: readonly (string | null)[]) =>
    wordsOf(viewers.map((viewerId, at) => sessionWith({ id: String(at), viewerId }))).shared;

  expect([of("a", "a"), of("a", null), of(null, null)]).toEqual([null, null, null]);
  expect(of("a", "b", "a", null)).toBe("2 viewers share this address. The numbers add up all of them.");
});

test("never decides", () => {
  const hurt = sessionWith({ id: "w", outcome: "trouble", numbers: { rebufferingTime: 99 * minuteMs } });

  expect(JSON.stringify(wordsOf([...sessions, hurt]))).not.toMatch(/refund|credit|compensat|should|deserve|owed/i);
});
