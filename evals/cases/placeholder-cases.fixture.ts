import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { appleTv, ipad, iphone, lgTv, pixel, roku, samsungTv, withApp } from "@/evals/cases/devices.fixture";
import { sure, technical } from "@/evals/cases/expectations.fixture";
import { day, onDay, onDays } from "@/evals/cases/times.fixture";

/** Some accounts send "N/A", "Unknown" or "-" for what they don't know. None of these is a value to blame. */
export const placeholderCases: readonly WrittenCase[] = [
  {
    id: "cdn-n-a-on-every-failed-start",
    story:
      'The Roku hasn\'t started anything all week. Its failed starts say CDN "N/A", because it never got that far. The iPad and the phone play.',
    awkward: true,
    sessions: newestFirst(
      attempts(7, {
        on: roku,
        over: "Spectrum",
        at: day(1, "20:00"),
        via: "N/A",
        went: "start-failure",
        error: "PLAYER_2101",
      }),
      attempts(8, { on: ipad, over: "Spectrum", at: day(0, "17:00") }),
      attempts(6, { on: iphone, over: "Verizon Wireless", at: day(1, "08:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Roku Ultra",
      facts: ["bad-on-device"],
      incidents: { count: 7, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "title-unknown-during-an-outage",
    story:
      'On Sunday evening nothing started for about an hour and a half, on the TV, the iPad at home or the phone on the train. Every one of those attempts is titled "Unknown". Before and after, all is well.',
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(13, "19:00", "19:36", "20:12"), {
        on: samsungTv,
        over: "Comcast",
        of: "Unknown",
        went: "start-failure",
        error: "CATALOG_HTTP_503",
      }),
      attemptsAt(onDay(13, "19:12", "19:48", "20:24"), {
        on: ipad,
        over: "Comcast",
        of: "Unknown",
        via: ["BLUEWAVE", "NORTHPATH"],
        went: "start-failure",
        error: "CATALOG_HTTP_503",
      }),
      attemptsAt(onDay(13, "19:24", "20:00"), {
        on: iphone,
        over: "Verizon Wireless",
        of: "Unknown",
        via: ["NORTHPATH", "AKAMAI"],
        went: "start-failure",
        error: "CATALOG_HTTP_503",
      }),
      attempts(12, { on: samsungTv, over: "Comcast", at: day(0, "20:00") }),
      attempts(3, { on: samsungTv, over: "Comcast", at: day(14, "20:00") }),
      attempts(12, { on: ipad, over: "Comcast", at: day(0, "17:00") }),
      attempts(13, { on: iphone, over: "Verizon Wireless", at: day(1, "08:00") }),
    ),
    expected: { verdict: "service", confidence: sure, facts: ["spread"], incidents: { count: 8 } },
  },
  {
    id: "two-players-called-unknown",
    story:
      'Conviva calls both of the household\'s TV boxes "unknown". One of them breaks off every night; the other, in the den, never does.',
    awkward: true,
    sessions: newestFirst(
      attempts(6, {
        on: { ...roku, deviceName: "unknown", deviceHardware: "unknown", osVersion: "unknown" },
        over: "Cox",
        at: day(1, "21:00"),
        went: "break",
        error: "DECODER_STALLED",
      }),
      attempts(9, {
        on: { ...appleTv, deviceName: "unknown", deviceHardware: "unknown", osVersion: "unknown" },
        over: "Cox",
        at: day(0, "18:00"),
      }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      facts: [],
      incidents: { count: 6, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "app-version-null-when-it-crashes",
    story:
      'The LG has failed on eight evenings. When it fails, the app sends its version as "null". On the two days it worked it sent 8.13, like the phone, which always works.',
    awkward: true,
    sessions: newestFirst(
      attempts(8, {
        on: withApp(lgTv, "null"),
        over: "Comcast",
        at: day(2, "20:00"),
        went: "start-failure",
        error: "WEBOS_MSE_APPEND_FAILED",
      }),
      attempts(2, { on: lgTv, over: "Comcast", at: day(0, "20:00") }),
      attempts(10, { on: pixel, over: "Comcast", at: day(0, "08:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "LG Smart TV",
      facts: ["bad-on-device"],
      incidents: { count: 8, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "provider-is-a-dash",
    story:
      'Plays break off at home and on the move, on the TV, the iPad and the phone. Those are the ones over BLUEWAVE. Their provider happens to be "-", though so is that of several good plays.',
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([1, 4, 8], "20:00"), {
        on: samsungTv,
        over: "-",
        of: ["Monsoon", "The Reef", "Polar Light"],
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_TIMEOUT",
      }),
      attemptsAt(onDays([2, 6], "17:00"), {
        on: ipad,
        over: "-",
        of: ["Winter Harvest", "Monsoon"],
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_TIMEOUT",
      }),
      attemptsAt(onDays([3, 7], "08:00"), {
        on: pixel,
        over: "-",
        of: ["Harbor Lights: S2, E5", "Copper Sky"],
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_TIMEOUT",
      }),
      attemptsAt(onDays([0, 3, 5, 6], "20:00"), { on: samsungTv, over: "Comcast", via: ["AKAMAI", "NORTHPATH"] }),
      attemptsAt(onDays([0, 1, 5], "17:00"), { on: ipad, over: "-", via: ["NORTHPATH", "AKAMAI"] }),
      attemptsAt(onDays([1, 2, 5, 9], "08:00"), { on: pixel, over: "-", via: ["AKAMAI", "NORTHPATH"] }),
    ),
    expected: {
      verdict: "cdn",
      confidence: sure,
      subject: "BLUEWAVE",
      facts: ["bad-on-cdn", "good-on-others"],
      incidents: { count: 7, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "title-null-in-brackets",
    story:
      'Six starts on the Apple TV failed, each of another film, but since they never started the account sends "(null)" as the title. The box has not started anything else that week; the iPhone and the iPad have.',
    awkward: true,
    sessions: newestFirst(
      attempts(6, {
        on: appleTv,
        over: "Comcast",
        at: day(7, "20:00"),
        of: "(null)",
        went: "start-failure",
        error: "AVFOUNDATION_11819",
      }),
      attempts(5, { on: appleTv, over: "Comcast", at: day(0, "20:00") }),
      attempts(8, { on: iphone, over: "Comcast", at: day(5, "08:00") }),
      attempts(7, { on: ipad, over: "Comcast", at: day(6, "17:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Apple TV 4K",
      facts: ["bad-on-device"],
      incidents: { count: 6, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "undefined-version-in-the-browser",
    story:
      'The website sends its app version as "undefined". One play of forty broke off there, as can happen. They\'d only heard that others had trouble.',
    awkward: true,
    sessions: newestFirst(
      attempts(20, {
        on: { ...ipad, browserName: "Safari", appVersion: "undefined" },
        over: "Cox",
        at: day(0, "17:00"),
      }),
      attempt({
        on: { ...ipad, browserName: "Safari", appVersion: "undefined" },
        over: "Cox",
        at: day(11, "21:00"),
        of: "Monsoon",
        went: "break",
        error: "MEDIA_ERR_NETWORK",
      }),
      attempts(20, { on: lgTv, over: "Cox", at: day(0, "20:00") }),
    ),
    expected: {
      verdict: "nothing",
      confidence: sure,
      facts: ["few-bad"],
      incidents: { count: 1, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "half-the-plays-have-cdn-unknown",
    story: 'Half of the plays, good and bad, say CDN "Unknown". Three of eighty weren\'t good, on different days.',
    awkward: true,
    sessions: newestFirst(
      attempts(28, { on: samsungTv, over: "Spectrum", at: day(0, "20:00"), via: ["Unknown", "AKAMAI"] }),
      attempts(28, { on: ipad, over: "Spectrum", at: day(0, "17:00"), via: ["BLUEWAVE", "Unknown"] }),
      attempts(21, { on: iphone, over: "Verizon Wireless", at: day(2, "08:00"), via: ["Unknown", "AKAMAI"] }),
      attemptsAt([day(5, "22:00"), day(17, "22:00")], {
        on: samsungTv,
        over: "Spectrum",
        of: ["Monsoon", "The Reef"],
        via: "Unknown",
        went: "waiting",
        percent: 4,
      }),
      attempt({
        on: ipad,
        over: "Spectrum",
        at: day(11, "19:00"),
        of: "Polar Light",
        via: "Unknown",
        went: "start-failure",
        error: "NET_2010",
      }),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: ["few-bad"], incidents: { count: 3 } },
  },
];
