import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { appleTv, galaxyTab, ipad, iphone, lgTv, pixel, roku, samsungTv } from "@/evals/cases/devices.fixture";
import { hint, likely, sure, technical } from "@/evals/cases/expectations.fixture";
import { day, days, onDays } from "@/evals/cases/times.fixture";

/** Plays that used several CDNs, which Conviva sends as a list. */
export const severalCdnsCases: readonly WrittenCase[] = [
  {
    id: "fastly-is-in-every-bad-list",
    story:
      "Bad plays at home and on the move, all of which went over two CDNs, and one of the two was always FASTLY. Good plays used the others, alone or together.",
    awkward: true,
    sessions: newestFirst(
      attempts(4, {
        on: samsungTv,
        over: "Comcast",
        at: day(1, "20:00"),
        every: days(2),
        via: ["AKAMAI, FASTLY", "FASTLY, BLUEWAVE"],
        went: "waiting",
      }),
      attempts(3, {
        on: pixel,
        over: "T-Mobile USA",
        at: day(2, "12:00"),
        every: days(2),
        via: ["FASTLY, BLUEWAVE", "AKAMAI, FASTLY"],
        went: "waiting",
        percent: 8,
      }),
      attempts(6, {
        on: samsungTv,
        over: "Comcast",
        at: day(2, "20:00"),
        every: days(2),
        via: ["AKAMAI", "AKAMAI, BLUEWAVE"],
      }),
      attempts(6, {
        on: pixel,
        over: "T-Mobile USA",
        at: day(1, "12:00"),
        every: days(2),
        via: ["BLUEWAVE", "AKAMAI, BLUEWAVE", "AKAMAI"],
      }),
    ),
    expected: {
      verdict: "cdn",
      confidence: sure,
      subject: "FASTLY",
      facts: ["bad-on-cdn"],
      incidents: { count: 7, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "lists-of-cdns-and-nothing-wrong",
    story: "Plays switch between CDNs all the time, in any order, and nobody notices. Nothing has gone wrong.",
    awkward: true,
    sessions: newestFirst(
      attempts(9, {
        on: roku,
        over: "Cox",
        at: day(0, "20:00"),
        via: ["AKAMAI, FASTLY", "FASTLY, AKAMAI", "FASTLY"],
      }),
      attempts(8, { on: galaxyTab, over: "Cox", at: day(1, "17:00"), via: ["FASTLY, BLUEWAVE, AKAMAI", "AKAMAI"] }),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: ["all-good"], incidents: { count: 0 } },
  },
  {
    id: "switching-because-the-line-is-bad",
    story:
      "When the line at home is too slow, the players hop from one CDN to the next, so every bad play has a list. On mobile data there is never a reason to switch. It's the line that is bad.",
    awkward: true,
    sessions: newestFirst(
      attempts(5, {
        on: lgTv,
        over: "Windstream",
        at: day(0, "20:00"),
        via: ["AKAMAI, FASTLY", "BLUEWAVE, AKAMAI", "FASTLY, BLUEWAVE"],
        went: "waiting",
      }),
      attempts(4, {
        on: ipad,
        over: "Windstream",
        at: day(0, "18:00"),
        via: ["FASTLY, BLUEWAVE", "AKAMAI, FASTLY", "BLUEWAVE, AKAMAI"],
        went: "waiting",
        percent: 9,
      }),
      attempts(6, {
        on: iphone,
        over: "Verizon Wireless",
        at: day(0, "08:00"),
        via: ["AKAMAI", "FASTLY", "BLUEWAVE"],
      }),
      attempts(4, { on: ipad, over: "Verizon Wireless", at: day(1, "12:00"), via: ["BLUEWAVE", "AKAMAI", "FASTLY"] }),
    ),
    expected: {
      verdict: "network",
      confidence: sure,
      subject: "Windstream",
      facts: ["bad-on-network"],
      incidents: { count: 9, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "saved-by-the-second-cdn",
    story:
      "Plays that had only BLUEWAVE broke off. Those that could go over to AKAMAI after a moment were fine, as were those over AKAMAI from the start. It's the same on the TV box and the phone outside.",
    awkward: true,
    sessions: newestFirst(
      attempts(4, {
        on: appleTv,
        over: "Comcast",
        at: day(0, "20:00"),
        every: days(2),
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_TIMEOUT",
      }),
      attempts(3, {
        on: pixel,
        over: "T-Mobile USA",
        at: day(1, "08:00"),
        every: days(2),
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_TIMEOUT",
      }),
      attempts(4, {
        on: appleTv,
        over: "Comcast",
        at: day(1, "20:00"),
        every: days(2),
        via: ["BLUEWAVE, AKAMAI", "AKAMAI"],
      }),
      attempts(8, {
        on: pixel,
        over: "T-Mobile USA",
        at: day(0, "12:00"),
        via: ["AKAMAI", "AKAMAI", "BLUEWAVE, AKAMAI"],
      }),
    ),
    expected: {
      verdict: "cdn",
      confidence: sure,
      subject: "BLUEWAVE",
      facts: [],
      incidents: { count: 7, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "tv-bad-over-any-list",
    story:
      "The TV buffers whether it's AKAMAI first and FASTLY second or the other way round. The iPad gets the very same lists and is fine.",
    awkward: true,
    sessions: newestFirst(
      attempts(8, {
        on: samsungTv,
        over: "Spectrum",
        at: day(0, "20:00"),
        via: ["AKAMAI, FASTLY", "FASTLY, AKAMAI", "FASTLY", "AKAMAI"],
        went: "waiting",
      }),
      attempts(8, {
        on: ipad,
        over: "Spectrum",
        at: day(0, "18:30"),
        via: ["FASTLY, AKAMAI", "AKAMAI, FASTLY", "AKAMAI", "FASTLY"],
      }),
      attempts(5, { on: iphone, over: "Spectrum", at: day(1, "22:00"), via: ["AKAMAI, FASTLY", "FASTLY"] }),
    ),
    expected: {
      verdict: "device",
      confidence: likely,
      subject: "Samsung Smart TV",
      facts: ["bad-on-device"],
      incidents: { count: 8, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "same-pair-always-and-a-third-bad",
    story:
      "Every play went over the same two CDNs, AKAMAI and NORTHPATH, on three devices and two networks, and five of fifteen buffered, on different days. The list can't tell one CDN from the other, or either from us.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([1, 6], "20:00"), {
        on: lgTv,
        over: "Comcast",
        of: ["Monsoon", "The Reef"],
        via: "AKAMAI, NORTHPATH",
        went: "waiting",
      }),
      attemptsAt(onDays([3, 8], "17:00"), {
        on: ipad,
        over: "Comcast",
        of: ["Polar Light", "Winter Harvest"],
        via: "AKAMAI, NORTHPATH",
        went: "waiting",
      }),
      attempt({
        on: iphone,
        over: "Verizon Wireless",
        at: day(5, "08:00"),
        of: "Harbor Lights: S2, E5",
        via: "AKAMAI, NORTHPATH",
        went: "waiting",
      }),
      attemptsAt(onDays([0, 2, 4, 8], "20:00"), { on: lgTv, over: "Comcast", via: "AKAMAI, NORTHPATH" }),
      attemptsAt(onDays([1, 5, 9], "17:00"), { on: ipad, over: "Comcast", via: "AKAMAI, NORTHPATH" }),
      attemptsAt(onDays([2, 4, 7], "08:00"), { on: iphone, over: "Verizon Wireless", via: "AKAMAI, NORTHPATH" }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      alsoAcceptable: {
        verdict: "service",
        confidence: hint,
        why: "It's on every device, both networks and any title, so it's more likely on our side than theirs.",
      },
      facts: [],
      incidents: { count: 5, newest: technical(1, "watched-on") },
    },
  },
];
