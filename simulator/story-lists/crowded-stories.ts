import type { Story } from "../story.ts";

/** Stories with more sessions than one response can return. `stories.ts` has an address with many viewers. */
export const crowdedStories = {
  sixHundred: {
    viewerId: "lobby-screen-0600",
    title: "600 sessions in 30 days",
    expected: "Nothing wrong: a screen in a lobby. 30 days have more sessions than one response (500) can return.",
    verdict: "Nothing wrong",
    sessions24h: 20,
    failed24h: 0,
    sessions30d: 600,
  },
  fiveThousand: {
    viewerId: "gym-chain-eu-5000",
    title: "5,000 sessions in 30 days",
    expected:
      "Nothing wrong: twelve screens in a gym share one account. One attempt in fifty is an exit before video start.",
    verdict: "Nothing wrong",
    sessions24h: 165,
    failed24h: 3,
    sessions30d: 5000,
  },
  eveningPeaks: {
    viewerId: "arena-boxes-4920",
    title: "About 4,900 sessions in 30 days, most of them in the evening",
    expected:
      "4,920 sessions on twenty set-top boxes of an arena. Three of five fail to start, so that the summary has far fewer plays than there are sessions. Four of five are in six hours of the day.",
    verdict: null,
    sessions24h: 164,
    failed24h: 99,
    sessions30d: 4920,
    asset: "Metro Sports Live",
    errorCode: "LIVE_EDGE_TIMEOUT",
  },
  thirtyThousand: {
    viewerId: "airport-lounges-30000",
    title: "30,000 sessions in 30 days",
    expected:
      "Forty screens in airport lounges share one account. 24 hours have 1,000 sessions, twice as many as one response can return. One attempt in a hundred is an exit before video start.",
    verdict: null,
    sessions24h: 1000,
    failed24h: 10,
    sessions30d: 30_000,
  },
  loopingDevice: {
    viewerId: "kiosk-in-a-loop-17",
    title: "More than 500 sessions in one minute",
    expected:
      "A kiosk that restarted its app in a loop: 640 failed starts within six seconds five days ago, and 5,000 within a minute nine days ago. Even one minute has more sessions than one response can return.",
    verdict: null,
    sessions24h: 3,
    failed24h: 0,
    loops: [
      { hoursAgo: 5 * 24, fromSecond: 27, seconds: 6, sessions: 640, errorCode: "APP_RESTART_LOOP" },
      { hoursAgo: 9 * 24, fromSecond: 0, seconds: 60, sessions: 5000, errorCode: "APP_RESTART_LOOP" },
    ],
  },
} as const satisfies Record<string, Story>;
