import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { ipad, mac, pixel, roku, samsungTv } from "@/evals/cases/devices.fixture";
import { likely, sure, technical } from "@/evals/cases/expectations.fixture";
import { day, onDay, onDays } from "@/evals/cases/times.fixture";

/** A CDN is to blame, but not all of its plays are bad, or known, or the only bad ones. */
export const cdnCases: readonly WrittenCase[] = [
  {
    id: "switched-to-another-cdn-midway",
    story:
      "Plays that began on AKAMAI and moved to BLUEWAVE buffered; plays only on BLUEWAVE failed; plays that stayed on AKAMAI, or moved to NORTHPATH, were fine.",
    awkward: true,
    sessions: newestFirst(
      attempts(3, { on: samsungTv, over: "Comcast", at: day(1, "20:00"), via: "AKAMAI, BLUEWAVE", went: "waiting" }),
      attempts(2, {
        on: pixel,
        over: "T-Mobile USA",
        at: day(2, "12:00"),
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_TIMEOUT",
      }),
      attempts(3, { on: samsungTv, over: "Comcast", at: day(4, "20:00"), via: ["AKAMAI", "AKAMAI, NORTHPATH"] }),
      attempts(3, { on: ipad, over: "Comcast", at: day(1, "17:00"), via: "AKAMAI" }),
      attempts(3, { on: pixel, over: "T-Mobile USA", at: day(4, "12:00"), via: ["AKAMAI", "NORTHPATH"] }),
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
      "BLUEWAVE buffers over Comcast, on the iPad and the phone. The same CDN is fine over Verizon, and the other CDN is fine over Comcast. The path between those two is bad.",
    awkward: true,
    sessions: newestFirst(
      attempts(3, { on: ipad, over: "Comcast", at: day(0, "18:00"), via: "BLUEWAVE", went: "waiting" }),
      attempts(3, { on: pixel, over: "Comcast", at: day(0, "21:00"), via: "BLUEWAVE", went: "waiting" }),
      attempts(4, { on: ipad, over: "Comcast", at: day(3, "18:00"), via: "AKAMAI" }),
      attempts(3, { on: pixel, over: "Comcast", at: day(3, "21:00"), via: "AKAMAI" }),
      attempts(2, { on: pixel, over: "Verizon Wireless", at: day(0, "08:00"), via: "BLUEWAVE" }),
      attempts(2, { on: pixel, over: "Verizon Wireless", at: day(2, "08:00"), via: "AKAMAI" }),
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
    story: "All five plays known to have come over BLUEWAVE broke off. For half of the good ones the CDN is unknown.",
    awkward: true,
    sessions: newestFirst(
      attempts(3, {
        on: roku,
        over: "Spectrum",
        at: day(0, "20:00"),
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_TIMEOUT",
      }),
      attempts(2, {
        on: mac,
        over: "Spectrum",
        at: day(3, "12:00"),
        of: ["Monsoon", "The Reef"],
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_TIMEOUT",
      }),
      attempts(6, { on: roku, over: "Spectrum", at: day(3, "20:00"), via: ["AKAMAI", null] }),
      attempts(4, { on: mac, over: "Spectrum", at: day(5, "12:00"), via: [null, "NORTHPATH"] }),
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
      "On Thursday everything over BLUEWAVE buffered, on all devices and both networks, while AKAMAI was fine. On all other days BLUEWAVE is fine too.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(3, "18:00", "20:00"), { on: samsungTv, over: "Comcast", via: "BLUEWAVE", went: "waiting" }),
      attempt({ on: ipad, over: "Comcast", at: day(3, "19:00"), of: "Salt Road", via: "BLUEWAVE", went: "waiting" }),
      attempt({
        on: pixel,
        over: "T-Mobile USA",
        at: day(3, "19:30"),
        of: "Copper Sky",
        via: "BLUEWAVE",
        went: "waiting",
      }),
      attemptsAt(onDay(3, "19:00", "22:00"), { on: samsungTv, over: "Comcast", via: "AKAMAI" }),
      attempt({ on: ipad, over: "Comcast", at: day(3, "21:00"), via: "AKAMAI" }),
      attemptsAt(onDays([0, 1, 5, 6], "20:00"), { on: samsungTv, over: "Comcast", via: ["BLUEWAVE", "AKAMAI"] }),
      attemptsAt(onDays([0, 1, 5, 6], "12:00"), { on: pixel, over: "T-Mobile USA", via: ["AKAMAI", "BLUEWAVE"] }),
      attemptsAt(onDays([2, 4], "19:00"), { on: ipad, over: "Comcast", via: ["NORTHPATH", "BLUEWAVE"] }),
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
