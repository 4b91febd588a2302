import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { galaxyTab, ipad, iphone, lgTv, mac, pixel, samsungTv, windowsLaptop } from "@/evals/cases/devices.fixture";
import { likely, refused, sure } from "@/evals/cases/expectations.fixture";
import { day, days, onDay, onDays } from "@/evals/cases/times.fixture";

/** Account rules that look like a fault, a device or a title, or come with few attempts. */
export const disguisedAccountCases: readonly WrittenCase[] = [
  {
    id: "block-that-is-marked-technical",
    story:
      "In Lisbon five starts failed on two devices and two providers, all with GEO_BLOCKED. This rule isn't configured in Conviva, so it counts them as technical.",
    awkward: true,
    sessions: newestFirst(
      attempts(3, {
        on: windowsLaptop,
        over: "MEO",
        city: "Lisbon, Lisboa, Portugal",
        at: day(7, "21:00"),
        of: ["Harbor Lights: S2, E5", "Copper Sky"],
        went: "start-failure",
        seconds: 3,
        error: "GEO_BLOCKED",
      }),
      attempts(2, {
        on: iphone,
        over: "Vodafone Portugal",
        city: "Lisbon, Lisboa, Portugal",
        at: day(8, "12:00"),
        of: ["Copper Sky", "Salt Road"],
        went: "start-failure",
        seconds: 3,
        error: "GEO_BLOCKED",
      }),
      attempts(4, { on: windowsLaptop, over: "Comcast", at: day(0, "21:00") }),
      attempts(3, { on: iphone, over: "Verizon Wireless", at: day(2, "12:00") }),
    ),
    expected: {
      verdict: "account",
      confidence: likely,
      facts: ["same-error"],
      incidents: { count: 5 },
    },
  },
  {
    id: "one-refusal-among-three",
    story:
      "Three sessions: two good ones, and one refused because of the region. They're calling about the refused one.",
    awkward: true,
    sessions: newestFirst(
      attempt({ on: samsungTv, over: "Comcast", at: day(1, "20:00") }),
      attempt({ on: iphone, over: "Comcast", at: day(2, "08:00") }),
      attempt({
        on: samsungTv,
        over: "Comcast",
        at: day(3, "20:00"),
        of: "Copper Sky",
        went: "refused",
        error: "GEO_BLOCKED",
      }),
    ),
    expected: {
      verdict: "account",
      confidence: likely,
      facts: ["refused"],
      incidents: { count: 1, newest: refused(1, "gave-up") },
    },
  },
  {
    id: "refusals-and-one-break",
    story:
      "Six refusals on two evenings while others watched, and one play that broke off, against twenty that were good.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt([...onDay(3, "20:00", "20:01", "20:02"), ...onDay(6, "20:00", "20:01", "20:02")], {
        on: samsungTv,
        over: "Spectrum",
        of: "Salt Road",
        went: "refused",
        error: "CONCURRENT_STREAM_LIMIT",
      }),
      attempt({
        on: ipad,
        over: "Spectrum",
        at: day(5, "12:00"),
        of: "Copper Sky",
        went: "break",
        error: "NET_2010",
      }),
      attempts(8, { on: ipad, over: "Spectrum", at: day(0, "19:30") }),
      attempts(8, { on: iphone, over: "Spectrum", at: day(0, "19:40") }),
      attemptsAt(onDays([0, 1, 2, 4], "20:30"), { on: samsungTv, over: "Spectrum" }),
    ),
    expected: {
      verdict: "account",
      confidence: sure,
      facts: ["refused", "also-technical"],
      incidents: { count: 3, newest: refused(3, "gave-up") },
    },
  },
  {
    id: "one-device-too-many",
    story:
      "The new tablet is refused every time, and nothing else is. The tablet isn't at fault: it's one device more than the plan allows.",
    awkward: true,
    sessions: newestFirst(
      attempts(4, {
        on: galaxyTab,
        over: "Comcast",
        at: day(2, "18:00"),
        went: "refused",
        error: "DEVICE_LIMIT_REACHED",
      }),
      attempts(4, { on: lgTv, over: "Comcast", at: day(0, "20:00") }),
      attempts(4, { on: iphone, over: "Comcast", at: day(1, "08:00") }),
      attempts(2, { on: mac, over: "Comcast", at: day(1, "12:00"), every: days(2) }),
    ),
    expected: {
      verdict: "account",
      confidence: sure,
      facts: ["refused"],
      incidents: { count: 4, newest: refused(1, "gave-up") },
    },
  },
  {
    id: "not-in-the-plan",
    story:
      "The sports channel is refused on the TV and the iPad; everything else plays. The cause is a rule, not the title.",
    awkward: true,
    sessions: newestFirst(
      attempts(2, {
        on: lgTv,
        over: "Cox",
        at: day(1, "19:00"),
        of: "Metro Sports Live",
        live: true,
        went: "refused",
        error: "PLAN_NOT_ENTITLED",
      }),
      attempts(2, {
        on: ipad,
        over: "Cox",
        at: day(3, "19:00"),
        of: "Metro Sports Live",
        live: true,
        went: "refused",
        error: "PLAN_NOT_ENTITLED",
      }),
      attempts(4, { on: lgTv, over: "Cox", at: day(0, "21:00") }),
      attempts(3, { on: ipad, over: "Cox", at: day(0, "17:00") }),
      attempts(3, { on: pixel, over: "T-Mobile USA", at: day(0, "08:00") }),
    ),
    expected: {
      verdict: "account",
      confidence: sure,
      facts: ["refused"],
      incidents: { count: 4, newest: refused(1, "gave-up") },
    },
  },
];
