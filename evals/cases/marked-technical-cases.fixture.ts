import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { fireTv, ipad, iphone, lgTv, mac, pixel, roku, samsungTv } from "@/evals/cases/devices.fixture";
import { likely, sure } from "@/evals/cases/expectations.fixture";
import { day, onDay, onDays } from "@/evals/cases/times.fixture";

/** Account rules that Conviva marks as technical failures, because nobody told it about their codes. */
export const markedTechnicalCases: readonly WrittenCase[] = [
  {
    id: "licence-403-for-the-sports-package",
    story:
      "The sports channels won't start on anything, at home or out: the licence server answers 403. Films and series play on the same devices. It turns out the sports package was never booked.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([1, 4, 7], "20:00"), {
        on: samsungTv,
        over: "Comcast",
        of: ["Metro Sports Live", "City Cup Final", "Arena One"],
        went: "start-failure",
        error: "DRM_LICENSE_HTTP_403",
      }),
      attemptsAt(onDays([2, 5], "12:00"), {
        on: pixel,
        over: "T-Mobile USA",
        of: ["City Cup Final", "Metro Sports Live"],
        went: "start-failure",
        error: "DRM_LICENSE_HTTP_403",
      }),
      attempt({
        on: ipad,
        over: "Comcast",
        at: day(4, "20:30"),
        of: "Arena One",
        went: "start-failure",
        error: "DRM_LICENSE_HTTP_403",
      }),
      attempts(8, { on: samsungTv, over: "Comcast", at: day(0, "21:00") }),
      attempts(6, { on: pixel, over: "T-Mobile USA", at: day(0, "08:00") }),
      attempts(4, { on: ipad, over: "Comcast", at: day(2, "17:00") }),
    ),
    expected: { verdict: "account", confidence: likely, facts: [], incidents: { count: 6 } },
  },
  {
    id: "licence-401-since-the-password-changed",
    story:
      "They changed the password on Thursday. Since then every device gets as far as asking for a licence and is told 401. Before Thursday there was nothing wrong.",
    awkward: true,
    sessions: newestFirst(
      attempts(10, { on: roku, over: "Spectrum", at: day(0, "20:00") }),
      attempts(9, { on: iphone, over: "Verizon Wireless", at: day(0, "08:00") }),
      attempts(4, {
        on: roku,
        over: "Spectrum",
        at: day(10, "20:00"),
        went: "start-failure",
        error: "DRM license request failed: HTTP 401",
      }),
      attempts(3, {
        on: iphone,
        over: "Verizon Wireless",
        at: day(11, "08:00"),
        went: "start-failure",
        error: "DRM license request failed: HTTP 401",
      }),
    ),
    expected: { verdict: "account", confidence: likely, facts: [], incidents: { count: 7 } },
  },
  {
    id: "three-screens-marked-as-a-fault",
    story:
      "With two of the kids watching, the TV failed four times in three minutes on Friday and three times on Saturday. The error says it was one screen too many.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([4, 5], "19:30"), { on: iphone, over: "Comcast", of: ["Salt Road", "Copper Sky"] }),
      attemptsAt(onDays([4, 5], "19:32"), {
        on: ipad,
        over: "Comcast",
        of: ["Two Rivers: S1, E1", "Night Ferry: S2, E1"],
      }),
      attemptsAt(onDay(4, "20:00", "20:01", "20:02", "20:03"), {
        on: lgTv,
        over: "Comcast",
        of: ["Monsoon", "Monsoon", "The Reef", "The Reef"],
        went: "start-failure",
        error: "STREAM_DENIED: too many people are watching on this account",
      }),
      attemptsAt(onDay(5, "20:00", "20:01", "20:02"), {
        on: lgTv,
        over: "Comcast",
        of: ["Monsoon", "The Reef", "The Reef"],
        went: "start-failure",
        error: "STREAM_DENIED: too many people are watching on this account",
      }),
      attempts(4, { on: lgTv, over: "Comcast", at: day(0, "20:00") }),
      attempts(3, { on: lgTv, over: "Comcast", at: day(6, "21:00") }),
    ),
    expected: { verdict: "account", confidence: sure, facts: [], incidents: { count: 2 } },
  },
  {
    id: "subscription-ran-out-says-the-player",
    story:
      "Nothing has started on any device since the 12th. The error text says in so many words that the subscription has expired, but it's filed under technical failures.",
    awkward: false,
    sessions: newestFirst(
      attempts(10, { on: samsungTv, over: "Cox", at: day(0, "20:00") }),
      attempts(8, { on: ipad, over: "Cox", at: day(1, "17:00") }),
      attempts(4, {
        on: samsungTv,
        over: "Cox",
        at: day(10, "20:00"),
        went: "start-failure",
        error: "Playback not allowed: subscription expired",
      }),
      attempts(3, {
        on: ipad,
        over: "Cox",
        at: day(10, "17:00"),
        went: "start-failure",
        error: "Playback not allowed: subscription expired",
      }),
    ),
    expected: { verdict: "account", confidence: sure, facts: ["looks-refused"], incidents: { count: 7 } },
  },
  {
    id: "abroad-and-filed-as-technical",
    story:
      "On a trip to Lisbon six attempts on the laptop and the phone failed with a geo code. Two films without such limits played there, and at home everything does.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([5, 6, 7], "20:00"), {
        on: mac,
        over: "MEO",
        city: "Lisbon, Lisboa, Portugal",
        of: ["Monsoon", "The Reef", "Polar Light"],
        went: "start-failure",
        error: "GEO_BLOCKED",
      }),
      attemptsAt(onDays([5, 6, 8], "09:00"), {
        on: iphone,
        over: "NOS",
        city: "Lisbon, Lisboa, Portugal",
        of: ["Winter Harvest", "Salt Road", "Copper Sky"],
        went: "start-failure",
        error: "GEO_BLOCKED",
      }),
      attemptsAt(onDays([6, 7], "21:30"), {
        on: mac,
        over: "MEO",
        city: "Lisbon, Lisboa, Portugal",
        of: ["Quiet Coast", "The Paper Fleet"],
      }),
      attempts(5, { on: mac, over: "Comcast", at: day(0, "20:00") }),
      attempts(5, { on: iphone, over: "Verizon Wireless", at: day(0, "08:00") }),
      attempts(3, { on: mac, over: "Comcast", at: day(10, "20:00") }),
    ),
    expected: { verdict: "account", confidence: sure, facts: ["looks-refused"], incidents: { count: 6 } },
  },
  {
    id: "same-code-filed-both-ways",
    story:
      "The stick and the phone are turned away for the same reason, a payment that bounced. From the stick it counts as an account rule, from the phone's older app as a technical fault.",
    awkward: true,
    sessions: newestFirst(
      attempts(6, { on: fireTv, over: "Spectrum", at: day(0, "20:00") }),
      attempts(5, { on: pixel, over: "T-Mobile USA", at: day(1, "08:00") }),
      attempts(4, { on: fireTv, over: "Spectrum", at: day(7, "20:00"), went: "refused", error: "PAYMENT_FAILED" }),
      attempts(4, {
        on: { ...pixel, appVersion: "8.09" },
        over: "T-Mobile USA",
        at: day(7, "08:00"),
        went: "start-failure",
        error: "PAYMENT_FAILED",
      }),
    ),
    expected: { verdict: "account", confidence: sure, facts: [], incidents: { count: 8 } },
  },
  {
    id: "trial-is-over-on-day-fourteen",
    story:
      "Two weeks of free trial, a full list of good plays, then from one day to the next each start is answered with a 403 by the licence server, on the TV and on the tablet.",
    awkward: true,
    sessions: newestFirst(
      attempts(14, { on: roku, over: "Cox", at: day(0, "20:00") }),
      attempts(10, { on: ipad, over: "Cox", at: day(3, "17:00") }),
      attempts(3, {
        on: roku,
        over: "Cox",
        at: day(14, "20:00"),
        went: "start-failure",
        error: "WIDEVINE_LICENSE_403_FORBIDDEN",
      }),
      attemptsAt(onDays([14, 16], "17:00"), {
        on: ipad,
        over: "Cox",
        of: ["Monsoon", "The Reef"],
        went: "start-failure",
        error: "FAIRPLAY_LICENSE_403_FORBIDDEN",
      }),
    ),
    expected: { verdict: "account", confidence: likely, facts: [], incidents: { count: 5 } },
  },
];
