import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { appleTv, galaxyTab, ipad, iphone, lgTv, mac, pixel, roku, samsungTv } from "@/evals/cases/devices.fixture";
import { likely, sure, technical } from "@/evals/cases/expectations.fixture";
import { day, days, hours, onDays } from "@/evals/cases/times.fixture";

const failed = attempt({ on: roku, over: "Comcast", at: day(20, "20:00"), went: "start-failure", error: "NET_2010" });

/** Nothing is wrong, although something in the list looks as if it were. */
export const nothingWrongCases: readonly WrittenCase[] = [
  {
    id: "three-in-a-hundred",
    story: "Three hundred attempts in a month. Nine went wrong, in different places and in different ways.",
    awkward: true,
    sessions: newestFirst(
      attempts(97, { on: samsungTv, over: "Comcast", at: day(0, "00:00"), every: hours(6) }),
      attempts(97, { on: ipad, over: "Comcast", at: day(0, "01:00"), every: hours(6) }),
      attempts(97, { on: iphone, over: "Verizon Wireless", at: day(0, "02:00"), every: hours(6) }),
      attemptsAt([day(2, "03:00"), day(17, "15:00")], {
        on: samsungTv,
        over: "Comcast",
        of: ["Salt Road", "The Paper Fleet"],
        went: "waiting",
      }),
      attempt({ on: samsungTv, over: "Comcast", at: day(9, "09:00"), went: "start-failure", error: "NET_2010" }),
      attemptsAt([day(4, "10:00"), day(13, "22:00")], {
        on: ipad,
        over: "Comcast",
        of: ["Night Ferry: S2, E1", "Copper Sky"],
        went: "slow-start",
      }),
      attempt({
        on: ipad,
        over: "Comcast",
        at: day(20, "16:00"),
        of: "Two Rivers: S1, E1",
        via: "BLUEWAVE",
        went: "break",
        error: "API_502",
      }),
      attemptsAt([day(6, "05:00"), day(15, "11:00")], {
        on: iphone,
        over: "Verizon Wireless",
        of: ["A Year in Tallinn", "Salt Road"],
        went: "low-picture",
      }),
      attempt({
        on: iphone,
        over: "Verizon Wireless",
        at: day(22, "23:00"),
        of: "The Paper Fleet",
        via: "NORTHPATH",
        went: "start-failure",
        error: "DRM_LICENSE_503",
      }),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: ["few-bad"], incidents: { count: 9 } },
  },
  {
    id: "playing-right-now",
    story: "The TV is playing while they call, without problems so far. The five plays before were fine too.",
    awkward: true,
    sessions: newestFirst(
      attempt({
        on: roku,
        over: "Spectrum",
        at: day(6, "20:00"),
        of: "Metro Sports Live",
        live: true,
        went: "on-going",
      }),
      attempts(3, { on: roku, over: "Spectrum", at: day(2, "20:00") }),
      attempts(2, { on: iphone, over: "Spectrum", at: day(3, "08:00") }),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: ["on-going"], incidents: { count: 0 } },
  },
  {
    id: "five-good-plays",
    story: "Five plays in all, and every one was good.",
    awkward: true,
    sessions: newestFirst(
      attempts(3, { on: lgTv, over: "Cox", at: day(1, "20:00") }),
      attempts(2, { on: pixel, over: "T-Mobile USA", at: day(2, "08:00") }),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: ["all-good"], incidents: { count: 0 } },
  },
  {
    id: "three-good-plays",
    story: "Three plays in all, all good. That isn't much, but it's all there is.",
    awkward: true,
    sessions: newestFirst(attempts(3, { on: appleTv, over: "Comcast", at: day(1, "20:00") })),
    expected: { verdict: "nothing", confidence: likely, facts: ["all-good"], incidents: { count: 0 } },
  },
  {
    id: "errors-that-did-no-harm",
    story: "Every play carries an error, yet every play started, ran and was watched to the end.",
    awkward: true,
    sessions: newestFirst(
      attempts(5, { on: samsungTv, over: "Spectrum", at: day(0, "20:00"), error: "SEGMENT_RETRY" }),
      attempts(3, { on: ipad, over: "Spectrum", at: day(1, "17:00"), error: "AD_BEACON_TIMEOUT" }),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: ["all-good"], incidents: { count: 0 } },
  },
  {
    id: "advertisements-without-an-outcome",
    story:
      "Between the good plays there are short sessions, perhaps advertisements, for which Conviva sent no outcome.",
    awkward: true,
    sessions: newestFirst(
      attempts(5, { on: roku, over: "Comcast", at: day(0, "19:59"), of: "Advertisement", went: "unclear" }),
      attempts(6, { on: roku, over: "Comcast", at: day(0, "20:00") }),
      attempts(2, { on: mac, over: "Comcast", at: day(1, "12:00") }),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: ["all-good"], incidents: { count: 0 } },
  },
  {
    id: "neither-good-nor-poor",
    story:
      "Starts take six seconds, there is a little buffering, and the picture is average. None of it is poor by our thresholds.",
    awkward: true,
    sessions: newestFirst(
      attempts(5, { on: lgTv, over: "Frontier", at: day(0, "20:00"), seconds: 6.2, percent: 1.4, megabits: 1.9 }),
      attempts(4, {
        on: galaxyTab,
        over: "Frontier",
        at: day(1, "17:00"),
        seconds: 5.1,
        percent: 1.1,
        megabits: 1.6,
      }),
    ),
    expected: {
      verdict: "nothing",
      confidence: sure,
      facts: ["all-good"],
      incidents: { count: 0 },
    },
  },
  {
    id: "radio-without-a-picture",
    story: "They listen to the radio in the app, which has a picture bitrate of zero. Everything played.",
    awkward: true,
    sessions: newestFirst(
      attempts(7, {
        on: iphone,
        over: "T-Mobile USA",
        at: day(0, "07:00"),
        of: "Radio One",
        live: true,
        numbers: { averagePeakBitrate: 0, averageFramerate: 0 },
      }),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: ["all-good"], incidents: { count: 0 } },
  },
  {
    id: "one-failure-listed-six-times",
    story:
      "The list has the same failed start six times, always with the same session ID. It failed once, out of thirty attempts.",
    awkward: true,
    sessions: newestFirst(
      Array.from({ length: 6 }, () => failed).flat(),
      attempts(19, { on: roku, over: "Comcast", at: day(0, "20:00") }),
      attempts(10, { on: iphone, over: "Comcast", at: day(1, "08:00"), every: days(2) }),
    ),
    expected: {
      verdict: "nothing",
      confidence: sure,
      facts: ["few-bad"],
      incidents: { count: 1, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "three-of-sixty-on-the-roku",
    story:
      "Sixty attempts in the month, three of them bad: buffering, a slow start and a failure, weeks apart. All three were on the Roku, which has thirty attempts. That is still no more than happens anywhere.",
    awkward: true,
    sessions: newestFirst(
      attempts(27, { on: roku, over: "Spectrum", at: day(0, "20:00") }),
      attempts(30, { on: mac, over: "Spectrum", at: day(0, "12:00") }),
      attemptsAt(onDays([3], "17:00"), { on: roku, over: "Spectrum", of: "Monsoon", via: "AKAMAI", went: "waiting" }),
      attemptsAt(onDays([14], "17:00"), {
        on: roku,
        over: "Spectrum",
        of: "The Reef",
        via: "BLUEWAVE",
        went: "slow-start",
      }),
      attemptsAt(onDays([25], "17:00"), {
        on: roku,
        over: "Spectrum",
        of: "Polar Light",
        via: "NORTHPATH",
        went: "start-failure",
        error: "NET_2010",
      }),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: ["few-bad"], incidents: { count: 3 } },
  },
];
