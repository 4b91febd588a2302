import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
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
import { day, days, onDay } from "@/evals/cases/times.fixture";

/** Outages of twenty to ninety minutes, and brown-outs of hours, on our side or not. */
export const outageLengthCases: readonly WrittenCase[] = [
  {
    id: "twenty-five-minutes-on-a-wednesday",
    story:
      "On Wednesday at half past eight the whole family was thrown out: the TV, the tablet, and the phone on mobile data. By nine it was back. Nothing before, nothing since.",
    awkward: false,
    sessions: newestFirst(
      attemptsAt(onDay(9, "20:30", "20:31", "20:33", "20:48"), {
        on: lgTv,
        over: "Cox",
        of: ["Monsoon", "Monsoon", "The Reef", "Polar Light"],
        via: ["AKAMAI", "BLUEWAVE", "NORTHPATH"],
        went: "start-failure",
        error: "API_502",
      }),
      attemptsAt(onDay(9, "20:34", "20:35", "20:52"), {
        on: galaxyTab,
        over: "Cox",
        of: ["Two Rivers: S1, E1", "Salt Road", "Salt Road"],
        via: ["NORTHPATH", "AKAMAI", "BLUEWAVE"],
        went: "start-failure",
        error: "API_502",
      }),
      attemptsAt(onDay(9, "20:37", "20:38", "20:55"), {
        on: pixel,
        over: "T-Mobile USA",
        of: ["Winter Harvest", "Winter Harvest", "Copper Sky"],
        via: ["BLUEWAVE", "NORTHPATH", "AKAMAI"],
        went: "start-failure",
        error: "API_502",
      }),
      attempts(9, { on: lgTv, over: "Cox", at: day(0, "20:00") }),
      attempts(5, { on: lgTv, over: "Cox", at: day(10, "20:00") }),
      attempts(8, { on: galaxyTab, over: "Cox", at: day(1, "17:00") }),
      attempts(14, { on: pixel, over: "T-Mobile USA", at: day(1, "08:00") }),
    ),
    expected: { verdict: "service", confidence: sure, facts: ["spread"], incidents: { count: 6 } },
  },
  {
    id: "each-player-words-it-differently",
    story:
      "For an hour and a half nothing started. The TV, the laptop and the phone each showed a code of their own, as they do, but they all failed in the same ninety minutes and never otherwise, the phone on a network of its own.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(11, "19:00", "19:25", "20:20"), {
        on: samsungTv,
        over: "Comcast",
        of: ["Monsoon", "The Reef", "Polar Light"],
        went: "start-failure",
        error: "AVPLAY_CONNECTION_RESET",
      }),
      attemptsAt(onDay(11, "19:12", "20:05"), {
        on: windowsLaptop,
        over: "Comcast",
        of: ["Salt Road", "Copper Sky"],
        via: ["BLUEWAVE", "AKAMAI"],
        went: "start-failure",
        error: "MEDIA_ERR_SRC_NOT_SUPPORTED",
      }),
      attemptsAt(onDay(11, "19:40", "20:30"), {
        on: pixel,
        over: "T-Mobile USA",
        of: ["Winter Harvest", "Quiet Coast"],
        via: ["NORTHPATH", "BLUEWAVE"],
        went: "start-failure",
        error: "EXO_IO_TIMEOUT",
      }),
      attempts(11, { on: samsungTv, over: "Comcast", at: day(0, "20:00") }),
      attempts(4, { on: samsungTv, over: "Comcast", at: day(12, "20:00") }),
      attempts(9, { on: windowsLaptop, over: "Comcast", at: day(1, "12:00") }),
      attempts(14, { on: pixel, over: "T-Mobile USA", at: day(0, "08:00") }),
    ),
    expected: { verdict: "service", confidence: sure, facts: ["spread"], incidents: { count: 7 } },
  },
  {
    id: "brown-out-of-a-whole-saturday",
    story:
      "From noon to ten on Saturday about two plays in three buffered, at home and on both phones outside. On Sunday morning it was over.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(12, "12:00", "16:00", "18:30"), {
        on: samsungTv,
        over: "Comcast",
        of: ["Monsoon", "The Reef", "Polar Light"],
        went: "waiting",
      }),
      attemptsAt(onDay(12, "13:00", "17:15"), {
        on: iphone,
        over: "Verizon Wireless",
        of: ["Winter Harvest", "Salt Road"],
        went: "waiting",
        percent: 8,
      }),
      attemptsAt(onDay(12, "14:30", "20:00"), {
        on: pixel,
        over: "T-Mobile USA",
        of: ["Copper Sky", "Quiet Coast"],
        went: "waiting",
        percent: 7,
      }),
      attemptsAt(onDay(12, "21:00"), { on: samsungTv, over: "Comcast", of: "Night Ferry: S2, E1" }),
      attemptsAt(onDay(12, "15:30", "19:30"), {
        on: iphone,
        over: "Verizon Wireless",
        of: ["Two Rivers: S1, E1", "The Paper Fleet"],
      }),
      attempts(12, { on: samsungTv, over: "Comcast", at: day(0, "20:00") }),
      attempts(5, { on: samsungTv, over: "Comcast", at: day(13, "20:00") }),
      attempts(12, { on: iphone, over: "Verizon Wireless", at: day(0, "08:00") }),
      attempts(14, { on: pixel, over: "T-Mobile USA", at: day(1, "08:30") }),
    ),
    expected: { verdict: "service", confidence: sure, facts: [], incidents: { count: 7 } },
  },
  {
    id: "router-down-for-an-hour",
    story:
      "For an hour on Thursday nothing at home would start. All the while their son was watching on mobile data in the same room. Since that hour everything at home is back to normal.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(10, "20:00", "20:20", "20:45"), {
        on: roku,
        over: "Frontier",
        of: ["Monsoon", "The Reef", "Polar Light"],
        went: "start-failure",
        error: "NET_CONNECTION_TIMEOUT",
      }),
      attemptsAt(onDay(10, "20:10", "20:35"), {
        on: ipad,
        over: "Frontier",
        of: ["Winter Harvest", "Salt Road"],
        went: "start-failure",
        error: "NET_CONNECTION_TIMEOUT",
      }),
      attemptsAt(onDay(10, "20:02"), { on: iphone, over: "Verizon Wireless", of: "Two Rivers: S1, E1" }),
      attemptsAt(onDay(10, "20:48"), { on: iphone, over: "Verizon Wireless", of: "Two Rivers: S1, E2" }),
      attempts(10, { on: roku, over: "Frontier", at: day(0, "20:00") }),
      attempts(4, { on: roku, over: "Frontier", at: day(11, "20:00") }),
      attempts(12, { on: ipad, over: "Frontier", at: day(1, "17:00") }),
      attempts(8, { on: iphone, over: "Verizon Wireless", at: day(1, "08:00") }),
    ),
    expected: {
      verdict: "network",
      confidence: likely,
      subject: "Frontier",
      facts: ["good-on-subject"],
      incidents: { count: 5 },
    },
  },
  {
    id: "forty-minutes-seen-by-one-device",
    story:
      "For forty minutes the box wouldn't start a thing: seven tries, four titles, all CDNs. Nobody used another device. The next day it played, as it had all month.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(14, "20:00", "20:06", "20:12", "20:19", "20:26", "20:33", "20:39"), {
        on: appleTv,
        over: "Spectrum",
        of: ["Monsoon", "Monsoon", "The Reef", "Polar Light", "Salt Road", "The Reef", "Monsoon"],
        went: "start-failure",
        error: "AVFOUNDATION_1009",
      }),
      attempts(14, { on: appleTv, over: "Spectrum", at: day(0, "20:00") }),
      attempts(4, { on: appleTv, over: "Spectrum", at: day(15, "20:00") }),
      attempts(6, { on: iphone, over: "Spectrum", at: day(2, "08:00") }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      alsoAcceptable: {
        verdict: "device",
        confidence: hint,
        why: "The box is all that failed, though nothing else was tried.",
      },
      facts: [],
      incidents: { count: 1, newest: technical(7, "gave-up") },
    },
  },
  {
    id: "two-outages-in-ten-days",
    story:
      "It happened twice: half an hour on the 6th, an hour on the 15th, each time on the TV at home and the phone on the road together. They're right to be annoyed; everything in between was fine.",
    awkward: false,
    sessions: newestFirst(
      attemptsAt([...onDay(4, "20:05", "20:20"), ...onDay(13, "19:05", "19:30", "19:55")], {
        on: samsungTv,
        over: "Cox",
        of: ["Monsoon", "The Reef", "Polar Light", "Winter Harvest", "Salt Road"],
        went: "start-failure",
        error: "API_503",
      }),
      attemptsAt([...onDay(4, "20:12", "20:28"), ...onDay(13, "19:15", "19:45")], {
        on: iphone,
        over: "Verizon Wireless",
        of: ["Copper Sky", "Quiet Coast", "Night Ferry: S2, E1", "The Paper Fleet"],
        via: ["BLUEWAVE", "NORTHPATH", "AKAMAI"],
        went: "start-failure",
        error: "API_503",
      }),
      attempts(18, { on: samsungTv, over: "Cox", at: day(0, "21:30") }),
      attempts(18, { on: iphone, over: "Verizon Wireless", at: day(0, "08:00") }),
      attempt({ on: ipad, over: "Cox", at: day(3, "17:00") }),
      attempts(6, { on: ipad, over: "Cox", at: day(4, "16:00"), every: days(2) }),
    ),
    expected: { verdict: "service", confidence: sure, facts: ["spread"], incidents: { count: 9 } },
  },
];
