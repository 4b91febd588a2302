import type { WrittenCase } from "@/evals/cases/case";
import { fireTv, ipad, iphone, lgTv, roku, samsungTv } from "@/evals/cases/devices.fixture";
import { left, likely, sure, technical } from "@/evals/cases/expectations.fixture";
import { newestFirst, play, plays, playsAt } from "@/evals/cases/plays.fixture";
import { day, hours, onDay, onDays } from "@/evals/cases/when.fixture";

/** Viewers who left before the picture came, and how much that says. */
export const leftCases: readonly WrittenCase[] = [
  {
    id: "leaves-often-and-one-failure",
    story:
      "Six times they left within two seconds and chose something else; once in the fortnight a start really failed. Everything else was good.",
    awkward: true,
    sessions: newestFirst(
      plays(6, { on: roku, over: "Spectrum", at: day(1, "20:00"), went: "left" }),
      plays(6, { on: roku, over: "Spectrum", at: day(1, "20:01"), of: ["Monsoon", "The Reef", "Polar Light"] }),
      play({ on: iphone, over: "Spectrum", at: day(3, "12:00"), went: "start-failure", error: "NET_2010" }),
      plays(9, { on: iphone, over: "Spectrum", at: day(0, "08:00") }),
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
      "Six attempts ended by expiration hours after the viewer had gone, so nobody knows how long they waited. There is no error, and five other plays started at once.",
    awkward: true,
    sessions: newestFirst(
      plays(6, {
        on: lgTv,
        over: "Cox",
        at: day(1, "20:00"),
        went: "left",
        ended: "By Expiration",
        endsAfterMs: hours(4),
      }),
      plays(2, { on: lgTv, over: "Cox", at: day(7, "20:00") }),
      plays(3, { on: iphone, over: "Cox", at: day(2, "08:00") }),
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
    story: "Twice they left at once and took something else; that is what people do. Ten other plays were good.",
    awkward: true,
    sessions: newestFirst(
      playsAt(onDays([2, 5], "20:00"), { on: samsungTv, over: "Comcast", went: "left" }),
      playsAt(onDays([2, 5], "20:01"), { on: samsungTv, over: "Comcast", of: ["Monsoon", "The Reef"] }),
      playsAt(onDays([0, 1, 3, 4], "20:00"), { on: samsungTv, over: "Comcast" }),
      plays(4, { on: iphone, over: "Verizon Wireless", at: day(0, "08:00") }),
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
      "They leave after five or six seconds. Plays that they wait for start after six to seven, which is not fast, though not poor either.",
    awkward: true,
    sessions: newestFirst(
      plays(3, { on: fireTv, over: "Frontier", at: day(0, "20:00"), went: "left", seconds: 5 }),
      plays(2, { on: fireTv, over: "Frontier", at: day(3, "20:00"), went: "left", seconds: 6 }),
      plays(3, { on: fireTv, over: "Frontier", at: day(5, "20:00"), seconds: 6.4 }),
      plays(3, { on: ipad, over: "Frontier", at: day(1, "17:00"), seconds: 6.8 }),
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
      "On the Roku a start fails, the next is left at once, the next fails again, one more is left; then it plays on the LG TV. The same on the next evening.",
    awkward: true,
    sessions: newestFirst(
      playsAt([...onDay(2, "20:00", "20:02"), ...onDay(3, "20:00", "20:02")], {
        on: roku,
        over: "Spectrum",
        of: ["Salt Road", "Salt Road", "Copper Sky", "Copper Sky"],
        went: "start-failure",
        error: "PLAYER_TIMEOUT_3016",
      }),
      playsAt([...onDay(2, "20:01", "20:03"), ...onDay(3, "20:01", "20:03")], {
        on: roku,
        over: "Spectrum",
        of: ["Salt Road", "Salt Road", "Copper Sky", "Copper Sky"],
        went: "left",
      }),
      playsAt(onDays([2, 3], "20:05"), { on: lgTv, over: "Spectrum", of: ["Salt Road", "Copper Sky"] }),
      plays(5, { on: lgTv, over: "Spectrum", at: day(0, "18:00") }),
      plays(4, { on: iphone, over: "Spectrum", at: day(1, "08:00") }),
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
