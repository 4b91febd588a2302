import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { fireTv, ipad, iphone, lgTv, pixel, roku, samsungTv } from "@/evals/cases/devices.fixture";
import { likely, sure, technical } from "@/evals/cases/expectations.fixture";
import { day, days, onDays } from "@/evals/cases/times.fixture";

/**
 * Phones on mobile networks. A phone that saves data plays at 0.7 to 0.9 Mbit/s by choice: its outcome is "with
 * trouble", so each such play counts as an incident, but there is nothing to fix.
 */
export const mobileCases: readonly WrittenCase[] = [
  {
    id: "data-saver-on-the-bus",
    story:
      "They watch on the bus every day with the phone's data saver on: a small picture that never stops. At home everything is sharp, on the phone too. They were calling about something else.",
    awkward: true,
    sessions: newestFirst(
      attempts(8, {
        on: pixel,
        over: "T-Mobile USA",
        at: day(0, "07:30"),
        went: "low-picture",
        megabits: 0.72,
        percent: 0,
      }),
      attempts(8, {
        on: pixel,
        over: "T-Mobile USA",
        at: day(0, "17:30"),
        went: "low-picture",
        megabits: 0.88,
        percent: 0.1,
      }),
      attempts(8, { on: pixel, over: "Comcast", at: day(0, "22:00") }),
      attempts(14, { on: samsungTv, over: "Comcast", at: day(0, "20:00") }),
      attempts(6, { on: ipad, over: "Comcast", at: day(1, "18:00") }),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: [], incidents: { count: 16 } },
  },
  {
    id: "a-phone-is-all-they-have",
    story:
      "A student with a phone and a small data plan. Every play for three weeks was at about 0.8 Mbit/s, started quickly and never paused. There's nothing we would want fixed.",
    awkward: true,
    sessions: newestFirst(
      attempts(11, {
        on: iphone,
        over: "Mint Mobile",
        at: day(0, "08:00"),
        every: days(2),
        went: "low-picture",
        megabits: 0.79,
        percent: 0,
      }),
      attempts(10, {
        on: iphone,
        over: "Mint Mobile",
        at: day(1, "22:00"),
        every: days(2),
        went: "low-picture",
        megabits: 0.84,
        percent: 0.2,
      }),
    ),
    expected: {
      verdict: "nothing",
      confidence: likely,
      facts: [],
      incidents: { count: 21, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "thrifty-phone-and-a-tv-that-fails",
    story:
      "The LG at home won't start anything. The phone, which plays at a data saver's 0.8 Mbit/s on the train, has nothing to do with it, and at home it's sharp.",
    awkward: true,
    sessions: newestFirst(
      attempts(7, {
        on: lgTv,
        over: "Spectrum",
        at: day(1, "20:00"),
        went: "start-failure",
        error: "WEBOS_MSE_APPEND_FAILED",
      }),
      attempts(7, {
        on: iphone,
        over: "Verizon Wireless",
        at: day(0, "08:00"),
        went: "low-picture",
        megabits: 0.8,
        percent: 0,
      }),
      attempts(5, { on: iphone, over: "Spectrum", at: day(1, "22:00") }),
      attempts(6, { on: fireTv, over: "Spectrum", at: day(0, "18:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "LG Smart TV",
      facts: [],
      incidents: { count: 14 },
    },
  },
  {
    id: "phone-pauses-all-along-the-line",
    story:
      "On the train it isn't only the picture: it stops every minute. On Wi-Fi at home and at work the same phone is perfect, on the same days.",
    awkward: false,
    sessions: newestFirst(
      attempts(8, {
        on: pixel,
        over: "T-Mobile USA",
        at: day(0, "07:30"),
        went: "waiting",
        megabits: 0.8,
        percent: 14,
      }),
      attempts(8, { on: pixel, over: "Comcast", at: day(0, "21:00") }),
      attempts(4, { on: pixel, over: "Zayo", at: day(1, "12:00") }),
      attempts(5, { on: roku, over: "Comcast", at: day(2, "20:00") }),
    ),
    expected: {
      verdict: "network",
      confidence: sure,
      subject: "T-Mobile USA",
      facts: ["bad-on-network", "good-on-others"],
      incidents: { count: 8, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "two-sims-in-one-phone",
    story:
      "The phone has two SIMs. On one of them the video starts and breaks off; on the other it runs. So does the tablet when it borrows the second one, and it fails as well when it borrows the first.",
    awkward: false,
    sessions: newestFirst(
      attempts(5, { on: iphone, over: "Cricket Wireless", at: day(0, "08:00"), went: "break", error: "NET_2010" }),
      attempts(2, { on: ipad, over: "Cricket Wireless", at: day(2, "13:00"), went: "break", error: "NET_2010" }),
      attempts(6, { on: iphone, over: "Verizon Wireless", at: day(0, "18:00") }),
      attempts(4, { on: ipad, over: "Verizon Wireless", at: day(1, "19:30") }),
    ),
    expected: {
      verdict: "network",
      confidence: sure,
      subject: "Cricket Wireless",
      facts: ["bad-on-network", "good-on-others"],
      incidents: { count: 7, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "three-tunnels-in-a-month-of-rides",
    story:
      "It paused for a while on three rides in a month, as mobile video does in tunnels. The other rides, and everything at home, were fine.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([4, 11, 22], "18:00"), {
        on: pixel,
        over: "T-Mobile USA",
        of: ["Monsoon", "The Reef", "Polar Light"],
        went: "waiting",
        percent: 5,
        minutes: 30,
      }),
      attempts(27, { on: pixel, over: "T-Mobile USA", at: day(0, "07:30") }),
      attempts(25, { on: samsungTv, over: "Comcast", at: day(0, "20:00") }),
      attempts(13, { on: ipad, over: "Comcast", at: day(1, "16:00"), every: days(2) }),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: ["few-bad"], incidents: { count: 3 } },
  },
  {
    id: "thrifty-phones-and-a-broken-episode",
    story:
      "One episode stops with an error on both phones and on the TV. The phones always have a data saver's picture when they're out, whatever they play; nobody minds.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([2, 4], "07:30"), {
        on: pixel,
        over: "T-Mobile USA",
        of: "Glass Orchard: S3, E8",
        went: "break",
        megabits: 0.8,
        error: "SEGMENT_DECODE_ERROR",
      }),
      attempt({
        on: iphone,
        over: "T-Mobile USA",
        at: day(3, "13:00"),
        of: "Glass Orchard: S3, E8",
        went: "break",
        megabits: 0.85,
        error: "SEGMENT_DECODE_ERROR",
      }),
      attemptsAt(onDays([2, 5], "20:00"), {
        on: roku,
        over: "Cox",
        of: "Glass Orchard: S3, E8",
        went: "break",
        error: "SEGMENT_DECODE_ERROR",
      }),
      attemptsAt(onDays([0, 1, 3, 5, 6, 7], "07:30"), {
        on: pixel,
        over: "T-Mobile USA",
        went: "low-picture",
        megabits: 0.82,
        percent: 0,
      }),
      attemptsAt(onDays([0, 1, 4, 6], "13:00"), {
        on: iphone,
        over: "T-Mobile USA",
        went: "low-picture",
        megabits: 0.77,
        percent: 0,
      }),
      attempts(9, { on: roku, over: "Cox", at: day(0, "21:30") }),
      attempts(6, { on: ipad, over: "Cox", at: day(1, "17:00") }),
    ),
    expected: {
      verdict: "title",
      confidence: sure,
      subject: "Glass Orchard: S3, E8",
      facts: [],
      incidents: { count: 15 },
    },
  },
];
