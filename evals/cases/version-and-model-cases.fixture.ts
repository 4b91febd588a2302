import { attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import {
  type Device,
  ipad,
  iphone,
  lgTv,
  pixel,
  roku,
  samsungTv,
  withApp,
  withSystem,
} from "@/evals/cases/devices.fixture";
import { likely, sure, technical } from "@/evals/cases/expectations.fixture";
import { day, onDays } from "@/evals/cases/times.fixture";

/** Another phone of the same model and version. */
const partnersIphone: Device = { ...iphone, clientId: "115.215.315.415" };

/** App and system updates, players of one model, and encodes that only some kinds of device are served. */
export const versionAndModelCases: readonly WrittenCase[] = [
  {
    id: "update-hit-the-roku-and-the-phone",
    story:
      "The Roku and the phone got the new app on the same day and have stopped with errors ever since. The iPad still has the old one and is fine. The phone does it away from home too.",
    awkward: false,
    sessions: newestFirst(
      attempts(8, { on: roku, over: "Spectrum", at: day(0, "20:00") }),
      attempts(6, {
        on: withApp(roku, "8.14"),
        over: "Spectrum",
        at: day(8, "20:00"),
        went: "break",
        error: "PLAYER_ASSERT_77",
      }),
      attempts(8, { on: pixel, over: "T-Mobile USA", at: day(0, "08:00") }),
      attempts(5, {
        on: withApp(pixel, "8.14"),
        over: "T-Mobile USA",
        at: day(8, "08:00"),
        went: "break",
        error: "PLAYER_ASSERT_77",
      }),
      attempts(12, { on: ipad, over: "Spectrum", at: day(1, "17:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "8.14",
      facts: ["bad-on-app"],
      incidents: { count: 11, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "update-in-mid-month-changed-nothing",
    story:
      "They are sure the update on the 15th made it worse. Before it two plays of thirty were bad, and since then one of thirty.",
    awkward: true,
    sessions: newestFirst(
      attempts(14, { on: lgTv, over: "Cox", at: day(0, "20:00") }),
      attempts(14, { on: ipad, over: "Cox", at: day(0, "17:00") }),
      attempts(14, { on: withApp(lgTv, "8.14"), over: "Cox", at: day(14, "20:00") }),
      attempts(15, { on: withApp(ipad, "8.14"), over: "Cox", at: day(14, "17:00") }),
      attemptsAt(onDays([5], "22:00"), { on: lgTv, over: "Cox", of: "Monsoon", went: "waiting", percent: 4 }),
      attemptsAt(onDays([9], "09:00"), {
        on: ipad,
        over: "Cox",
        of: "The Reef",
        went: "start-failure",
        error: "NET_2010",
      }),
      attemptsAt(onDays([20], "22:00"), {
        on: withApp(lgTv, "8.14"),
        over: "Cox",
        of: "Polar Light",
        went: "waiting",
        percent: 3,
      }),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: ["few-bad"], incidents: { count: 3 } },
  },
  {
    id: "bad-version-and-the-one-that-cured-it",
    story:
      "The Samsung failed for the five days it had version 8.14, and has been fine since 8.15. The phone went from 8.13 straight to 8.15 and never failed.",
    awkward: true,
    sessions: newestFirst(
      attempts(7, { on: samsungTv, over: "Comcast", at: day(0, "20:00") }),
      attempts(5, {
        on: withApp(samsungTv, "8.14"),
        over: "Comcast",
        at: day(7, "20:00"),
        went: "start-failure",
        error: "PLAYER_ASSERT_77",
      }),
      attempts(7, { on: withApp(samsungTv, "8.15"), over: "Comcast", at: day(12, "20:00") }),
      attempts(11, { on: iphone, over: "Comcast", at: day(0, "08:00") }),
      attempts(7, { on: withApp(iphone, "8.15"), over: "Comcast", at: day(12, "08:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "8.14",
      facts: ["bad-on-app"],
      incidents: { count: 5, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "film-plays-on-phones-but-on-no-tv",
    story:
      "One film fails on both televisions, an LG and a Samsung, and plays on the phone and the tablet. Both TVs play everything else. It looks as if the version of the film for TVs is broken.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([2, 5, 8], "20:00"), {
        on: lgTv,
        over: "Cox",
        of: "The Long Thaw",
        went: "start-failure",
        error: "MEDIA_DECODE_HEVC",
      }),
      attemptsAt(onDays([3, 6], "21:00"), {
        on: samsungTv,
        over: "Cox",
        of: "The Long Thaw",
        went: "start-failure",
        error: "MEDIA_DECODE_HEVC",
      }),
      attemptsAt(onDays([4, 9], "12:00"), { on: pixel, over: "Cox", of: "The Long Thaw" }),
      attemptsAt(onDays([7], "17:00"), { on: ipad, over: "Cox", of: "The Long Thaw" }),
      attempts(10, { on: lgTv, over: "Cox", at: day(0, "22:00") }),
      attempts(10, { on: samsungTv, over: "Cox", at: day(0, "18:00") }),
      attempts(7, { on: ipad, over: "Cox", at: day(0, "15:00") }),
    ),
    expected: {
      verdict: "title",
      confidence: likely,
      subject: "The Long Thaw",
      facts: ["bad-on-title"],
      incidents: { count: 5, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "one-series-and-only-the-roku",
    story:
      "Three episodes of one series broke off on the Roku, five times in all. The iPhone has played all three. The Roku has played twenty other things. So it's those episodes on that device; each by itself is fine.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([2, 4, 6, 8, 11], "20:00"), {
        on: roku,
        over: "Spectrum",
        of: ["Harbor Lights: S2, E5", "Harbor Lights: S2, E6", "Harbor Lights: S2, E7"],
        went: "break",
        error: "AUDIO_CODEC_UNSUPPORTED",
      }),
      attemptsAt(onDays([3, 5, 7], "12:00"), {
        on: iphone,
        over: "Verizon Wireless",
        of: ["Harbor Lights: S2, E5", "Harbor Lights: S2, E6", "Harbor Lights: S2, E7"],
      }),
      attempts(14, { on: roku, over: "Spectrum", at: day(0, "22:00") }),
      attempts(6, { on: roku, over: "Spectrum", at: day(14, "20:00") }),
      attempts(10, { on: iphone, over: "Spectrum", at: day(1, "08:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: likely,
      alsoAcceptable: {
        verdict: "title",
        confidence: likely,
        why: "What fails is how these episodes are made for that device. Either half of the sentence is right.",
      },
      facts: ["good-on-subject"],
      incidents: { count: 5, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "his-iphone-and-hers",
    story:
      "They have the same iPhone with the same software on the same Wi-Fi. Hers fails every time, his never does.",
    awkward: true,
    sessions: newestFirst(
      attempts(7, {
        on: partnersIphone,
        over: "Comcast",
        at: day(1, "21:00"),
        went: "start-failure",
        error: "KEYCHAIN_25300",
      }),
      attempts(9, { on: iphone, over: "Comcast", at: day(0, "18:00") }),
      attempts(4, { on: samsungTv, over: "Comcast", at: day(2, "20:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Apple iPhone",
      facts: ["bad-on-device"],
      incidents: { count: 7, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "both-iphones-since-the-system-update",
    story:
      "Both iPhones updated to the new system within a day of each other, and neither has started a video since. The app is the same as before. The TV and the Android phone carry on.",
    awkward: false,
    sessions: newestFirst(
      attempts(6, { on: iphone, over: "Cox", at: day(0, "08:00") }),
      attempts(6, { on: partnersIphone, over: "Cox", at: day(0, "18:00") }),
      attempts(4, {
        on: withSystem(iphone, "18.2"),
        over: "Cox",
        at: day(8, "08:00"),
        went: "start-failure",
        error: "COREMEDIA_12927",
      }),
      attempts(4, {
        on: withSystem(partnersIphone, "18.2"),
        over: "Cox",
        at: day(8, "18:00"),
        went: "start-failure",
        error: "COREMEDIA_12927",
      }),
      attempts(8, { on: lgTv, over: "Cox", at: day(2, "20:00") }),
      attempts(8, { on: pixel, over: "Cox", at: day(2, "12:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      facts: ["bad-on-system"],
      incidents: { count: 8, newest: technical(1, "gave-up") },
    },
  },
];
