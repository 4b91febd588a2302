import { describe, expect, test } from "vitest";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { epochMs, hourMs } from "@/lib/domain/units";
import { viewersAtAddress } from "@/lib/presentation/viewer/viewers-at-address";

const now = epochMs(mondayNoon + hourMs);

function listOf(sessions: readonly Session[]) {
  return viewersAtAddress(sessions, { zone: "UTC", now, thresholds: defaultThresholds });
}

describe("the viewers at an address", () => {
  const earlier = mondayNoon - hourMs;

  test("are listed by when they were last seen, with the last outcome, device and time, and not merged", () => {
    const sessions = [
      sessionWith({ id: "1", viewerId: "a", outcome: "start-failure-technical", texts: { deviceName: "TV" } }),
      sessionWith({ id: "2", viewerId: "b", startedAt: earlier, texts: { deviceName: "iPhone" } }),
      sessionWith({ id: "3", viewerId: "a", startedAt: earlier, texts: { deviceName: "iPad" } }),
      sessionWith({ id: "4", viewerId: null, startedAt: earlier }),
    ];

    expect(listOf(sessions)).toEqual({
      headline: "2 viewer IDs used this IP address, so it's probably shared. Choose the caller.",
      viewers: [
        {
          viewerId: "a",
          mark: { tone: "fail", shape: "cross" },
          outcome: "Start failure, 1 of 2 failed",
          device: "TV",
          ago: "1 h ago",
          at: "Mon 16 Nov 12:00 UTC",
        },
        {
          viewerId: "b",
          mark: { tone: "well", shape: "disc" },
          outcome: "Played well, 1 session",
          device: "iPhone",
          ago: "2 h ago",
          at: "Mon 16 Nov 11:00 UTC",
        },
      ],
      showAll: null,
      unnamed: "1 session without a viewer ID.",
    });
  });

  test.each([
    { outcomes: ["trouble", "start-failure-technical"], says: "With trouble, 2 of 2 with problems" },
    { outcomes: ["start-failure-business", "played-well"], says: "Start blocked, 1 of 2 blocked" },
    { outcomes: ["exit-before-start", "on-going"], says: "Exit before start, 2 sessions" },
  ] as const)("with $outcomes are called $says", ({ outcomes, says }) => {
    const [viewer] = listOf(
      outcomes.map((outcome, at) => sessionWith({ id: `${at}`, viewerId: "a", outcome })),
    ).viewers;

    expect(viewer?.outcome).toBe(says);
  });

  test("can all be shown if there are more than four", () => {
    const people = (count: number) =>
      Array.from({ length: count }, (_, at) => sessionWith({ id: `${at}`, viewerId: `viewer ${at}` }));

    expect(listOf(people(4)).showAll).toBeNull();
    expect(listOf(people(7)).showAll).toBe("Show all 7");
  });

  test("may be a single one", () => {
    expect(listOf([sessionWith({ viewerId: "a" })])).toMatchObject({
      headline: "1 viewer ID used this IP address.",
      unnamed: null,
    });
  });

  test("may all be without an ID", () => {
    expect(listOf([sessionWith({ viewerId: null }), sessionWith({ viewerId: null })])).toEqual({
      headline: "No viewer IDs used this IP address.",
      viewers: [],
      showAll: null,
      unnamed: "2 sessions without a viewer ID.",
    });
  });

  test.each(["__proto__", "constructor", ""])("may include one called %j", (viewerId) => {
    expect(listOf([sessionWith({ viewerId })]).viewers).toMatchObject([{ viewerId }]);
  });
});
