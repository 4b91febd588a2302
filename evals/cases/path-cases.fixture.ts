import type { WrittenCase } from "@/evals/cases/case";
import { ipad, mac, pixel, roku, samsungTv } from "@/evals/cases/devices.fixture";
import { likely, sure, technical } from "@/evals/cases/expectations.fixture";
import { newestFirst, play, plays, playsAt } from "@/evals/cases/plays.fixture";
import { day, onDay, onDays } from "@/evals/cases/when.fixture";

/** A CDN is to blame, and its plays are not all bad, not all known, or not its alone. */
export const pathCases: readonly WrittenCase[] = [
  {
    id: "switched-to-another-cdn-midway",
    story:
      "Plays that began on AKAMAI and were moved to BLUEWAVE waited; those on BLUEWAVE alone broke off; those that stayed on AKAMAI, or moved to NORTHPATH, were fine.",
    awkward: true,
    sessions: newestFirst(
      plays(3, { on: samsungTv, over: "Comcast", at: day(1, "20:00"), via: "AKAMAI, BLUEWAVE", went: "waiting" }),
      plays(2, {
        on: pixel,
        over: "T-Mobile USA",
        at: day(2, "12:00"),
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_TIMEOUT",
      }),
      plays(3, { on: samsungTv, over: "Comcast", at: day(4, "20:00"), via: ["AKAMAI", "AKAMAI, NORTHPATH"] }),
      plays(3, { on: ipad, over: "Comcast", at: day(1, "17:00"), via: "AKAMAI" }),
      plays(3, { on: pixel, over: "T-Mobile USA", at: day(4, "12:00"), via: ["AKAMAI", "NORTHPATH"] }),
    ),
    expected: {
      verdict: "cdn",
      confidence: sure,
      subject: "BLUEWAVE",
      facts: ["bad-on-cdn"],
      incidents: { count: 5, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "cdn-bad-over-one-provider",
    story:
      "BLUEWAVE waits over Comcast, on the iPad as on the phone. Over Verizon the same CDN is fine, and over Comcast the other CDN is: it is the path between those two.",
    awkward: true,
    sessions: newestFirst(
      plays(3, { on: ipad, over: "Comcast", at: day(0, "18:00"), via: "BLUEWAVE", went: "waiting" }),
      plays(3, { on: pixel, over: "Comcast", at: day(0, "21:00"), via: "BLUEWAVE", went: "waiting" }),
      plays(4, { on: ipad, over: "Comcast", at: day(3, "18:00"), via: "AKAMAI" }),
      plays(3, { on: pixel, over: "Comcast", at: day(3, "21:00"), via: "AKAMAI" }),
      plays(2, { on: pixel, over: "Verizon Wireless", at: day(0, "08:00"), via: "BLUEWAVE" }),
      plays(2, { on: pixel, over: "Verizon Wireless", at: day(2, "08:00"), via: "AKAMAI" }),
    ),
    expected: {
      verdict: "cdn",
      confidence: sure,
      subject: "BLUEWAVE",
      facts: ["bad-on-cdn", "good-on-subject"],
      incidents: { count: 6, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "cdn-often-not-sent",
    story:
      "All five plays known to have come over BLUEWAVE broke off. Of half of the good ones the CDN is not known.",
    awkward: true,
    sessions: newestFirst(
      plays(3, {
        on: roku,
        over: "Spectrum",
        at: day(0, "20:00"),
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_TIMEOUT",
      }),
      plays(2, {
        on: mac,
        over: "Spectrum",
        at: day(3, "12:00"),
        of: ["Monsoon", "The Reef"],
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_TIMEOUT",
      }),
      plays(6, { on: roku, over: "Spectrum", at: day(3, "20:00"), via: ["AKAMAI", null] }),
      plays(4, { on: mac, over: "Spectrum", at: day(5, "12:00"), via: [null, "NORTHPATH"] }),
    ),
    expected: {
      verdict: "cdn",
      confidence: sure,
      subject: "BLUEWAVE",
      facts: ["bad-on-cdn"],
      incidents: { count: 5, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "one-bad-day-of-a-cdn",
    story:
      "On Thursday whatever came over BLUEWAVE waited, on all devices and both networks; that day AKAMAI was fine. On all other days BLUEWAVE is fine as well.",
    awkward: true,
    sessions: newestFirst(
      playsAt(onDay(3, "18:00", "20:00"), { on: samsungTv, over: "Comcast", via: "BLUEWAVE", went: "waiting" }),
      play({ on: ipad, over: "Comcast", at: day(3, "19:00"), of: "Salt Road", via: "BLUEWAVE", went: "waiting" }),
      play({
        on: pixel,
        over: "T-Mobile USA",
        at: day(3, "19:30"),
        of: "Copper Sky",
        via: "BLUEWAVE",
        went: "waiting",
      }),
      playsAt(onDay(3, "19:00", "22:00"), { on: samsungTv, over: "Comcast", via: "AKAMAI" }),
      play({ on: ipad, over: "Comcast", at: day(3, "21:00"), via: "AKAMAI" }),
      playsAt(onDays([0, 1, 5, 6], "20:00"), { on: samsungTv, over: "Comcast", via: ["BLUEWAVE", "AKAMAI"] }),
      playsAt(onDays([0, 1, 5, 6], "12:00"), { on: pixel, over: "T-Mobile USA", via: ["AKAMAI", "BLUEWAVE"] }),
      playsAt(onDays([2, 4], "19:00"), { on: ipad, over: "Comcast", via: ["NORTHPATH", "BLUEWAVE"] }),
    ),
    expected: {
      verdict: "cdn",
      confidence: likely,
      subject: "BLUEWAVE",
      facts: ["bad-on-cdn", "good-on-subject"],
      incidents: { count: 4 },
    },
  },
];
