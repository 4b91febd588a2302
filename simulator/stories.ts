import { causeStories } from "./story-lists/cause-stories.ts";
import { dataStories } from "./story-lists/data-stories.ts";

/** The viewers with a story, by story name. Tests may assert the facts given here. */
export const stories = { ...causeStories, ...dataStories } as const;

/** The name of a story. */
export type StoryKey = keyof typeof stories;

/** A household whose viewers share one IPv4 address. Two of them also use `ipv6`, in canonical form. */
export const household = {
  ip: "203.0.113.24",
  ipv6: "2001:db8:4f2:10::24",
  viewerIds: [
    stories.nothingWrong.viewerId,
    "dad.whitfield@example.org",
    "kids-tablet-3318",
    "e2c1a9f0-4b6d-4f83-9a57-6d0b8c3e2f14",
    "grandma-roku",
  ],
  ipv6ViewerIds: ["dad.whitfield@example.org", "kids-tablet-3318"],
  expected:
    "Five viewer IDs share one IP address. The page lists them to choose from and never merges them. One of them (kids-tablet-3318) is watching now.",
} as const;

/** A campus whose viewers share one IP address: 2,000 sessions in 30 days, eight of each viewer. */
export const campus = {
  ip: "192.0.2.128",
  viewerIds: Array.from(
    { length: 250 },
    (_, index) => `student-${String(index + 1).padStart(3, "0")}@campus.example`,
  ),
  sessionsEach: 8,
  sessions30d: 2000,
  expected: "An address with more viewers and more sessions than one response (500) can return.",
} as const;

/**
 * Incidents that affect the population, and some stories. Times are hours before the simulator's start; an
 * incident that ends 0 hours ago is still going on. `share` is the probability that a matching session is affected.
 */
export const incidents = {
  cdn: {
    title: "BLUEWAVE is congested",
    cdn: "BLUEWAVE",
    fromHoursAgo: 8,
    toHoursAgo: 5,
    share: 0.6,
  },
  service: { title: "The licence server is down", fromHoursAgo: 16, toHoursAgo: 15, share: 0.5 },
  title: {
    title: "One episode has no manifest",
    asset: stories.badTitle.asset,
    fromHoursAgo: 36,
    toHoursAgo: 0,
    share: 0.8,
  },
  app: {
    title: "App 8.14 breaks on LG Smart TVs",
    deviceName: stories.newAppVersion.deviceName,
    appVersion: "8.14",
    fromHoursAgo: 48,
    toHoursAgo: 0,
    share: 0.6,
  },
  network: {
    title: "App 8.14 gets no keys on Cox",
    isp: "Cox Communications",
    appVersion: "8.14",
    fromHoursAgo: 23,
    toHoursAgo: 20,
    share: 0.7,
    errorCode: "KEY_SERVER_TIMEOUT",
  },
  ad: {
    title: "An ad of Alder Motors can't be decoded",
    creativeId: "cr-4410",
    fromHoursAgo: 26,
    toHoursAgo: 0,
    share: 0.7,
    errorCode: "VAST_405",
  },
} as const;
