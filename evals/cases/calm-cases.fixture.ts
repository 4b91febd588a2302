import type { WrittenCase } from "@/evals/cases/case";
import { appleTv, galaxyTab, ipad, iphone, lgTv, mac, pixel, roku, samsungTv } from "@/evals/cases/devices.fixture";
import { likely, sure, technical } from "@/evals/cases/expectations.fixture";
import { newestFirst, play, plays, playsAt } from "@/evals/cases/plays.fixture";
import { day, days, hours, onDays } from "@/evals/cases/when.fixture";

const failed = play({ on: roku, over: "Comcast", at: day(20, "20:00"), went: "start-failure", error: "NET_2010" });

/** Nothing is wrong, though something in the list looks as if it were. */
export const calmCases: readonly WrittenCase[] = [
  {
    id: "three-in-a-hundred",
    story: "Three hundred plays in a month, of which nine went wrong: here one, there one, of every sort.",
    awkward: true,
    sessions: newestFirst(
      plays(97, { on: samsungTv, over: "Comcast", at: day(0, "00:00"), every: hours(6) }),
      plays(97, { on: ipad, over: "Comcast", at: day(0, "01:00"), every: hours(6) }),
      plays(97, { on: iphone, over: "Verizon Wireless", at: day(0, "02:00"), every: hours(6) }),
      playsAt([day(2, "03:00"), day(17, "15:00")], {
        on: samsungTv,
        over: "Comcast",
        of: ["Salt Road", "The Paper Fleet"],
        went: "waiting",
      }),
      play({ on: samsungTv, over: "Comcast", at: day(9, "09:00"), went: "start-failure", error: "NET_2010" }),
      playsAt([day(4, "10:00"), day(13, "22:00")], {
        on: ipad,
        over: "Comcast",
        of: ["Night Ferry: S2, E1", "Copper Sky"],
        went: "slow-start",
      }),
      play({
        on: ipad,
        over: "Comcast",
        at: day(20, "16:00"),
        of: "Two Rivers: S1, E1",
        via: "BLUEWAVE",
        went: "break",
        error: "API_502",
      }),
      playsAt([day(6, "05:00"), day(15, "11:00")], {
        on: iphone,
        over: "Verizon Wireless",
        of: ["A Year in Tallinn", "Salt Road"],
        went: "low-picture",
      }),
      play({
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
    story: "The TV is playing as they speak, and well so far; so did the five plays before.",
    awkward: true,
    sessions: newestFirst(
      play({
        on: roku,
        over: "Spectrum",
        at: day(6, "20:00"),
        of: "Metro Sports Live",
        live: true,
        went: "on-going",
      }),
      plays(3, { on: roku, over: "Spectrum", at: day(2, "20:00") }),
      plays(2, { on: iphone, over: "Spectrum", at: day(3, "08:00") }),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: ["on-going"], incidents: { count: 0 } },
  },
  {
    id: "five-good-plays",
    story: "Five plays in all, and every one was good.",
    awkward: true,
    sessions: newestFirst(
      plays(3, { on: lgTv, over: "Cox", at: day(1, "20:00") }),
      plays(2, { on: pixel, over: "T-Mobile USA", at: day(2, "08:00") }),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: ["all-good"], incidents: { count: 0 } },
  },
  {
    id: "three-good-plays",
    story: "Three plays in all, all good. That is not much, but it is what there is.",
    awkward: true,
    sessions: newestFirst(plays(3, { on: appleTv, over: "Comcast", at: day(1, "20:00") })),
    expected: { verdict: "nothing", confidence: likely, facts: ["all-good"], incidents: { count: 0 } },
  },
  {
    id: "errors-that-did-no-harm",
    story: "Every play carries an error, and every play started, ran and was watched to the end.",
    awkward: true,
    sessions: newestFirst(
      plays(5, { on: samsungTv, over: "Spectrum", at: day(0, "20:00"), error: "SEGMENT_RETRY" }),
      plays(3, { on: ipad, over: "Spectrum", at: day(1, "17:00"), error: "AD_BEACON_TIMEOUT" }),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: ["all-good"], incidents: { count: 0 } },
  },
  {
    id: "advertisements-without-an-outcome",
    story: "Between the good plays stand short sessions, perhaps of advertisements, for which no outcome was sent.",
    awkward: true,
    sessions: newestFirst(
      plays(5, { on: roku, over: "Comcast", at: day(0, "19:59"), of: "Advertisement", went: "unclear" }),
      plays(6, { on: roku, over: "Comcast", at: day(0, "20:00") }),
      plays(2, { on: mac, over: "Comcast", at: day(1, "12:00") }),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: ["all-good"], incidents: { count: 0 } },
  },
  {
    id: "neither-good-nor-poor",
    story: "Starts of six seconds, a little waiting, a middling picture: nothing of it is poor by our thresholds.",
    awkward: true,
    sessions: newestFirst(
      plays(5, { on: lgTv, over: "Frontier", at: day(0, "20:00"), seconds: 6.2, percent: 1.4, megabits: 1.9 }),
      plays(4, { on: galaxyTab, over: "Frontier", at: day(1, "17:00"), seconds: 5.1, percent: 1.1, megabits: 1.6 }),
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
    story: "They listen to the radio in the app, for which the bitrate of the picture is zero. All of it ran.",
    awkward: true,
    sessions: newestFirst(
      plays(7, {
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
      "The list holds one failed start six times over, always with the same session id. It failed once, among thirty.",
    awkward: true,
    sessions: newestFirst(
      Array.from({ length: 6 }, () => failed).flat(),
      plays(19, { on: roku, over: "Comcast", at: day(0, "20:00") }),
      plays(10, { on: iphone, over: "Comcast", at: day(1, "08:00"), every: days(2) }),
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
      "Sixty plays in the month, three of them bad: a wait, a slow start and a failure, weeks apart. All three were on the Roku, which has thirty plays; it is still no more than happens anywhere.",
    awkward: true,
    sessions: newestFirst(
      plays(27, { on: roku, over: "Spectrum", at: day(0, "20:00") }),
      plays(30, { on: mac, over: "Spectrum", at: day(0, "12:00") }),
      playsAt(onDays([3], "17:00"), { on: roku, over: "Spectrum", of: "Monsoon", via: "AKAMAI", went: "waiting" }),
      playsAt(onDays([14], "17:00"), {
        on: roku,
        over: "Spectrum",
        of: "The Reef",
        via: "BLUEWAVE",
        went: "slow-start",
      }),
      playsAt(onDays([25], "17:00"), {
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
