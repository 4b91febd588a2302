import { attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import {
  bedroomSamsungTv,
  fireTv,
  ipad,
  iphone,
  lgTv,
  pixel,
  playstation,
  roku,
  samsungTv,
} from "@/evals/cases/devices.fixture";
import { likely, sure } from "@/evals/cases/expectations.fixture";
import { day, days, onDay, onDays } from "@/evals/cases/times.fixture";

/** Viewers with two problems that have nothing to do with each other. */
export const twofoldCases: readonly WrittenCase[] = [
  {
    id: "sick-tv-and-a-broken-film",
    story:
      "The LG fails whatever they put on. And one film, which they've tried on the iPad and the phone instead, really is broken: it fails there too, while everything else plays.",
    awkward: true,
    sessions: newestFirst(
      attempts(8, {
        on: lgTv,
        over: "Cox",
        at: day(0, "20:00"),
        went: "start-failure",
        error: "WEBOS_MSE_APPEND_FAILED",
      }),
      attemptsAt(onDays([2, 5], "17:00"), {
        on: ipad,
        over: "Cox",
        of: "Winter Harvest",
        went: "start-failure",
        error: "MANIFEST_HTTP_404",
      }),
      attemptsAt(onDays([3], "12:00"), {
        on: pixel,
        over: "T-Mobile USA",
        of: "Winter Harvest",
        went: "start-failure",
        error: "MANIFEST_HTTP_404",
      }),
      attempts(9, { on: ipad, over: "Cox", at: day(0, "15:00") }),
      attempts(9, { on: pixel, over: "T-Mobile USA", at: day(0, "08:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      alsoAcceptable: {
        verdict: "title",
        confidence: sure,
        why: "The film is as certain as the TV, if it's the smaller part.",
      },
      subject: "LG Smart TV",
      facts: ["bad-elsewhere"],
      incidents: { count: 11 },
    },
  },
  {
    id: "slow-line-and-a-locked-console",
    story:
      "At home everything buffers, though never on mobile data. Besides, the PlayStation has been refused three times, because its sign-in has run out.",
    awkward: true,
    sessions: newestFirst(
      attempts(6, { on: samsungTv, over: "Windstream", at: day(0, "20:00"), went: "waiting" }),
      attempts(5, { on: ipad, over: "Windstream", at: day(0, "18:00"), went: "waiting", percent: 9 }),
      attempts(3, {
        on: playstation,
        over: "Windstream",
        at: day(3, "16:00"),
        went: "refused",
        error: "TOKEN_EXPIRED",
      }),
      attempts(7, { on: iphone, over: "Verizon Wireless", at: day(0, "08:00") }),
      attempts(4, { on: ipad, over: "Verizon Wireless", at: day(1, "12:00") }),
    ),
    expected: {
      verdict: "network",
      confidence: sure,
      subject: "Windstream",
      facts: ["also-refused"],
      incidents: { count: 14 },
    },
  },
  {
    id: "lapsed-today-and-a-stick-that-always-fails",
    story:
      "The stick has failed for two weeks, and they'd got used to the Roku. Since yesterday the subscription is out, and the Roku and the phone are refused as well. That comes first: nothing can play until they renew.",
    awkward: true,
    sessions: newestFirst(
      attempts(8, {
        on: fireTv,
        over: "Spectrum",
        at: day(0, "19:00"),
        went: "start-failure",
        error: "PLAYER_TIMEOUT_3016",
      }),
      attempts(12, { on: roku, over: "Spectrum", at: day(0, "20:00") }),
      attempts(10, { on: iphone, over: "Verizon Wireless", at: day(2, "08:00") }),
      attemptsAt([day(13, "20:00"), day(14, "19:30"), day(14, "20:30")], {
        on: roku,
        over: "Spectrum",
        of: ["Monsoon", "The Reef", "Polar Light"],
        went: "refused",
        error: "SUBSCRIPTION_EXPIRED",
      }),
      attemptsAt([day(13, "08:00"), day(14, "08:00"), day(14, "12:00")], {
        on: iphone,
        over: "Verizon Wireless",
        of: ["Winter Harvest", "Salt Road", "Monsoon"],
        went: "refused",
        error: "SUBSCRIPTION_EXPIRED",
      }),
    ),
    expected: {
      verdict: "account",
      confidence: sure,
      alsoAcceptable: {
        verdict: "device",
        confidence: sure,
        why: "The stick is just as real, and will still fail after they've renewed.",
      },
      facts: ["also-technical"],
      incidents: { count: 14 },
    },
  },
  {
    id: "distant-bedroom-and-a-poor-carrier",
    story:
      "The bedroom TV buffers, and so does the phone when it's on mobile data. On Wi-Fi the phone is fine, and so is the other TV. Those are two things, and the bedroom is the bigger one.",
    awkward: true,
    sessions: newestFirst(
      attempts(9, { on: bedroomSamsungTv, over: "Comcast", at: day(0, "22:00"), went: "waiting", percent: 8 }),
      attempts(4, {
        on: pixel,
        over: "T-Mobile USA",
        at: day(1, "08:00"),
        every: days(2),
        went: "waiting",
        percent: 10,
      }),
      attempts(8, { on: pixel, over: "Comcast", at: day(0, "18:00") }),
      attempts(9, { on: samsungTv, over: "Comcast", at: day(0, "20:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: likely,
      alsoAcceptable: { verdict: "network", confidence: likely, why: "For the phone it's the mobile network." },
      facts: ["bad-elsewhere"],
      incidents: { count: 13 },
    },
  },
  {
    id: "one-bad-cdn-and-a-bad-half-hour",
    story:
      "For two weeks plays over BLUEWAVE have broken off, at home and outside. On top of it there was half an hour on the 12th when nothing started at all, on any CDN.",
    awkward: true,
    sessions: newestFirst(
      attempts(5, {
        on: samsungTv,
        over: "Comcast",
        at: day(0, "20:00"),
        every: days(3),
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_TIMEOUT",
      }),
      attempts(4, {
        on: pixel,
        over: "T-Mobile USA",
        at: day(1, "08:00"),
        every: days(3),
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_TIMEOUT",
      }),
      attemptsAt(onDay(10, "19:00", "19:14"), {
        on: samsungTv,
        over: "Comcast",
        of: ["Monsoon", "The Reef"],
        via: ["AKAMAI", "NORTHPATH"],
        went: "start-failure",
        error: "API_503",
      }),
      attemptsAt(onDay(10, "19:07", "19:25"), {
        on: ipad,
        over: "Comcast",
        of: ["Polar Light", "Winter Harvest"],
        via: ["NORTHPATH", "AKAMAI"],
        went: "start-failure",
        error: "API_503",
      }),
      attempts(13, { on: samsungTv, over: "Comcast", at: day(0, "22:00"), via: ["AKAMAI", "NORTHPATH"] }),
      attempts(12, { on: pixel, over: "T-Mobile USA", at: day(1, "12:00"), via: ["NORTHPATH", "AKAMAI"] }),
      attempts(8, { on: ipad, over: "Comcast", at: day(1, "17:00"), via: ["AKAMAI", "NORTHPATH"] }),
    ),
    expected: {
      verdict: "cdn",
      confidence: sure,
      subject: "BLUEWAVE",
      facts: ["bad-elsewhere"],
      incidents: { count: 13 },
    },
  },
];
