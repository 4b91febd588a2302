import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { ipad, iphone, lgTv, mac, pixel, roku, samsungTv, windowsLaptop } from "@/evals/cases/devices.fixture";
import { hint, likely, sure, technical } from "@/evals/cases/expectations.fixture";
import { day, days, onDay, onDays } from "@/evals/cases/times.fixture";

/** Our service again: everything at once, with and without failures. */
export const wideServiceCases: readonly WrittenCase[] = [
  {
    id: "blurred-everywhere",
    story: "The picture is poor on all devices, at home and outside, over all CDNs. Nothing ever fails.",
    awkward: false,
    sessions: newestFirst(
      attempts(3, { on: samsungTv, over: "Comcast", at: day(0, "20:00"), went: "low-picture" }),
      attempts(2, { on: ipad, over: "Comcast", at: day(1, "17:00"), went: "low-picture", megabits: 0.8 }),
      attempts(3, { on: iphone, over: "Verizon Wireless", at: day(0, "08:00"), went: "low-picture", megabits: 0.5 }),
      attempts(2, { on: ipad, over: "Verizon Wireless", at: day(4, "12:00"), went: "low-picture" }),
      attempt({ on: iphone, over: "Verizon Wireless", at: day(3, "08:00") }),
      attempt({ on: samsungTv, over: "Comcast", at: day(4, "20:00") }),
    ),
    expected: {
      verdict: "service",
      confidence: sure,
      facts: ["spread"],
      incidents: { count: 10, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "everything-fails-at-kick-off",
    story:
      "At kick-off the match wouldn't start on the TV, the phone outside or the laptop; two other titles they tried in between failed too. Ten minutes later the TV played the match.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(5, "18:00", "18:01:30", "18:03"), {
        on: lgTv,
        over: "Cox",
        of: "City Cup Final",
        live: true,
        went: "start-failure",
        error: "ENTRY_POINT_429",
      }),
      attemptsAt(onDay(5, "18:05", "18:07"), {
        on: pixel,
        over: "T-Mobile USA",
        of: ["City Cup Final", "Copper Sky"],
        went: "start-failure",
        error: "ENTRY_POINT_429",
      }),
      attemptsAt(onDay(5, "18:09", "18:11"), {
        on: windowsLaptop,
        over: "Cox",
        of: ["City Cup Final", "Quiet Coast"],
        via: ["NORTHPATH", "BLUEWAVE"],
        went: "start-failure",
        error: "ENTRY_POINT_429",
      }),
      attempt({ on: lgTv, over: "Cox", at: day(5, "18:18"), of: "City Cup Final", live: true, minutes: 110 }),
      attempts(5, { on: lgTv, over: "Cox", at: day(0, "20:00") }),
      attempts(4, { on: pixel, over: "T-Mobile USA", at: day(1, "08:00") }),
      attempts(3, { on: windowsLaptop, over: "Cox", at: day(2, "12:00"), every: days(2) }),
    ),
    expected: {
      verdict: "service",
      confidence: sure,
      facts: ["spread"],
      incidents: { count: 1, newest: technical(7, "played-again") },
    },
  },
  {
    id: "slow-at-the-same-hours",
    story:
      "On two evenings everything took ages to start or was given up, on three devices and two networks; on other evenings the same things started at once.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt([day(2, "20:00"), day(3, "20:10")], { on: roku, over: "Spectrum", went: "slow-start" }),
      attemptsAt([day(2, "20:20"), day(3, "20:30")], {
        on: mac,
        over: "Spectrum",
        of: "Monsoon",
        went: "left-after-wait",
      }),
      attemptsAt([day(2, "20:40"), day(3, "20:50")], {
        on: iphone,
        over: "T-Mobile USA",
        of: ["Tin Soldiers", "Polar Light"],
        via: ["NORTHPATH", "AKAMAI"],
        went: "slow-start",
        seconds: 19,
      }),
      attemptsAt(onDays([0, 1, 4, 5], "20:00"), { on: roku, over: "Spectrum" }),
      attemptsAt(onDays([0, 1, 5], "21:00"), { on: mac, over: "Spectrum" }),
      attemptsAt(onDays([0, 1, 4, 5], "20:40"), { on: iphone, over: "T-Mobile USA" }),
    ),
    expected: {
      verdict: "service",
      confidence: likely,
      facts: ["spread"],
      incidents: { count: 6, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "three-of-three",
    story:
      "Three attempts in the range, all failed: one on the TV, one on the phone outside, one on the laptop, each with a different title. Three isn't many.",
    awkward: true,
    sessions: newestFirst(
      attempt({
        on: samsungTv,
        over: "Comcast",
        at: day(3, "20:00"),
        of: "Salt Road",
        via: "AKAMAI",
        went: "start-failure",
        error: "API_502",
      }),
      attempt({
        on: iphone,
        over: "Verizon Wireless",
        at: day(3, "20:20"),
        of: "Copper Sky",
        via: "BLUEWAVE",
        went: "start-failure",
        error: "API_502",
      }),
      attempt({
        on: windowsLaptop,
        over: "Comcast",
        at: day(3, "20:40"),
        of: "Quiet Coast",
        via: "NORTHPATH",
        went: "start-failure",
        error: "API_502",
      }),
    ),
    expected: {
      verdict: "service",
      confidence: hint,
      alsoAcceptable: {
        verdict: "unknown",
        confidence: null,
        why: "Three attempts are the minimum for a verdict, and none was good.",
      },
      facts: ["spread"],
      incidents: { count: 3, newest: technical(1, "gave-up") },
    },
  },
];
