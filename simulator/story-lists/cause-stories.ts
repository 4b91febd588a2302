import type { Story } from "../story.ts";

/** Viewers whose sessions have a cause to find, or none. */
export const causeStories = {
  badDevice: {
    viewerId: "3f6b2a90-5d1c-4e87-9b2f-c0a4d7e81536",
    title: "The Samsung TV cannot start anything",
    expected:
      "Device or app: since yesterday all 6 starts on the Samsung Smart TV failed with the same decoder error, whatever the title or CDN, while 4 plays on the iPhone and the Fire TV behind the same address were fine.",
    verdict: "Device or app",
    sessions24h: 10,
    failed24h: 6,
    deviceName: "Samsung Smart TV",
    errorCode: "AVPLAY_DECODER_INIT_FAILED",
  },
  badNetwork: {
    viewerId: "maria.lopez+tv@example.com",
    title: "Everything buffers at home, nothing on the phone",
    expected:
      "Network or provider: 6 plays on three devices at home (Spectrum) waited for the connection 10 to 30 % of the time, over two CDNs and six titles; 3 plays on the mobile network were fine.",
    verdict: "Network or provider",
    sessions24h: 9,
    failed24h: 0,
    isp: "Spectrum",
  },
  badTitle: {
    viewerId: "b81d4fae-7dec-41d0-a765-00a0c91e6bf6",
    title: "One episode never starts, on any device",
    expected:
      "This title: 4 starts of Harbor Lights: S2, E5 failed on three devices with the same error; 4 other titles on the same devices played. Most other viewers cannot start that episode either.",
    verdict: "This title",
    sessions24h: 8,
    failed24h: 4,
    asset: "Harbor Lights: S2, E5",
    errorCode: "MANIFEST_HTTP_404",
  },
  badCdn: {
    viewerId: "usr_01HZX5T9QKJ7W3M8",
    title: "Every play over one CDN broke",
    expected:
      "CDN path: all 5 plays sent to BLUEWAVE between 8 and 5 hours ago waited a fifth of the time or broke off; 4 plays over other CDNs, on the same devices and the same line, were fine. Others on BLUEWAVE were hit as well.",
    verdict: "CDN path",
    sessions24h: 9,
    failed24h: 2,
    cdn: "BLUEWAVE",
    errorCode: "SEGMENT_TIMEOUT",
  },
  serviceOutage: {
    viewerId: "55c0e1d2-9a34-4b7f-8e65-1f2d3c4b5a69",
    title: "Nothing would start for an hour",
    expected:
      "Our service: 5 starts failed 16 to 15 hours ago on three devices, three titles, three CDNs and two networks because the licence server did not answer; half of all other viewers failed in that hour too. Since then 3 plays were fine.",
    verdict: "Our service",
    sessions24h: 8,
    failed24h: 5,
    errorCode: "DRM_LICENSE_503",
  },
  accountLimit: {
    viewerId: "family.okafor@example.net",
    title: "Too many streams at once",
    expected:
      "Account or rights: 5 starts were refused because of the plan's limit of streams at once, while 3 plays on other devices of the account overlapped them. No technical failure.",
    verdict: "Account or rights",
    sessions24h: 8,
    failed24h: 5,
    errorCode: "CONCURRENT_STREAM_LIMIT",
  },
  regionBlock: {
    viewerId: "auth0|65b2f0c4d91e7a0012ab34cd",
    title: "Across the border, and blocked",
    expected:
      "Account or rights: 4 starts of City Cup Final were refused in Toronto because of the region; earlier the viewer watched it in Detroit, and another title played in Toronto.",
    verdict: "Account or rights",
    sessions24h: 7,
    failed24h: 4,
    asset: "City Cup Final",
    errorCode: "GEO_BLOCKED",
  },
  subscriptionExpired: {
    viewerId: "198.51.100.77",
    title: "An ID that looks like an address, with a lapsed plan",
    expected:
      "Account or rights: as a viewer ID, 4 starts in the last day were refused because the subscription had expired; until two days ago all was well. As an IP address it belongs to somebody else (the story playbackFailures).",
    verdict: "Account or rights",
    sessions24h: 4,
    failed24h: 4,
    errorCode: "SUBSCRIPTION_EXPIRED",
  },
  retriesThenSuccess: {
    viewerId: "SUB-00048213-DE",
    title: "Five tries on the TV stick, then the phone",
    expected:
      "Device or app, with low confidence: one incident of 5 failed starts on the Fire TV Stick within 3 min 40 s, then a play on the phone 2 minutes later; the Fire TV played well again two hours after.",
    verdict: "Device or app",
    sessions24h: 8,
    failed24h: 5,
    deviceName: "Amazon Fire TV Stick",
    errorCode: "PLAYER_TIMEOUT_3016",
  },
  impatientViewer: {
    viewerId: "9e107d9d372bb6826bd81d3542a419d6",
    title: "Leaves before the picture comes",
    expected:
      "Viewer left: 6 attempts were left after 1 to 3 seconds, with no error, on different titles; 3 plays started quickly and ran well.",
    verdict: "Viewer left",
    sessions24h: 9,
    failed24h: 6,
  },
  nothingWrong: {
    viewerId: "0a8f5c3e-1b2d-4c6f-8e9a-7d6c5b4a3921",
    title: "All was well",
    expected:
      "Nothing wrong: 8 plays started within 3 seconds, hardly waited, and ran in high definition. The viewer shares an address with a household.",
    verdict: "Nothing wrong",
    sessions24h: 8,
    failed24h: 0,
  },
  onePlay: {
    viewerId: "guest-7741",
    title: "A single play",
    expected: "Not enough data: one good play in 30 days.",
    verdict: "Not enough data",
    sessions24h: 1,
    failed24h: 0,
    sessions30d: 1,
  },
  lastWeekOnly: {
    viewerId: "d4c3b2a1-6f5e-4d7c-8b9a-0f1e2d3c4b5a",
    title: "Silent for days",
    expected: "Not enough data in 24 hours (no session at all); 14 days show 5 good plays.",
    verdict: "Not enough data",
    sessions24h: 0,
    failed24h: 0,
    sessions30d: 5,
  },
  liveNow: {
    viewerId: "tok-QmFzZWJhbGxGYW4_99",
    title: "Watching live right now",
    expected:
      "Nothing wrong: a live play on the Roku has been going on for about 47 minutes; 3 earlier plays were fine.",
    verdict: "Nothing wrong",
    sessions24h: 4,
    failed24h: 0,
    ongoing: 1,
    deviceName: "Roku Ultra",
    asset: "Metro Sports Live",
  },
  newAppVersion: {
    viewerId: "c56a4180-65aa-42ec-a945-5fd21dec0538",
    title: "Broken since the app's update",
    expected:
      "Device or app: on the LG Smart TV 6 of 7 starts failed in the last day, all with app 8.14, which came two days ago; with 8.13 the same TV was fine for weeks. 3 plays on the iPhone were fine.",
    verdict: "Device or app",
    sessions24h: 10,
    failed24h: 6,
    deviceName: "LG Smart TV",
    appVersion: "8.14",
    errorCode: "WEBOS_MSE_APPEND_FAILED",
  },
  playbackFailures: {
    viewerId: "google-oauth2|108204268033311374519",
    title: "The laptop stops in the middle",
    expected:
      "Device or app: 5 of 6 plays in Chrome on Windows broke off after 6 to 14 minutes with a decoder error; 3 plays on the Roku behind the same address were fine.",
    verdict: "Device or app",
    sessions24h: 9,
    failed24h: 5,
    deviceName: "Windows Desktop",
    errorCode: "MEDIA_ERR_DECODE",
  },
  lowPicture: {
    viewerId: "Ana + Bob/50% #1 & co = who?  🎬",
    title: "A poor picture on everything at home, and an awkward ID",
    expected:
      "Network or provider: 7 plays on three devices stayed below 0.7 Mbit/s on one slow line, over three CDNs; nothing failed.",
    verdict: "Network or provider",
    sessions24h: 7,
    failed24h: 0,
    isp: "AT&T Internet",
  },
} as const satisfies Record<string, Story>;
