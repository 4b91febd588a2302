import type { Story } from "../story.ts";
import { crowdedStories } from "./crowded-stories.ts";

/** Stories that test unusual data: the documented sample, many sessions, malformed sessions, no sessions. */
export const dataStories = {
  documentedSample: {
    viewerId: "47a28f72-6ad8-4a3b-813e-bd04eecda689",
    title: "The sample session from Conviva's documentation",
    expected:
      "Not enough data: the only session is the documentation's sample, an exit before video start after 1 ms.",
    verdict: "Not enough data",
    sessions24h: 1,
    failed24h: 1,
    sessions30d: 1,
    deviceName: "Apple iPhone",
    asset: "Detective Memoirs: S1, E1",
  },
  ...crowdedStories,
  awkwardMissing: {
    viewerId: "awkward-missing",
    title: "Half of the fields are missing",
    expected:
      "5 of 8 sessions are readable, with whole objects missing or null. The other 3 have no ID, no start or no status and must be skipped and counted.",
    verdict: null,
    sessions24h: 5,
    failed24h: 0,
    unreadableSessions: 3,
  },
  awkwardTypes: {
    viewerId: "awkward-types",
    title: "Numbers and flags are strings",
    expected:
      "Numbers and flags are strings, metrics that were not measured are negative or absurdly large, and there are unknown fields. One of 5 sessions is a start failure.",
    verdict: null,
    sessions24h: 5,
    failed24h: 1,
  },
  awkwardText: {
    viewerId: "awkward-text",
    title: "Markup, formulas and invisible characters",
    expected:
      "Titles, tags and URLs contain markup, spreadsheet formulas, bidirectional and zero-width characters and 10 kB of text. There are personal tags (age, email) and a token in the stream URL. The page shows everything as plain text, or not at all.",
    verdict: null,
    sessions24h: 6,
    failed24h: 0,
  },
  awkwardNetwork: {
    viewerId: "awkward-network",
    title: "Invalid and missing IP addresses",
    expected:
      "A hashed IP address, no IP address, only an IPv6 address, an empty place, two CDNs, an empty list of CDNs, a missing viewer ID.",
    verdict: null,
    sessions24h: 6,
    failed24h: 0,
  },
  awkwardStatus: {
    viewerId: "awkward-status",
    title: "Flags that contradict each other",
    expected:
      "4 ongoing sessions with different kinds of empty or wrong end, errors in a healthy play, errors as objects, an unknown status, a failure that is both business and technical, and a session that expired 5 hours after the viewer left.",
    verdict: null,
    sessions24h: 9,
    failed24h: 2,
    ongoing: 4,
  },
  otherBrand: {
    viewerId: "nordic-7f3e11",
    title: "A viewer of the second brand",
    expected: "Nothing wrong: 4 good plays, which only the second brand's key can see.",
    verdict: "Nothing wrong",
    sessions24h: 4,
    failed24h: 0,
    clientId: "demo-key-second",
  },
  nobody: {
    viewerId: "no-such-viewer-000",
    title: "An unknown viewer",
    expected: "No sessions: the viewer never watched, last watched too long ago, or the ID is mistyped.",
    verdict: "Not enough data",
    sessions24h: 0,
    failed24h: 0,
    sessions30d: 0,
  },
} as const satisfies Record<string, Story>;
