import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { fireTv, galaxyTab, ipad, iphone, lgTv, mac, pixel, roku, samsungTv } from "@/evals/cases/devices.fixture";
import { sure } from "@/evals/cases/expectations.fixture";
import { day, days, hours, onDays } from "@/evals/cases/times.fixture";

/** Long lists with the failures, pauses and early exits that every household has. */
export const ordinaryNoiseCases: readonly WrittenCase[] = [
  {
    id: "an-ordinary-november",
    story:
      "A month like any other: two failed starts, four short pauses, nine times backed out, in 130 attempts on three devices. They complain in general terms.",
    awkward: true,
    sessions: newestFirst(
      attempts(40, { on: samsungTv, over: "Comcast", at: day(0, "20:00"), every: hours(16) }),
      attempts(38, { on: ipad, over: "Comcast", at: day(0, "02:00"), every: hours(16) }),
      attempts(37, { on: iphone, over: "Verizon Wireless", at: day(0, "05:00"), every: hours(16) }),
      attemptsAt([day(6, "22:30"), day(17, "10:00")], {
        on: samsungTv,
        over: "Comcast",
        of: ["Monsoon", "The Reef"],
        went: "waiting",
        percent: 3,
      }),
      attempt({
        on: samsungTv,
        over: "Comcast",
        at: day(12, "09:00"),
        of: "Polar Light",
        went: "start-failure",
        error: "NET_2010",
      }),
      attempt({ on: ipad, over: "Comcast", at: day(9, "13:00"), of: "Winter Harvest", went: "waiting", percent: 4 }),
      attempt({
        on: iphone,
        over: "Verizon Wireless",
        at: day(14, "18:45"),
        of: "The Long Thaw",
        went: "waiting",
        percent: 3,
      }),
      attempt({
        on: iphone,
        over: "Verizon Wireless",
        at: day(21, "16:00"),
        of: "Monsoon",
        went: "start-failure",
        error: "API_502",
      }),
      attempts(5, { on: samsungTv, over: "Comcast", at: day(2, "17:30"), every: days(4), went: "left", seconds: 3 }),
      attempts(4, { on: ipad, over: "Comcast", at: day(3, "16:30"), every: days(5), went: "left", seconds: 2 }),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: ["few-bad"], incidents: { count: 15 } },
  },
  {
    id: "three-devices-on-a-rainy-evening",
    story:
      "A week ago three things went wrong within an hour, on three devices: a failed start, a pause and a slow one. Before and since there are seventy good plays. Bad luck, as far as anyone can tell.",
    awkward: true,
    sessions: newestFirst(
      attempt({
        on: lgTv,
        over: "Cox",
        at: day(14, "19:00"),
        of: "Monsoon",
        went: "start-failure",
        error: "NET_2010",
      }),
      attempt({ on: galaxyTab, over: "Cox", at: day(14, "19:20"), of: "The Reef", went: "slow-start", seconds: 11 }),
      attempt({ on: pixel, over: "Cox", at: day(14, "19:40"), of: "Polar Light", went: "waiting", percent: 3 }),
      attempts(22, { on: lgTv, over: "Cox", at: day(0, "20:30") }),
      attempts(22, { on: galaxyTab, over: "Cox", at: day(0, "17:00") }),
      attempts(26, { on: pixel, over: "T-Mobile USA", at: day(0, "08:00") }),
    ),
    expected: {
      verdict: "nothing",
      confidence: sure,
      alsoAcceptable: {
        verdict: "unknown",
        confidence: null,
        why: "Three in one hour are more than chance, if not enough to name a cause.",
      },
      facts: ["few-bad"],
      incidents: { count: 3 },
    },
  },
  {
    id: "slow-to-start-now-and-then",
    story: "Three of ninety starts took ten seconds or more, weeks apart. The caller remembers each of them.",
    awkward: true,
    sessions: newestFirst(
      attempts(29, { on: fireTv, over: "Spectrum", at: day(0, "20:00") }),
      attempts(29, { on: mac, over: "Spectrum", at: day(0, "12:00") }),
      attempts(29, { on: iphone, over: "Verizon Wireless", at: day(0, "08:00") }),
      attemptsAt(onDays([4, 22], "22:00"), {
        on: fireTv,
        over: "Spectrum",
        of: ["Monsoon", "The Reef"],
        went: "slow-start",
        seconds: 10,
      }),
      attempt({
        on: mac,
        over: "Spectrum",
        at: day(13, "10:00"),
        of: "Polar Light",
        went: "slow-start",
        seconds: 13,
      }),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: ["few-bad"], incidents: { count: 3 } },
  },
  {
    id: "three-of-four-pauses-happen-on-bluewave",
    story:
      "Four plays of a hundred paused. Three of them were over BLUEWAVE, but so were some forty good ones. That's what chance looks like.",
    awkward: true,
    sessions: newestFirst(
      attempts(28, { on: roku, over: "Comcast", at: day(0, "20:00"), via: ["BLUEWAVE", "AKAMAI"] }),
      attempts(28, { on: ipad, over: "Comcast", at: day(0, "17:00"), via: ["BLUEWAVE", "NORTHPATH", "AKAMAI"] }),
      attempts(28, { on: pixel, over: "T-Mobile USA", at: day(0, "08:00"), via: ["AKAMAI", "BLUEWAVE"] }),
      attempts(12, { on: roku, over: "Comcast", at: day(1, "13:00"), every: days(2), via: ["AKAMAI", "BLUEWAVE"] }),
      attemptsAt(onDays([3, 12], "22:30"), {
        on: roku,
        over: "Comcast",
        of: ["Monsoon", "The Reef"],
        via: "BLUEWAVE",
        went: "waiting",
        percent: 3,
      }),
      attempt({
        on: ipad,
        over: "Comcast",
        at: day(19, "10:00"),
        of: "Polar Light",
        via: "BLUEWAVE",
        went: "waiting",
        percent: 4,
      }),
      attempt({
        on: pixel,
        over: "T-Mobile USA",
        at: day(24, "13:00"),
        of: "Winter Harvest",
        via: "AKAMAI",
        went: "waiting",
        percent: 3,
      }),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: ["few-bad"], incidents: { count: 4 } },
  },
  {
    id: "backs-out-of-one-in-ten",
    story: "They back out of one title in ten within a few seconds, as most people do. All the rest is good.",
    awkward: true,
    sessions: newestFirst(
      attempts(26, { on: samsungTv, over: "Frontier", at: day(0, "20:00") }),
      attempts(28, { on: galaxyTab, over: "Frontier", at: day(0, "16:00") }),
      attempts(4, {
        on: samsungTv,
        over: "Frontier",
        at: day(3, "19:30"),
        every: days(6),
        of: ["Monsoon", "The Reef", "Polar Light", "Salt Road"],
        went: "left",
      }),
      attempts(2, {
        on: galaxyTab,
        over: "Frontier",
        at: day(5, "15:00"),
        every: days(9),
        of: ["Monsoon", "Winter Harvest"],
        went: "left",
        seconds: 3,
      }),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: ["also-left"], incidents: { count: 6 } },
  },
  {
    id: "two-evenings-of-a-whole-month",
    story:
      "On two evenings of the month the TV and the iPad paused a little at home. The other evenings, some eighty plays, were fine, so whatever it was, it isn't there.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([8, 19], "20:00"), {
        on: lgTv,
        over: "Spectrum",
        of: ["Monsoon", "The Reef"],
        went: "waiting",
        percent: 4,
      }),
      attemptsAt(onDays([8], "21:20"), {
        on: ipad,
        over: "Spectrum",
        of: "Polar Light",
        went: "waiting",
        percent: 3,
      }),
      attempts(8, { on: lgTv, over: "Spectrum", at: day(0, "20:30") }),
      attempts(10, { on: lgTv, over: "Spectrum", at: day(9, "20:30") }),
      attempts(8, { on: lgTv, over: "Spectrum", at: day(20, "20:30") }),
      attempts(28, { on: ipad, over: "Spectrum", at: day(0, "18:00") }),
      attempts(28, { on: iphone, over: "Verizon Wireless", at: day(0, "08:00") }),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: ["few-bad"], incidents: { count: 3 } },
  },
];
