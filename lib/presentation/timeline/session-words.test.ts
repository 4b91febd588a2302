import { expect, test } from "vitest";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { milliseconds } from "@/lib/domain/units";
import { phoneSession } from "@/lib/presentation/timeline/lane.fixture";
import { sessionName, sessionWords, shortNote } from "@/lib/presentation/timeline/session-words";

const evening = Date.parse("2026-11-17T01:06:12Z");
const failure = phoneSession({
  startedAt: evening,
  endedAt: evening + 60_000,
  outcome: "start-failure-technical",
  texts: { asset: "Harbour Lights: S2, E4", deviceName: "Samsung TV" },
  numbers: { playingTime: milliseconds(0) },
});
const zone = "America/Chicago";

test("a session's name has its times, title, device and outcome", () => {
  expect(sessionName(failure, zone, null)).toBe(
    "Mon 16 Nov 19:06 to 19:07 CST, Harbour Lights: S2, E4, Samsung TV, Start failure, technical",
  );
});

test("the name of a session in an incident with others says how many attempts it has", () => {
  expect(sessionName(failure, zone, 5)).toMatch(/, Start failure, technical, incident of 5 attempts$/u);
});

test("the name of an ongoing session has no end", () => {
  const open = phoneSession({ startedAt: evening, endedAt: null, isEnded: false, outcome: "on-going" });
  expect(sessionName(open, "UTC", null)).toBe("since Tue 17 Nov 01:06 UTC, Evening News, Phone, Ongoing");
});

test("the name of a session across midnight has both days", () => {
  const late = phoneSession({ startedAt: Date.parse("2026-11-16T23:50Z"), endedAt: Date.parse("2026-11-17T00:10Z") });
  expect(sessionName(late, "UTC", null)).toContain("Mon 16 Nov 23:50 to Tue 17 Nov 00:10 UTC");
});

test("values that were not measured are left out, zeros are not", () => {
  expect(sessionWords(failure, zone, defaultThresholds).note).toBe("Nothing watched");
  expect(sessionWords(phoneSession(), zone, defaultThresholds).note).toBe("");
  const played = phoneSession({
    numbers: { playingTime: milliseconds(40 * 60_000), videoStartTime: milliseconds(1900) },
  });
  expect(sessionWords(played, zone, defaultThresholds).note).toBe("Watched 40 min · started in 1.9 s");
  expect(shortNote(played)).toBe("40 min");
  expect(shortNote(failure)).toBe("Start failure, technical");
});

test("what Conviva did not send is unknown", () => {
  const bare = phoneSession({ endedAt: null, texts: { asset: null, deviceName: null } });
  expect(sessionWords(bare, "UTC", defaultThresholds)).toMatchObject({
    title: "Untitled",
    place: "Unknown device",
    when: "Mon 16 Nov 00:00 UTC, end unknown",
  });
});

test("a tooltip names device and network, and the reason for the outcome", () => {
  const troubled = phoneSession({
    outcome: "trouble",
    texts: { isp: "Comcast" },
    numbers: { rebufferingRatio: 6.2 },
  });
  expect(sessionWords(troubled, "UTC", defaultThresholds)).toMatchObject({
    outcome: "With trouble: rebuffering 6.2 %",
    place: "Phone · Comcast",
  });
  expect(sessionWords(phoneSession(), "UTC", defaultThresholds).outcome).toBe("Played well");
});
