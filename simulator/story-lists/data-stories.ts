import type { Story } from "../story.ts";

/** Viewers whose data is the story: the documented sample, many sessions, awkward ones, nobody. */
export const dataStories = {
  documentedSample: {
    viewerId: "47a28f72-6ad8-4a3b-813e-bd04eecda689",
    title: "The session printed in the documentation",
    expected: "Not enough data: the documentation's own session, left before the start after 1 ms.",
    verdict: "Not enough data",
    sessions24h: 1,
    failed24h: 1,
    sessions30d: 1,
    deviceName: "Apple iPhone",
    asset: "Detective Memoirs: S1, E1",
  },
  sixHundred: {
    viewerId: "lobby-screen-0600",
    title: "600 sessions in 30 days",
    expected: "Nothing wrong: a screen in a lobby; more than one answer of 500 can hold over 30 days.",
    verdict: "Nothing wrong",
    sessions24h: 20,
    failed24h: 0,
    sessions30d: 600,
  },
  fiveThousand: {
    viewerId: "gym-chain-eu-5000",
    title: "5,000 sessions in 30 days",
    expected: "Nothing wrong: twelve screens of a gym on one account; one start in fifty is left early.",
    verdict: "Nothing wrong",
    sessions24h: 165,
    failed24h: 3,
    sessions30d: 5000,
  },
  awkwardMissing: {
    viewerId: "awkward-missing",
    title: "Half of the fields are not there",
    expected:
      "5 of 8 sessions can be read, with whole objects missing or null; 3 have no id, no start or no status and must be skipped and counted.",
    verdict: null,
    sessions24h: 5,
    failed24h: 0,
    unreadableSessions: 3,
  },
  awkwardTypes: {
    viewerId: "awkward-types",
    title: "Numbers and flags as text",
    expected:
      'Numbers come as text, flags as "true" and "false", measures that do not exist as negative or absurd numbers, and there are unknown fields. One start failure among 5 sessions.',
    verdict: null,
    sessions24h: 5,
    failed24h: 1,
  },
  awkwardText: {
    viewerId: "awkward-text",
    title: "Markup, formulas and invisible characters",
    expected:
      "Titles, tags and addresses carry markup, spreadsheet formulas, bidirectional and zero-width characters and 10 kB of text, personal tags (age, email) and a token in the stream's address; all is shown as text or held back.",
    verdict: null,
    sessions24h: 6,
    failed24h: 0,
  },
  awkwardNetwork: {
    viewerId: "awkward-network",
    title: "Addresses that are none",
    expected:
      "A hashed address, no address, IPv6 alone, an empty place, two CDNs, an empty CDN list, a missing viewer ID.",
    verdict: null,
    sessions24h: 6,
    failed24h: 0,
  },
  awkwardStatus: {
    viewerId: "awkward-status",
    title: "Flags that contradict each other",
    expected:
      "4 on-going sessions that differ in what their end holds; errors on a healthy play; errors as objects; an unknown status; a failure both business and technical; a session that expired 5 hours after the viewer had left.",
    verdict: null,
    sessions24h: 9,
    failed24h: 2,
    ongoing: 4,
  },
  otherBrand: {
    viewerId: "nordic-7f3e11",
    title: "A customer of the second brand",
    expected: "Nothing wrong: 4 good plays, seen with the second brand's key alone.",
    verdict: "Nothing wrong",
    sessions24h: 4,
    failed24h: 0,
    clientId: "demo-key-second",
  },
  nobody: {
    viewerId: "no-such-viewer-000",
    title: "Nobody",
    expected: "No sessions for this viewer: never watched, too old, or mistyped.",
    verdict: "Not enough data",
    sessions24h: 0,
    failed24h: 0,
    sessions30d: 0,
  },
} as const satisfies Record<string, Story>;
