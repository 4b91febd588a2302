import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import {
  appleTv,
  fireTv,
  galaxyTab,
  ipad,
  iphone,
  lgTv,
  mac,
  pixel,
  roku,
  samsungTv,
} from "@/evals/cases/devices.fixture";
import { likely, refused, sure, technical } from "@/evals/cases/expectations.fixture";
import { day, days, onDay, onDays } from "@/evals/cases/times.fixture";

/** Codes that look like an account rule and aren't one, and refusals that are long over. */
export const notTheAccountCases: readonly WrittenCase[] = [
  {
    id: "licence-server-down-for-forty-minutes",
    story:
      "For forty minutes no device got a licence, at home or outside; the server answered 503. An hour later all of them did.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(6, "20:00", "20:14", "20:38"), {
        on: samsungTv,
        over: "Comcast",
        of: ["Monsoon", "The Reef", "Polar Light"],
        went: "start-failure",
        error: "DRM_LICENSE_HTTP_503",
      }),
      attemptsAt(onDay(6, "20:07", "20:30"), {
        on: pixel,
        over: "T-Mobile USA",
        of: ["Winter Harvest", "Salt Road"],
        via: ["BLUEWAVE", "NORTHPATH"],
        went: "start-failure",
        error: "DRM_LICENSE_HTTP_503",
      }),
      attemptsAt(onDay(6, "20:10", "20:25"), {
        on: ipad,
        over: "Comcast",
        of: ["Copper Sky", "Quiet Coast"],
        via: ["NORTHPATH", "AKAMAI"],
        went: "start-failure",
        error: "DRM_LICENSE_HTTP_503",
      }),
      attempt({ on: samsungTv, over: "Comcast", at: day(6, "21:40"), of: "Monsoon" }),
      attempts(6, { on: samsungTv, over: "Comcast", at: day(0, "21:00") }),
      attempts(4, { on: samsungTv, over: "Comcast", at: day(7, "21:00") }),
      attempts(10, { on: pixel, over: "T-Mobile USA", at: day(0, "08:00") }),
      attempts(9, { on: ipad, over: "Comcast", at: day(1, "17:00") }),
    ),
    expected: { verdict: "service", confidence: sure, facts: ["spread"], incidents: { count: 7 } },
  },
  {
    id: "segments-forbidden-on-one-cdn",
    story:
      "Plays break off with a 403 on a segment, on three devices and two networks, always over BLUEWAVE. The other CDNs deliver the same shows without a murmur.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([1, 3, 6], "20:00"), {
        on: lgTv,
        over: "Cox",
        of: ["Monsoon", "Salt Road", "Copper Sky"],
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_HTTP_403",
      }),
      attemptsAt(onDays([2, 5], "17:00"), {
        on: galaxyTab,
        over: "Cox",
        of: ["The Reef", "Night Ferry: S2, E1"],
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_HTTP_403",
      }),
      attemptsAt(onDays([3, 7], "08:00"), {
        on: pixel,
        over: "T-Mobile USA",
        of: ["Polar Light", "Quiet Coast"],
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_HTTP_403",
      }),
      attempts(8, { on: lgTv, over: "Cox", at: day(0, "21:30"), via: ["AKAMAI", "NORTHPATH"] }),
      attempts(5, { on: galaxyTab, over: "Cox", at: day(0, "15:00"), via: ["NORTHPATH", "AKAMAI"] }),
      attempts(6, { on: pixel, over: "T-Mobile USA", at: day(0, "12:00"), via: ["AKAMAI", "NORTHPATH"] }),
    ),
    expected: {
      verdict: "cdn",
      confidence: sure,
      subject: "BLUEWAVE",
      facts: ["bad-on-cdn"],
      incidents: { count: 7, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "licence-403-on-the-old-tablet-alone",
    story:
      "Only the old tablet is told 403 when it asks for a licence, whatever it plays. The same films start on the TV and the phone. Either it's no longer registered to the account, or its certificate is too old.",
    awkward: true,
    sessions: newestFirst(
      attempts(6, {
        on: galaxyTab,
        over: "Comcast",
        at: day(1, "17:00"),
        went: "start-failure",
        error: "DRM_LICENSE_HTTP_403",
      }),
      attempts(8, { on: samsungTv, over: "Comcast", at: day(0, "20:00") }),
      attempts(6, { on: iphone, over: "Comcast", at: day(1, "08:00") }),
    ),
    expected: {
      verdict: "account",
      confidence: likely,
      alsoAcceptable: {
        verdict: "device",
        confidence: likely,
        why: "It's the only device it happens on; an outdated certificate would look the same.",
      },
      facts: [],
      incidents: { count: 6 },
    },
  },
  {
    id: "lapsed-and-renewed-three-weeks-ago",
    story:
      "Three weeks ago they were refused for two days because the subscription had lapsed. They renewed, and all forty-odd plays since then have been good. They only want to know if it's all right now.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt([...onDay(3, "20:00", "20:01"), day(4, "20:00")], {
        on: samsungTv,
        over: "Comcast",
        of: ["Monsoon", "Monsoon", "The Reef"],
        went: "refused",
        error: "SUBSCRIPTION_EXPIRED",
      }),
      attempts(23, { on: samsungTv, over: "Comcast", at: day(5, "20:00") }),
      attempts(22, { on: ipad, over: "Comcast", at: day(5, "17:00") }),
    ),
    expected: {
      verdict: "nothing",
      confidence: sure,
      facts: ["also-refused"],
      incidents: { count: 2, newest: refused(1, "gave-up"), largest: refused(2, "gave-up") },
    },
  },
  {
    id: "renewed-and-now-the-tv-fails",
    story:
      "The refusals at the start of the month ended when they renewed. What they call about is the TV, which began to fail a week ago; the stick and the phone are fine.",
    awkward: true,
    sessions: newestFirst(
      attempts(4, {
        on: samsungTv,
        over: "Spectrum",
        at: day(0, "20:00"),
        went: "refused",
        error: "SUBSCRIPTION_EXPIRED",
      }),
      attempts(12, { on: samsungTv, over: "Spectrum", at: day(4, "20:00") }),
      attempts(7, {
        on: samsungTv,
        over: "Spectrum",
        at: day(16, "20:00"),
        went: "start-failure",
        error: "AVPLAY_DECODER_INIT_FAILED",
      }),
      attempts(17, { on: fireTv, over: "Spectrum", at: day(5, "18:00") }),
      attempts(15, { on: iphone, over: "Verizon Wireless", at: day(6, "08:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Samsung Smart TV",
      facts: ["also-refused"],
      incidents: { count: 11, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "one-screen-too-many-last-month",
    story:
      "Once, at a birthday party, the TV was refused four times as a screen too many. Since then sixty plays have gone through without a word.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(1, "16:00", "16:01", "16:02", "16:04"), {
        on: roku,
        over: "Cox",
        of: ["Monsoon", "Monsoon", "The Reef", "Monsoon"],
        went: "refused",
        error: "CONCURRENT_STREAM_LIMIT",
      }),
      attemptsAt(onDay(1, "15:40"), { on: ipad, over: "Cox", of: "Two Rivers: S1, E1" }),
      attemptsAt(onDay(1, "15:45"), { on: mac, over: "Cox", of: "Salt Road" }),
      attempts(26, { on: roku, over: "Cox", at: day(2, "20:00") }),
      attempts(26, { on: ipad, over: "Cox", at: day(2, "17:00") }),
      attempts(12, { on: mac, over: "Cox", at: day(3, "12:00"), every: days(2) }),
    ),
    expected: {
      verdict: "nothing",
      confidence: sure,
      facts: ["also-refused"],
      incidents: { count: 1, newest: refused(4, "gave-up") },
    },
  },
  {
    id: "renewed-within-the-hour",
    story:
      "The box was refused six times this evening because the subscription had run out. They renewed it on the phone, the box played one episode, and they're calling to be sure it was only that.",
    awkward: true,
    sessions: newestFirst(
      attempts(9, { on: appleTv, over: "Comcast", at: day(0, "20:00") }),
      attemptsAt(onDay(9, "20:00", "20:01", "20:02", "20:03", "20:04", "20:05"), {
        on: appleTv,
        over: "Comcast",
        of: ["Monsoon", "Monsoon", "Monsoon", "The Reef", "The Reef", "Monsoon"],
        went: "refused",
        error: "SUBSCRIPTION_EXPIRED",
      }),
      attempt({ on: appleTv, over: "Comcast", at: day(9, "20:17"), of: "Monsoon" }),
    ),
    expected: {
      verdict: "account",
      confidence: sure,
      facts: ["refused"],
      incidents: { count: 1, newest: refused(6, "played-again") },
    },
  },
  {
    id: "lapsed-renewed-and-lapsed-again",
    story:
      "Their card failed at the start of the month, they paid, watched for two weeks, and since yesterday they're refused again on both devices.",
    awkward: true,
    sessions: newestFirst(
      attempts(2, { on: lgTv, over: "Frontier", at: day(0, "20:00"), went: "refused", error: "PAYMENT_FAILED" }),
      attempts(14, { on: lgTv, over: "Frontier", at: day(2, "20:00") }),
      attempts(12, { on: ipad, over: "Frontier", at: day(3, "17:00") }),
      attempts(2, { on: lgTv, over: "Frontier", at: day(16, "20:00"), went: "refused", error: "PAYMENT_FAILED" }),
      attempts(2, { on: ipad, over: "Frontier", at: day(16, "17:00"), went: "refused", error: "PAYMENT_FAILED" }),
    ),
    expected: {
      verdict: "account",
      confidence: sure,
      facts: ["refused"],
      incidents: { count: 6, newest: refused(1, "gave-up") },
    },
  },
];
