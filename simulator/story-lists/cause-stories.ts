import type { Story } from "../story.ts";

/** Stories that test the verdict: most have a cause to find, some have none. */
export const causeStories = {
  badDevice: {
    viewerId: "3f6b2a90-5d1c-4e87-9b2f-c0a4d7e81536",
    title: "The Samsung TV can't start a video",
    expected:
      "Device or app: since yesterday, all 6 attempts on the Samsung Smart TV have failed to start with the same decoder error, on different titles and CDNs. 4 plays on the iPhone and the Fire TV at the same IP address were fine.",
    verdict: "Device or app",
    sessions24h: 10,
    failed24h: 6,
    deviceName: "Samsung Smart TV",
    errorCode: "AVPLAY_DECODER_INIT_FAILED",
  },
  badNetwork: {
    viewerId: "maria.lopez+tv@example.com",
    title: "Everything buffers at home, nothing on mobile",
    expected:
      "Network or provider: 6 plays on three devices at home (Spectrum) had 10 to 30 % connection-induced rebuffering, on two CDNs and six titles. 3 plays on the mobile network were fine.",
    verdict: "Network or provider",
    sessions24h: 9,
    failed24h: 0,
    isp: "Spectrum",
  },
  badTitle: {
    viewerId: "b81d4fae-7dec-41d0-a765-00a0c91e6bf6",
    title: "One episode never starts, on any device",
    expected:
      "This title: 4 attempts to watch Harbor Lights: S2, E5 failed to start on three devices with the same error. 4 other titles on the same devices played. Most other viewers can't start that episode either.",
    verdict: "This title",
    sessions24h: 8,
    failed24h: 4,
    asset: "Harbor Lights: S2, E5",
    errorCode: "MANIFEST_HTTP_404",
  },
  badCdn: {
    viewerId: "usr_01HZX5T9QKJ7W3M8",
    title: "Everything on one CDN buffered or failed",
    expected:
      "CDN path: all 5 plays on BLUEWAVE between 8 and 5 hours ago rebuffered for a fifth of the time, and 2 of them failed. 4 plays on other CDNs, with the same devices and connection, were fine. Other viewers on BLUEWAVE were affected too.",
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
      "Our service: 5 attempts failed to start 16 to 15 hours ago, on three devices, three titles, three CDNs and two networks, because the licence server was down. Half of all other viewers failed in that hour too. 3 plays since then were fine.",
    verdict: "Our service",
    sessions24h: 8,
    failed24h: 5,
    errorCode: "DRM_LICENSE_503",
  },
  accountLimit: {
    viewerId: "family.okafor@example.net",
    title: "Too many streams at once",
    expected:
      "Account or rights: 5 attempts were blocked by the plan's limit on concurrent streams, while 3 other devices of the account were playing. There was no technical failure.",
    verdict: "Account or rights",
    sessions24h: 8,
    failed24h: 5,
    errorCode: "CONCURRENT_STREAM_LIMIT",
  },
  regionBlock: {
    viewerId: "auth0|65b2f0c4d91e7a0012ab34cd",
    title: "Blocked abroad",
    expected:
      "Account or rights: 4 attempts to watch City Cup Final in Toronto were blocked because of the region. The viewer had watched it in Detroit before, and another title played in Toronto.",
    verdict: "Account or rights",
    sessions24h: 7,
    failed24h: 4,
    asset: "City Cup Final",
    errorCode: "GEO_BLOCKED",
  },
  subscriptionExpired: {
    viewerId: "198.51.100.77",
    title: "An expired subscription, and an ID that looks like an IP address",
    expected:
      "Account or rights: for the viewer with this ID, 4 attempts in the last day were blocked because the subscription had expired. Everything played until two days ago. The IP address belongs to someone else (the story playbackFailures).",
    verdict: "Account or rights",
    sessions24h: 4,
    failed24h: 4,
    errorCode: "SUBSCRIPTION_EXPIRED",
  },
  retriesThenSuccess: {
    viewerId: "SUB-00048213-DE",
    title: "Five attempts on the TV stick, then the phone",
    expected:
      "Device or app, with low confidence: one incident with 5 start failures on the Fire TV Stick within 3 min 40 s, then a play on the phone 2 minutes later. The Fire TV played fine again two hours later.",
    verdict: "Device or app",
    sessions24h: 8,
    failed24h: 5,
    deviceName: "Amazon Fire TV Stick",
    errorCode: "PLAYER_TIMEOUT_3016",
  },
  impatientViewer: {
    viewerId: "9e107d9d372bb6826bd81d3542a419d6",
    title: "Leaves before the video starts",
    expected:
      "Viewer left: 6 exits before video start, after 1 to 3 seconds, without an error, on different titles. 3 plays started quickly and were fine.",
    verdict: "Viewer left",
    sessions24h: 9,
    failed24h: 6,
  },
  nothingWrong: {
    viewerId: "0a8f5c3e-1b2d-4c6f-8e9a-7d6c5b4a3921",
    title: "Nothing wrong",
    expected:
      "Nothing wrong: 8 plays started within 3 seconds, with hardly any rebuffering and in high definition. The viewer's household shares one IP address.",
    verdict: "Nothing wrong",
    sessions24h: 8,
    failed24h: 0,
  },
  onePlay: {
    viewerId: "guest-7741",
    title: "One play",
    expected: "Not enough data: one good play in 30 days.",
    verdict: "Not enough data",
    sessions24h: 1,
    failed24h: 0,
    sessions30d: 1,
  },
  lastWeekOnly: {
    viewerId: "d4c3b2a1-6f5e-4d7c-8b9a-0f1e2d3c4b5a",
    title: "No sessions for days",
    expected: "Not enough data: no sessions in the last 24 hours. The last 14 days have 5 good plays.",
    verdict: "Not enough data",
    sessions24h: 0,
    failed24h: 0,
    sessions30d: 5,
  },
  liveNow: {
    viewerId: "tok-QmFzZWJhbGxGYW4_99",
    title: "Watching live right now",
    expected:
      "Nothing wrong: a live play on the Roku has been running for about 47 minutes. 3 earlier plays were fine.",
    verdict: "Nothing wrong",
    sessions24h: 4,
    failed24h: 0,
    ongoing: 1,
    deviceName: "Roku Ultra",
    asset: "Metro Sports Live",
  },
  newAppVersion: {
    viewerId: "c56a4180-65aa-42ec-a945-5fd21dec0538",
    title: "Failing since an app update",
    expected:
      "Device or app: 6 of 7 attempts on the LG Smart TV failed to start in the last day, all with app 8.14, which was installed two days ago. With 8.13, the same TV was fine for weeks. 3 plays on the iPhone were fine.",
    verdict: "Device or app",
    sessions24h: 10,
    failed24h: 6,
    deviceName: "LG Smart TV",
    appVersion: "8.14",
    errorCode: "WEBOS_MSE_APPEND_FAILED",
  },
  playbackFailures: {
    viewerId: "google-oauth2|108204268033311374519",
    title: "Videos stop midway on the laptop",
    expected:
      "Device or app: 5 of 6 plays in Chrome on Windows had a playback failure after 6 to 14 minutes, with a decoder error. 3 plays on the Roku at the same IP address were fine.",
    verdict: "Device or app",
    sessions24h: 9,
    failed24h: 5,
    deviceName: "Windows Desktop",
    errorCode: "MEDIA_ERR_DECODE",
  },
  lowPicture: {
    viewerId: "Ana + Bob/50% #1 & co = who?  🎬",
    title: "Poor picture on every device at home, and an ID with special characters",
    expected:
      "Network or provider: 7 plays on three devices stayed below 0.7 Mbit/s on one slow connection, on three CDNs. Nothing failed.",
    verdict: "Network or provider",
    sessions24h: 7,
    failed24h: 0,
    isp: "AT&T Internet",
  },
} as const satisfies Record<string, Story>;
