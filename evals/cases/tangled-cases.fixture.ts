import type { WrittenCase } from "@/evals/cases/case";
import { ipad, iphone, lgTv, pixel, samsungTv, windowsLaptop } from "@/evals/cases/devices.fixture";
import { hint, technical } from "@/evals/cases/expectations.fixture";
import { newestFirst, play, plays, playsAt } from "@/evals/cases/plays.fixture";
import { day, onDay, onDays } from "@/evals/cases/when.fixture";

/** Two causes fit the same plays, alike or nearly so. */
export const tangledCases: readonly WrittenCase[] = [
  {
    id: "tv-at-home-phone-outside",
    story:
      "The TV, which never leaves home, waits. The phone, which is only used outside, does not. It can be the TV or the line.",
    awkward: true,
    sessions: newestFirst(
      plays(6, { on: samsungTv, over: "Comcast", at: day(0, "20:00"), went: "waiting" }),
      plays(5, { on: iphone, over: "Verizon Wireless", at: day(0, "08:00") }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      alsoAcceptable: {
        verdict: "network",
        confidence: ["low"],
        why: "Waiting on titles of three CDNs is what a line does rather than a TV, so it may be named as a guess.",
      },
      facts: ["cannot-tell-from"],
      incidents: { count: 6, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "phone-in-the-home-wifi",
    story:
      "The phone waits in the home Wi-Fi and plays outside. The TV and the iPad play in that very Wi-Fi. Neither the phone nor the line is bad by itself.",
    awkward: true,
    sessions: newestFirst(
      plays(5, { on: iphone, over: "Comcast", at: day(0, "22:00"), went: "waiting" }),
      plays(5, { on: iphone, over: "Verizon Wireless", at: day(0, "08:00") }),
      plays(4, { on: samsungTv, over: "Comcast", at: day(0, "20:00") }),
      plays(4, { on: ipad, over: "Comcast", at: day(1, "18:00") }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      alsoAcceptable: {
        verdict: "device",
        confidence: ["low"],
        why: "In the Wi-Fi the phone alone is bad, so its connection there is the place to look first.",
      },
      facts: ["cannot-tell-from"],
      incidents: { count: 5, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "some-plays-at-home",
    story:
      "At home four of ten plays waited, on the TV and the iPad; on the mobile network none of six did. It priors to the line, and could be chance.",
    awkward: true,
    sessions: newestFirst(
      playsAt(onDays([1, 4], "20:00"), { on: lgTv, over: "Spectrum", went: "waiting", percent: 5 }),
      playsAt(onDays([2, 5], "18:00"), { on: ipad, over: "Spectrum", went: "waiting", percent: 6 }),
      playsAt(onDays([0, 2, 3], "20:00"), { on: lgTv, over: "Spectrum" }),
      playsAt(onDays([0, 1, 3], "18:00"), { on: ipad, over: "Spectrum" }),
      plays(4, { on: iphone, over: "T-Mobile USA", at: day(0, "07:30") }),
      plays(2, { on: ipad, over: "T-Mobile USA", at: day(3, "12:00") }),
    ),
    expected: {
      verdict: "network",
      confidence: hint,
      alsoAcceptable: {
        verdict: "unknown",
        confidence: null,
        why: "Four of ten against none of six happens by chance about once in eight times.",
      },
      subject: "Spectrum",
      facts: ["bad-on-network", "good-on-subject"],
      incidents: { count: 4, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "providers-missing-where-it-fails",
    story:
      "Starts fail now and then on three devices, on many titles and CDNs. For just these plays the provider was not sent, so it can be a network nobody knows, or us.",
    awkward: true,
    sessions: newestFirst(
      playsAt(onDays([1, 3], "20:00"), { on: samsungTv, over: null, went: "start-failure", error: "NET_TIMEOUT" }),
      playsAt(onDays([2, 4], "18:00"), {
        on: ipad,
        over: null,
        of: ["Salt Road", "Night Ferry: S2, E1"],
        via: ["NORTHPATH", "AKAMAI"],
        went: "start-failure",
        error: "NET_TIMEOUT",
      }),
      play({ on: iphone, over: null, at: day(5, "08:00"), went: "start-failure", error: "NET_TIMEOUT" }),
      playsAt(onDays([0, 2, 4], "20:00"), { on: samsungTv, over: "Comcast" }),
      playsAt(onDays([0, 1, 3], "18:00"), { on: ipad, over: "Comcast" }),
      playsAt(onDays([1, 2, 3], "08:00"), { on: iphone, over: "Comcast" }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      facts: ["fields-missing"],
      incidents: { count: 5, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "one-title-on-one-cdn",
    story:
      "The live concert breaks off on the TV, the iPad and the phone, at home and outside. It is the only title that came over BLUEWAVE, and nothing else came that way.",
    awkward: true,
    sessions: newestFirst(
      playsAt(onDays([1, 2], "20:00"), {
        on: samsungTv,
        over: "Comcast",
        of: "Northern Line Live",
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_TIMEOUT",
      }),
      playsAt(onDays([3, 4], "18:00"), {
        on: ipad,
        over: "Comcast",
        of: "Northern Line Live",
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_TIMEOUT",
      }),
      play({
        on: iphone,
        over: "Verizon Wireless",
        at: day(5, "12:00"),
        of: "Northern Line Live",
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_TIMEOUT",
      }),
      plays(3, { on: samsungTv, over: "Comcast", at: day(3, "21:00"), via: ["AKAMAI", "NORTHPATH"] }),
      plays(3, { on: ipad, over: "Comcast", at: day(0, "17:00"), via: ["AKAMAI", "NORTHPATH"] }),
      plays(3, { on: iphone, over: "Verizon Wireless", at: day(1, "12:00"), via: ["NORTHPATH", "AKAMAI"] }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      alsoAcceptable: {
        verdict: "title",
        confidence: ["low"],
        why: "For the caller the title and its path are one thing; colleagues would look at the title first.",
      },
      facts: ["cannot-tell-from"],
      incidents: { count: 5, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "only-the-match-was-tried",
    story:
      "Within a quarter of an hour the match failed on the TV, the laptop and the phone outside. Nothing else was tried that day or any other.",
    awkward: true,
    sessions: newestFirst(
      playsAt(onDay(5, "19:00", "19:01"), {
        on: lgTv,
        over: "Cox",
        of: "City Cup Final",
        went: "start-failure",
        error: "MANIFEST_HTTP_503",
      }),
      playsAt(onDay(5, "19:04", "19:05"), {
        on: windowsLaptop,
        over: "Cox",
        of: "City Cup Final",
        via: ["NORTHPATH", "AKAMAI"],
        went: "start-failure",
        error: "MANIFEST_HTTP_503",
      }),
      playsAt(onDay(5, "19:08", "19:10"), {
        on: pixel,
        over: "T-Mobile USA",
        of: "City Cup Final",
        went: "start-failure",
        error: "MANIFEST_HTTP_503",
      }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      alsoAcceptable: {
        verdict: "title",
        confidence: ["low"],
        why: "It was the match and nothing else that failed; only that nothing else was tried speaks against saying so.",
      },
      facts: ["cannot-tell-from"],
      incidents: { count: 1, newest: technical(6, "gave-up") },
    },
  },
];
