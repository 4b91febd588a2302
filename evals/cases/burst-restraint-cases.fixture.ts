import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { appleTv, ipad, iphone, lgTv, pixel, roku, samsungTv, xbox } from "@/evals/cases/devices.fixture";
import { hint, left, likely, sure, technical } from "@/evals/cases/expectations.fixture";
import { day, days, onDay, onDays } from "@/evals/cases/times.fixture";

/** Bursts of retries that look like a lot of evidence and aren't: one bad moment, counted many times. */
export const burstRestraintCases: readonly WrittenCase[] = [
  {
    id: "one-bad-quarter-hour-weeks-ago",
    story:
      "Three weeks ago the TV failed five times in a row and then played. They mention it now because they are calling about a bill. It has played every day since, and so has the iPad.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(4, "20:00", "20:01", "20:02", "20:02:50", "20:04"), {
        on: samsungTv,
        over: "Comcast",
        of: ["Monsoon", "Monsoon", "The Reef", "Polar Light", "Polar Light"],
        went: "start-failure",
        error: "NET_2010",
      }),
      attempt({ on: samsungTv, over: "Comcast", at: day(4, "20:08"), of: "Monsoon" }),
      attempts(4, { on: samsungTv, over: "Comcast", at: day(0, "20:00") }),
      attempts(23, { on: samsungTv, over: "Comcast", at: day(5, "20:00") }),
      attempts(28, { on: ipad, over: "Comcast", at: day(0, "17:00") }),
      attempts(28, { on: iphone, over: "Verizon Wireless", at: day(0, "08:00") }),
    ),
    expected: {
      verdict: "nothing",
      confidence: sure,
      alsoAcceptable: {
        verdict: "unknown",
        confidence: null,
        why: "The five minutes were real, and nobody can say now what they were.",
      },
      facts: ["few-bad"],
      incidents: { count: 1, newest: technical(5, "played-again") },
    },
  },
  {
    id: "first-evening-as-a-customer",
    story:
      "They signed up today, put on the TV, and nothing would start: seven tries with four films in six minutes. That's all there is in the list.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(10, "20:00", "20:01", "20:02", "20:03", "20:04", "20:05", "20:06"), {
        on: lgTv,
        over: "Cox",
        of: ["Monsoon", "Monsoon", "Salt Road", "Salt Road", "Copper Sky", "Copper Sky", "The Reef"],
        went: "start-failure",
        error: "WEBOS_MSE_APPEND_FAILED",
      }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      facts: [],
      incidents: { count: 1, newest: technical(7, "gave-up") },
    },
  },
  {
    id: "tv-and-phone-on-one-wi-fi-for-six-minutes",
    story:
      "The TV failed three times, so they tried two other shows on the phone, still on the Wi-Fi, and that failed too. Ten minutes later the TV was fine. It could have been their internet or us.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(9, "20:00", "20:01", "20:02"), {
        on: samsungTv,
        over: "Spectrum",
        of: ["Monsoon", "Monsoon", "The Reef"],
        went: "start-failure",
        error: "AVPLAY_CONNECTION_RESET",
      }),
      attemptsAt(onDay(9, "20:04", "20:05"), {
        on: pixel,
        over: "Spectrum",
        of: ["The Reef", "Polar Light"],
        went: "start-failure",
        error: "EXO_IO_TIMEOUT",
      }),
      attempt({ on: samsungTv, over: "Spectrum", at: day(9, "20:14"), of: "Monsoon" }),
      attempts(9, { on: samsungTv, over: "Spectrum", at: day(0, "20:00") }),
      attempts(6, { on: pixel, over: "Spectrum", at: day(2, "08:00") }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      facts: ["bad-unplaced"],
      incidents: { count: 1, newest: technical(5, "played-again") },
    },
  },
  {
    id: "eight-trailers-before-the-film",
    story:
      "On film night they opened eight things, backed out of each within seconds, and settled on the ninth. The rest of the month they simply watched.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(12, "20:00", "20:00:20", "20:00:45", "20:01:10", "20:01:40", "20:02", "20:02:30", "20:03"), {
        on: roku,
        over: "Spectrum",
        went: "left",
      }),
      attempt({ on: roku, over: "Spectrum", at: day(12, "20:04"), of: "The Reef" }),
      attempts(12, { on: roku, over: "Spectrum", at: day(0, "20:00") }),
      attempts(14, { on: roku, over: "Spectrum", at: day(13, "20:00") }),
      attempts(20, { on: iphone, over: "Verizon Wireless", at: day(3, "08:00") }),
    ),
    expected: {
      verdict: "nothing",
      confidence: sure,
      facts: ["also-left"],
      incidents: { count: 1, newest: left(8, "played-again") },
    },
  },
  {
    id: "xbox-stuck-while-the-tablet-plays",
    story:
      "On Saturday the Xbox failed six times with three films, in the middle of the half hour in which their daughter's tablet played next door without a hitch. The Xbox was back on Sunday, and they've rung only today.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(12, "20:10", "20:11", "20:13", "20:14", "20:16", "20:18"), {
        on: xbox,
        over: "Comcast",
        of: ["Monsoon", "Monsoon", "The Reef", "The Reef", "Polar Light", "Polar Light"],
        went: "start-failure",
        error: "MF_MEDIA_ENGINE_ERR_4",
      }),
      attempt({ on: ipad, over: "Comcast", at: day(12, "19:58"), of: "Two Rivers: S1, E1" }),
      attempts(6, { on: xbox, over: "Comcast", at: day(5, "20:00") }),
      attempts(2, { on: xbox, over: "Comcast", at: day(13, "20:00") }),
      attempts(6, { on: ipad, over: "Comcast", at: day(4, "17:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: hint,
      alsoAcceptable: {
        verdict: "unknown",
        confidence: null,
        why: "It was a single evening, and the console has played before and since.",
      },
      subject: "Microsoft Xbox Series X",
      facts: ["good-on-subject"],
      incidents: { count: 1, newest: technical(6, "gave-up") },
    },
  },
  {
    id: "the-match-on-the-tv-only",
    story:
      "The TV refused to start the match eight times in five minutes. On the phone the match was playing, and later that evening the TV played a film. It has never been tried again.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(6, "18:00", "18:00:40", "18:01:20", "18:02", "18:02:40", "18:03:20", "18:04", "18:04:40"), {
        on: appleTv,
        over: "Comcast",
        of: "City Cup Final",
        live: true,
        went: "start-failure",
        error: "AVFOUNDATION_11819",
      }),
      attempt({ on: iphone, over: "Comcast", at: day(6, "18:07"), of: "City Cup Final", live: true, minutes: 100 }),
      attempt({ on: appleTv, over: "Comcast", at: day(6, "21:00"), of: "Monsoon" }),
      attempts(6, { on: appleTv, over: "Comcast", at: day(0, "20:00") }),
      attempts(5, { on: iphone, over: "Comcast", at: day(1, "08:00") }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      alsoAcceptable: {
        verdict: "device",
        confidence: hint,
        why: "The phone played the same match meanwhile; the TV is where it failed, once.",
      },
      facts: [],
      incidents: { count: 1, newest: technical(8, "played-elsewhere") },
    },
  },
  {
    id: "one-evening-at-the-hotel",
    story:
      "In the hotel, five tries on the iPad failed, three films in a quarter of an hour. On the phone's hotspot the film started at once. At home the iPad has never had a problem.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(11, "21:00", "21:02", "21:05", "21:08", "21:12"), {
        on: ipad,
        over: "Hospitality Networks",
        of: ["Monsoon", "Monsoon", "The Reef", "Polar Light", "Monsoon"],
        went: "start-failure",
        error: "NET_CONNECTION_TIMEOUT",
      }),
      attempt({ on: ipad, over: "Verizon Wireless", at: day(11, "21:15"), of: "Monsoon" }),
      attempts(10, { on: ipad, over: "Comcast", at: day(0, "20:00") }),
      attempts(4, { on: iphone, over: "Verizon Wireless", at: day(6, "08:00") }),
    ),
    expected: {
      verdict: "network",
      confidence: likely,
      subject: "Hospitality Networks",
      facts: ["bad-on-network"],
      incidents: { count: 1, newest: technical(5, "played-again") },
    },
  },
  {
    id: "second-press-always-works",
    story:
      "Twice this month a film didn't start and did when they pressed play again. They'd like to know if that's normal. Over fifty plays were fine.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([6, 19], "18:00"), {
        on: lgTv,
        over: "Cox",
        of: ["Monsoon", "The Reef"],
        went: "start-failure",
        error: "NET_2010",
      }),
      attemptsAt(onDays([6, 19], "18:01"), { on: lgTv, over: "Cox", of: ["Monsoon", "The Reef"] }),
      attempts(26, { on: lgTv, over: "Cox", at: day(0, "20:30") }),
      attempts(13, { on: ipad, over: "Cox", at: day(1, "07:00"), every: days(2) }),
      attempts(13, { on: pixel, over: "T-Mobile USA", at: day(0, "12:30"), every: days(2) }),
    ),
    expected: {
      verdict: "nothing",
      confidence: sure,
      facts: ["few-bad"],
      incidents: { count: 2, newest: technical(1, "played-again") },
    },
  },
];
