import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { ipad, iphone, lgTv, pixel, samsungTv, windowsLaptop } from "@/evals/cases/devices.fixture";
import { likely, sure, technical } from "@/evals/cases/expectations.fixture";
import { day, days, onDay, onDays } from "@/evals/cases/times.fixture";

/** Our own service is to blame: for an hour, for weeks, or as far as anyone can tell. */
export const serviceCases: readonly WrittenCase[] = [
  {
    id: "bad-hour-in-a-good-month",
    story:
      "Sixty good plays in a month, except for one evening in the middle when nothing started for 45 minutes: not on the TV, the iPad, or the phone outside.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(12, "20:00", "20:47"), {
        on: samsungTv,
        over: "Comcast",
        of: ["Monsoon", "The Reef"],
        via: ["AKAMAI", "NORTHPATH"],
        went: "start-failure",
        error: "DRM_LICENSE_503",
      }),
      attempt({
        on: ipad,
        over: "Comcast",
        at: day(12, "20:15"),
        of: "Polar Light",
        via: "BLUEWAVE",
        went: "start-failure",
        error: "DRM_LICENSE_503",
      }),
      attempt({
        on: iphone,
        over: "Verizon Wireless",
        at: day(12, "20:30"),
        of: "Tin Soldiers",
        via: "AKAMAI",
        went: "start-failure",
        error: "DRM_LICENSE_503",
      }),
      attempts(24, { on: samsungTv, over: "Comcast", at: day(0, "20:54") }),
      attempts(18, { on: ipad, over: "Comcast", at: day(3, "17:00") }),
      attempts(18, { on: iphone, over: "Verizon Wireless", at: day(4, "08:00") }),
    ),
    expected: {
      verdict: "service",
      confidence: likely,
      facts: ["spread", "stretch"],
      incidents: { count: 4, newest: technical(1, "played-again") },
    },
  },
  {
    id: "bad-everywhere-for-weeks",
    story:
      "About every third attempt goes wrong, sometimes buffering, sometimes failing. The device, the network, the CDN and the title make no difference.",
    awkward: true,
    sessions: newestFirst(
      attempts(3, { on: lgTv, over: "Cox", at: day(1, "20:00"), every: days(4), went: "waiting" }),
      attempts(3, {
        on: ipad,
        over: "Cox",
        at: day(2, "17:00"),
        every: days(4),
        went: "start-failure",
        error: "API_502",
      }),
      attempts(4, {
        on: pixel,
        over: "T-Mobile USA",
        at: day(1, "08:00"),
        every: days(3),
        went: "start-failure",
        error: "API_502",
      }),
      attempts(5, { on: lgTv, over: "Cox", at: day(2, "20:00"), every: days(2) }),
      attempts(5, { on: ipad, over: "Cox", at: day(1, "17:00"), every: days(2) }),
      attempts(5, { on: pixel, over: "T-Mobile USA", at: day(2, "08:30"), every: days(2) }),
    ),
    expected: {
      verdict: "service",
      confidence: sure,
      facts: ["spread"],
      incidents: { count: 10, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "licence-server-on-the-only-line",
    story:
      "On Thursday evening no title started on any device, over any CDN, each time because the licence server returned a 503. All attempts, before and after too, are on one home network.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(3, "19:00", "19:01", "20:30"), {
        on: samsungTv,
        over: "Comcast",
        of: ["Salt Road", "Salt Road", "Two Rivers: S1, E1"],
        went: "start-failure",
        error: "DRM_LICENSE_503",
      }),
      attempt({
        on: ipad,
        over: "Comcast",
        at: day(3, "19:20"),
        of: "Copper Sky",
        via: "BLUEWAVE",
        went: "start-failure",
        error: "DRM_LICENSE_503",
      }),
      attemptsAt(onDay(3, "19:40", "19:41"), {
        on: windowsLaptop,
        over: "Comcast",
        of: "The Paper Fleet",
        went: "start-failure",
        error: "DRM_LICENSE_503",
      }),
      attemptsAt(onDays([0, 1, 5], "20:00"), { on: samsungTv, over: "Comcast" }),
      attemptsAt(onDays([1, 2, 4], "17:00"), { on: ipad, over: "Comcast" }),
      attemptsAt(onDays([0, 2, 6], "12:00"), { on: windowsLaptop, over: "Comcast" }),
    ),
    expected: {
      verdict: "service",
      confidence: likely,
      alsoAcceptable: {
        verdict: "unknown",
        confidence: null,
        why: "Anyone who can't read the code can't rule out that the only network was down that evening.",
      },
      facts: ["same-error"],
      incidents: { count: 4, newest: technical(1, "gave-up") },
    },
  },
];
