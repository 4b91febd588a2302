import { attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import {
  appleTv,
  galaxyTab,
  ipad,
  iphone,
  lgTv,
  pixel,
  roku,
  samsungTv,
  windowsLaptop,
} from "@/evals/cases/devices.fixture";
import { hint, likely, sure, technical } from "@/evals/cases/expectations.fixture";
import { day, days, onDays } from "@/evals/cases/times.fixture";

/** Trouble that comes at seven and is gone by morning. */
export const eveningCases: readonly WrittenCase[] = [
  {
    id: "seven-to-eleven-at-home",
    story:
      "From about seven to eleven everything in the house buffers: TV, iPad, laptop. By day it's fine, and even at nine in the evening the phone is fine once it's off the Wi-Fi.",
    awkward: true,
    sessions: newestFirst(
      attempts(6, { on: samsungTv, over: "Comcast", at: day(0, "20:30"), went: "waiting" }),
      attempts(4, { on: ipad, over: "Comcast", at: day(0, "19:15"), every: days(2), went: "waiting", percent: 8 }),
      attempts(3, { on: windowsLaptop, over: "Comcast", at: day(1, "21:45"), every: days(2), went: "waiting" }),
      attempts(4, { on: samsungTv, over: "Comcast", at: day(2, "13:00") }),
      attempts(4, { on: ipad, over: "Comcast", at: day(1, "10:00") }),
      attempts(2, { on: windowsLaptop, over: "Comcast", at: day(3, "09:00") }),
      attempts(6, { on: iphone, over: "Verizon Wireless", at: day(0, "21:00") }),
    ),
    expected: {
      verdict: "network",
      confidence: sure,
      subject: "Comcast",
      facts: ["bad-on-network"],
      incidents: { count: 13, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "evenings-and-no-other-network",
    story:
      "Same thing every evening on the TV, the Roku and the tablet, all at home; mornings are fine. Nobody ever watches anywhere else, so there is nothing to hold it against.",
    awkward: true,
    sessions: newestFirst(
      attempts(7, { on: lgTv, over: "Spectrum", at: day(0, "20:00"), went: "waiting" }),
      attempts(4, { on: roku, over: "Spectrum", at: day(0, "21:30"), every: days(2), went: "waiting", percent: 9 }),
      attempts(4, {
        on: galaxyTab,
        over: "Spectrum",
        at: day(1, "19:00"),
        every: days(2),
        went: "waiting",
        percent: 7,
      }),
      attempts(5, { on: lgTv, over: "Spectrum", at: day(1, "10:00") }),
      attempts(4, { on: roku, over: "Spectrum", at: day(2, "09:00") }),
      attempts(4, { on: galaxyTab, over: "Spectrum", at: day(0, "14:00") }),
    ),
    expected: {
      verdict: "network",
      confidence: likely,
      alsoAcceptable: {
        verdict: "service",
        confidence: hint,
        why: "Were we overloaded every evening, their list would look the same.",
      },
      subject: "Spectrum",
      facts: [],
      incidents: { count: 15, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "blurred-in-prime-time",
    story:
      "In the evening the picture turns to mush on both TVs and the iPad, without pausing. In the morning it's sharp. On mobile data the iPad is sharp in the evening too.",
    awkward: true,
    sessions: newestFirst(
      attempts(5, { on: samsungTv, over: "Frontier", at: day(0, "20:00"), went: "low-picture" }),
      attempts(4, { on: appleTv, over: "Frontier", at: day(1, "21:00"), went: "low-picture", megabits: 0.8 }),
      attempts(3, { on: ipad, over: "Frontier", at: day(0, "19:00"), every: days(2), went: "low-picture" }),
      attempts(4, { on: samsungTv, over: "Frontier", at: day(1, "10:00") }),
      attempts(3, { on: ipad, over: "Frontier", at: day(1, "08:00") }),
      attempts(5, { on: ipad, over: "T-Mobile USA", at: day(0, "22:00") }),
    ),
    expected: {
      verdict: "network",
      confidence: sure,
      subject: "Frontier",
      facts: ["bad-on-network"],
      incidents: { count: 12, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "evenings-in-both-homes-and-on-the-road",
    story:
      "They live in two places and travel in between. Wherever they are, at home, at the lake or on mobile data, it buffers from eight to ten in the evening, on everything. In the daytime it never does.",
    awkward: true,
    sessions: newestFirst(
      attempts(5, { on: samsungTv, over: "Comcast", at: day(0, "20:00"), went: "waiting" }),
      attempts(5, { on: lgTv, over: "Cox", at: day(5, "20:15"), went: "waiting", percent: 9 }),
      attempts(5, { on: iphone, over: "Verizon Wireless", at: day(2, "21:10"), went: "waiting", percent: 7 }),
      attempts(4, { on: samsungTv, over: "Comcast", at: day(1, "13:00") }),
      attempts(4, { on: lgTv, over: "Cox", at: day(6, "13:00") }),
      attempts(8, { on: iphone, over: "Verizon Wireless", at: day(1, "08:00") }),
    ),
    expected: {
      verdict: "service",
      confidence: likely,
      facts: [],
      incidents: { count: 15, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "evening-traffic-goes-over-one-cdn",
    story:
      "Some evenings it buffers and some it doesn't, at home as well as on the phone outside. On the bad ones the plays came over NORTHPATH, which they never get by day.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([0, 2, 5, 7], "20:00"), { on: roku, over: "Cox", via: "NORTHPATH", went: "waiting" }),
      attemptsAt(onDays([1, 3, 6], "21:00"), { on: pixel, over: "T-Mobile USA", via: "NORTHPATH", went: "waiting" }),
      attemptsAt(onDays([1, 3, 4, 6, 8], "20:00"), { on: roku, over: "Cox", via: ["AKAMAI", "BLUEWAVE"] }),
      attemptsAt(onDays([0, 2, 4, 7], "21:20"), { on: pixel, over: "T-Mobile USA", via: ["BLUEWAVE", "AKAMAI"] }),
      attempts(6, { on: pixel, over: "T-Mobile USA", at: day(1, "08:00"), via: ["AKAMAI", "BLUEWAVE"] }),
    ),
    expected: {
      verdict: "cdn",
      confidence: sure,
      subject: "NORTHPATH",
      facts: ["bad-on-cdn", "good-on-others"],
      incidents: { count: 7, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "tv-fine-at-weekend-noon",
    story:
      "Only the TV is used in the evening, and it buffers then. On weekends at noon the same TV is fine, and so is the tablet, which is only used by day. TV or evening line? Hard to say.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([0, 1, 2, 3, 7, 8, 9, 10], "20:00"), { on: lgTv, over: "Windstream", went: "waiting" }),
      attemptsAt(onDays([5, 6, 12, 13], "12:00"), { on: lgTv, over: "Windstream" }),
      attempts(8, { on: galaxyTab, over: "Windstream", at: day(1, "15:00") }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      alsoAcceptable: {
        verdict: "device",
        confidence: likely,
        why: "All of the trouble is on the TV or the connection of that TV, and no other device has any.",
      },
      facts: [],
      incidents: { count: 8, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "sunday-match-buffers-everywhere",
    story:
      "On Sunday evenings the live match buffers, on the TV and on the phone outside. A film at the same hour, on the tablet next door, doesn't, and neither does anything else in the week.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([6, 13, 20], "19:00"), {
        on: samsungTv,
        over: "Comcast",
        of: "Metro Sports Live",
        live: true,
        went: "waiting",
        minutes: 95,
      }),
      attemptsAt(onDays([6, 13], "20:50"), {
        on: iphone,
        over: "Verizon Wireless",
        of: "Metro Sports Live",
        live: true,
        went: "waiting",
        minutes: 30,
      }),
      attemptsAt(onDays([6, 13, 20], "19:20"), { on: galaxyTab, over: "Comcast" }),
      attempts(12, { on: samsungTv, over: "Comcast", at: day(7, "21:30") }),
      attempts(8, { on: iphone, over: "Verizon Wireless", at: day(7, "08:00") }),
    ),
    expected: {
      verdict: "title",
      confidence: sure,
      subject: "Metro Sports Live",
      facts: ["bad-on-title"],
      incidents: { count: 3 },
    },
  },
];
