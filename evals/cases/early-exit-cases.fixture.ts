import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { fireTv, ipad, iphone, lgTv, roku, samsungTv } from "@/evals/cases/devices.fixture";
import { left, likely, sure, technical } from "@/evals/cases/expectations.fixture";
import { day, hours, onDay, onDays } from "@/evals/cases/times.fixture";

/** Viewers who left before the video started, and how much that says. */
export const earlyExitCases: readonly WrittenCase[] = [
  {
    id: "leaves-often-and-one-failure",
    story:
      "Six times they left within two seconds and chose something else. Once in the fortnight a start really failed. Everything else was good.",
    awkward: true,
    sessions: newestFirst(
      attempts(6, { on: roku, over: "Spectrum", at: day(1, "20:00"), went: "left" }),
      attempts(6, { on: roku, over: "Spectrum", at: day(1, "20:01"), of: ["Monsoon", "The Reef", "Polar Light"] }),
      attempt({ on: iphone, over: "Spectrum", at: day(3, "12:00"), went: "start-failure", error: "NET_2010" }),
      attempts(9, { on: iphone, over: "Spectrum", at: day(0, "08:00") }),
    ),
    expected: {
      verdict: "left",
      confidence: sure,
      facts: ["left-early"],
      incidents: { count: 7, newest: left(1, "played-again") },
    },
  },
  {
    id: "exits-that-expired",
    story:
      "Six attempts ended by expiration hours after the viewer had left, so it's unknown how long they waited. There is no error, and five other plays started at once.",
    awkward: true,
    sessions: newestFirst(
      attempts(6, {
        on: lgTv,
        over: "Cox",
        at: day(1, "20:00"),
        went: "left",
        ended: "By Expiration",
        endsAfterMs: hours(4),
      }),
      attempts(2, { on: lgTv, over: "Cox", at: day(7, "20:00") }),
      attempts(3, { on: iphone, over: "Cox", at: day(2, "08:00") }),
    ),
    expected: {
      verdict: "left",
      confidence: likely,
      facts: ["left-early"],
      incidents: { count: 6, newest: left(1, "gave-up") },
    },
  },
  {
    id: "left-twice-among-many",
    story: "Twice they left at once and chose something else, as people do. Ten other plays were good.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([2, 5], "20:00"), { on: samsungTv, over: "Comcast", went: "left" }),
      attemptsAt(onDays([2, 5], "20:01"), { on: samsungTv, over: "Comcast", of: ["Monsoon", "The Reef"] }),
      attemptsAt(onDays([0, 1, 3, 4], "20:00"), { on: samsungTv, over: "Comcast" }),
      attempts(4, { on: iphone, over: "Verizon Wireless", at: day(0, "08:00") }),
    ),
    expected: {
      verdict: "nothing",
      confidence: sure,
      facts: ["also-left"],
      incidents: { count: 2, newest: left(1, "played-again") },
    },
  },
  {
    id: "leaves-after-five-seconds",
    story:
      "They leave after five or six seconds. Plays they wait for start after six to seven seconds, which isn't fast but isn't poor either.",
    awkward: true,
    sessions: newestFirst(
      attempts(3, { on: fireTv, over: "Frontier", at: day(0, "20:00"), went: "left", seconds: 5 }),
      attempts(2, { on: fireTv, over: "Frontier", at: day(3, "20:00"), went: "left", seconds: 6 }),
      attempts(3, { on: fireTv, over: "Frontier", at: day(5, "20:00"), seconds: 6.4 }),
      attempts(3, { on: ipad, over: "Frontier", at: day(1, "17:00"), seconds: 6.8 }),
    ),
    expected: {
      verdict: "left",
      confidence: likely,
      facts: ["started-in"],
      incidents: { count: 5, newest: left(1, "gave-up") },
    },
  },
  {
    id: "impatience-between-failures",
    story:
      "On the Roku a start fails, they leave the next attempt at once, the next fails again, and they leave one more. Then it plays on the LG TV. The next evening it's the same.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt([...onDay(2, "20:00", "20:02"), ...onDay(3, "20:00", "20:02")], {
        on: roku,
        over: "Spectrum",
        of: ["Salt Road", "Salt Road", "Copper Sky", "Copper Sky"],
        went: "start-failure",
        error: "PLAYER_TIMEOUT_3016",
      }),
      attemptsAt([...onDay(2, "20:01", "20:03"), ...onDay(3, "20:01", "20:03")], {
        on: roku,
        over: "Spectrum",
        of: ["Salt Road", "Salt Road", "Copper Sky", "Copper Sky"],
        went: "left",
      }),
      attemptsAt(onDays([2, 3], "20:05"), { on: lgTv, over: "Spectrum", of: ["Salt Road", "Copper Sky"] }),
      attempts(5, { on: lgTv, over: "Spectrum", at: day(0, "18:00") }),
      attempts(4, { on: iphone, over: "Spectrum", at: day(1, "08:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Roku Ultra",
      facts: ["bad-on-device"],
      incidents: { count: 2, newest: technical(4, "played-elsewhere") },
    },
  },
];
