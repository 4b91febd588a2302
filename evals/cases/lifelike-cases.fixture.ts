import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { ipad, iphone, roku, samsungTv, windowsLaptop, withApp } from "@/evals/cases/devices.fixture";
import { refused, sure, technical } from "@/evals/cases/expectations.fixture";
import { day, onDay, onDays } from "@/evals/cases/times.fixture";

/** Everyday calls in which something else happened besides. */
export const lifelikeCases: readonly WrittenCase[] = [
  {
    id: "six-refusals-while-the-kids-watch",
    story:
      "Dad got told there were too many screens in use, tried two more films and then the laptop, and was refused each time. Once one of the kids had switched off, the TV played.",
    awkward: false,
    sessions: newestFirst(
      attemptsAt(onDay(5, "19:30"), { on: ipad, over: "Comcast", of: "The Paper Fleet" }),
      attemptsAt(onDay(5, "19:35"), { on: iphone, over: "Comcast", of: "Two Rivers: S1, E1", minutes: 36 }),
      attemptsAt(onDay(5, "20:05", "20:06", "20:07", "20:08"), {
        on: samsungTv,
        over: "Comcast",
        of: ["Monsoon", "Monsoon", "The Reef", "Polar Light"],
        went: "refused",
        error: "TOO_MANY_STREAMS",
      }),
      attemptsAt(onDay(5, "20:09", "20:10"), {
        on: windowsLaptop,
        over: "Comcast",
        of: ["Polar Light", "Monsoon"],
        went: "refused",
        error: "TOO_MANY_STREAMS",
      }),
      attempt({ on: samsungTv, over: "Comcast", at: day(5, "20:16"), of: "Monsoon" }),
      attempts(5, { on: samsungTv, over: "Comcast", at: day(0, "20:00") }),
      attempts(3, { on: windowsLaptop, over: "Comcast", at: day(1, "12:00") }),
    ),
    expected: {
      verdict: "account",
      confidence: sure,
      facts: ["refused"],
      incidents: { count: 1, newest: refused(6, "played-again") },
    },
  },
  {
    id: "bad-evening-on-the-campsite",
    story:
      "On holiday they watched on mobile data. One evening at the campsite three starts failed on the phone, and the tablet on its hotspot failed too; from the next morning everything played again over the same network.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(9, "21:00", "21:02", "21:04"), {
        on: iphone,
        over: "AT&T Wireless",
        of: ["Monsoon", "The Reef", "The Reef"],
        went: "start-failure",
        error: "NET_CONNECTION_TIMEOUT",
      }),
      attempt({
        on: ipad,
        over: "AT&T Wireless",
        at: day(9, "21:06"),
        of: "The Reef",
        went: "start-failure",
        error: "NET_CONNECTION_TIMEOUT",
      }),
      attempts(6, { on: iphone, over: "AT&T Wireless", at: day(6, "08:00") }),
      attempts(5, { on: ipad, over: "AT&T Wireless", at: day(7, "17:00") }),
      attempts(5, { on: ipad, over: "Comcast", at: day(0, "17:00") }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      facts: ["bad-unplaced"],
      incidents: { count: 1, newest: technical(4, "gave-up") },
    },
  },
  {
    id: "new-app-and-new-home-in-one-week",
    story:
      "They moved house the week the app was updated, and it has buffered on the TV and the iPad since. But the iPad, with the same new app, is fine on mobile data. It's the new line.",
    awkward: true,
    sessions: newestFirst(
      attempts(7, { on: samsungTv, over: "Comcast", at: day(0, "20:00") }),
      attempts(7, { on: ipad, over: "Comcast", at: day(0, "17:00") }),
      attempts(6, { on: withApp(samsungTv, "8.14"), over: "Windstream", at: day(8, "20:00"), went: "waiting" }),
      attempts(5, {
        on: withApp(ipad, "8.14"),
        over: "Windstream",
        at: day(8, "17:00"),
        went: "waiting",
        percent: 9,
      }),
      attempts(6, { on: withApp(ipad, "8.14"), over: "T-Mobile USA", at: day(8, "12:00") }),
      attempts(4, { on: withApp(iphone, "8.14"), over: "T-Mobile USA", at: day(9, "08:00") }),
    ),
    expected: {
      verdict: "network",
      confidence: sure,
      subject: "Windstream",
      facts: ["bad-on-network"],
      incidents: { count: 11, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "broken-finale-and-a-screen-too-many",
    story:
      "The finale fails on every device they own, seven times so far. The one evening they were also told that too many were watching is long forgotten.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([6, 8, 11], "20:00"), {
        on: roku,
        over: "Cox",
        of: "Eleven Stations: S4, E8",
        went: "start-failure",
        error: "MANIFEST_PARSE_ERROR",
      }),
      attemptsAt(onDays([7, 9], "17:00"), {
        on: ipad,
        over: "Cox",
        of: "Eleven Stations: S4, E8",
        went: "start-failure",
        error: "MANIFEST_PARSE_ERROR",
      }),
      attemptsAt(onDays([8, 10], "08:00"), {
        on: iphone,
        over: "Verizon Wireless",
        of: "Eleven Stations: S4, E8",
        went: "start-failure",
        error: "MANIFEST_PARSE_ERROR",
      }),
      attemptsAt(onDay(2, "19:00", "19:01", "19:02"), {
        on: roku,
        over: "Cox",
        of: ["Monsoon", "Monsoon", "The Reef"],
        went: "refused",
        error: "CONCURRENT_STREAM_LIMIT",
      }),
      attempt({ on: ipad, over: "Cox", at: day(2, "18:40"), of: "Salt Road" }),
      attempt({ on: iphone, over: "Cox", at: day(2, "18:35"), of: "Copper Sky" }),
      attempts(12, { on: roku, over: "Cox", at: day(0, "22:00") }),
      attempts(11, { on: ipad, over: "Cox", at: day(0, "15:00") }),
      attempts(11, { on: iphone, over: "Verizon Wireless", at: day(0, "12:00") }),
    ),
    expected: {
      verdict: "title",
      confidence: sure,
      subject: "Eleven Stations: S4, E8",
      facts: ["also-refused"],
      incidents: { count: 8 },
    },
  },
];
