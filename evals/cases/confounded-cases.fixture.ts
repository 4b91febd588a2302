import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { ipad, iphone, lgTv, pixel, samsungTv, windowsLaptop } from "@/evals/cases/devices.fixture";
import { hint, technical } from "@/evals/cases/expectations.fixture";
import { day, onDay, onDays } from "@/evals/cases/times.fixture";

/** Two causes fit the same attempts equally well, or nearly so. */
export const confoundedCases: readonly WrittenCase[] = [
  {
    id: "tv-at-home-phone-outside",
    story:
      "The TV, which never leaves home, buffers. The phone, which is only used outside, doesn't. It could be the TV or the home network.",
    awkward: true,
    sessions: newestFirst(
      attempts(6, { on: samsungTv, over: "Comcast", at: day(0, "20:00"), went: "waiting" }),
      attempts(5, { on: iphone, over: "Verizon Wireless", at: day(0, "08:00") }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      alsoAcceptable: {
        verdict: "network",
        confidence: ["low"],
        why: "Buffering on titles from three CDNs is more typical of a network than of a TV, so the network may be named as a guess.",
      },
      facts: ["cannot-tell-from"],
      incidents: { count: 6, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "phone-in-the-home-wifi",
    story:
      "The phone buffers on the home Wi-Fi and plays outside. The TV and the iPad play on that same Wi-Fi. Neither the phone nor the network is bad by itself.",
    awkward: true,
    sessions: newestFirst(
      attempts(5, { on: iphone, over: "Comcast", at: day(0, "22:00"), went: "waiting" }),
      attempts(5, { on: iphone, over: "Verizon Wireless", at: day(0, "08:00") }),
      attempts(4, { on: samsungTv, over: "Comcast", at: day(0, "20:00") }),
      attempts(4, { on: ipad, over: "Comcast", at: day(1, "18:00") }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      alsoAcceptable: {
        verdict: "device",
        confidence: ["low"],
        why: "On the Wi-Fi only the phone is bad, so its connection there is the first place to look.",
      },
      facts: ["cannot-tell-from"],
      incidents: { count: 5, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "some-plays-at-home",
    story:
      "At home four of ten plays buffered, on the TV and the iPad; on the mobile network none of six did. That suggests the home network, but it could be chance.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([1, 4], "20:00"), { on: lgTv, over: "Spectrum", went: "waiting", percent: 5 }),
      attemptsAt(onDays([2, 5], "18:00"), { on: ipad, over: "Spectrum", went: "waiting", percent: 6 }),
      attemptsAt(onDays([0, 2, 3], "20:00"), { on: lgTv, over: "Spectrum" }),
      attemptsAt(onDays([0, 1, 3], "18:00"), { on: ipad, over: "Spectrum" }),
      attempts(4, { on: iphone, over: "T-Mobile USA", at: day(0, "07:30") }),
      attempts(2, { on: ipad, over: "T-Mobile USA", at: day(3, "12:00") }),
    ),
    expected: {
      verdict: "network",
      confidence: hint,
      alsoAcceptable: {
        verdict: "unknown",
        confidence: null,
        why: "Four of ten against none of six happens by chance about one time in eight.",
      },
      subject: "Spectrum",
      facts: ["bad-on-network", "good-on-subject"],
      incidents: { count: 4, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "providers-missing-where-it-fails",
    story:
      "Starts fail now and then on three devices, on many titles and CDNs. For exactly these attempts Conviva sent no provider, so it could be an unknown network, or us.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([1, 3], "20:00"), { on: samsungTv, over: null, went: "start-failure", error: "NET_TIMEOUT" }),
      attemptsAt(onDays([2, 4], "18:00"), {
        on: ipad,
        over: null,
        of: ["Salt Road", "Night Ferry: S2, E1"],
        via: ["NORTHPATH", "AKAMAI"],
        went: "start-failure",
        error: "NET_TIMEOUT",
      }),
      attempt({ on: iphone, over: null, at: day(5, "08:00"), went: "start-failure", error: "NET_TIMEOUT" }),
      attemptsAt(onDays([0, 2, 4], "20:00"), { on: samsungTv, over: "Comcast" }),
      attemptsAt(onDays([0, 1, 3], "18:00"), { on: ipad, over: "Comcast" }),
      attemptsAt(onDays([1, 2, 3], "08:00"), { on: iphone, over: "Comcast" }),
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
      "The live concert breaks off on the TV, the iPad and the phone, at home and outside. It's the only title that came over BLUEWAVE, and nothing else did.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([1, 2], "20:00"), {
        on: samsungTv,
        over: "Comcast",
        of: "Northern Line Live",
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_TIMEOUT",
      }),
      attemptsAt(onDays([3, 4], "18:00"), {
        on: ipad,
        over: "Comcast",
        of: "Northern Line Live",
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_TIMEOUT",
      }),
      attempt({
        on: iphone,
        over: "Verizon Wireless",
        at: day(5, "12:00"),
        of: "Northern Line Live",
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_TIMEOUT",
      }),
      attempts(3, { on: samsungTv, over: "Comcast", at: day(3, "21:00"), via: ["AKAMAI", "NORTHPATH"] }),
      attempts(3, { on: ipad, over: "Comcast", at: day(0, "17:00"), via: ["AKAMAI", "NORTHPATH"] }),
      attempts(3, { on: iphone, over: "Verizon Wireless", at: day(1, "12:00"), via: ["NORTHPATH", "AKAMAI"] }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      alsoAcceptable: {
        verdict: "title",
        confidence: ["low"],
        why: "To the caller the title and its path are the same thing; colleagues would look at the title first.",
      },
      facts: ["cannot-tell-from"],
      incidents: { count: 5, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "only-the-match-was-tried",
    story:
      "Within fifteen minutes the match failed on the TV, the laptop and the phone outside. They tried nothing else that day or any other.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(5, "19:00", "19:01"), {
        on: lgTv,
        over: "Cox",
        of: "City Cup Final",
        went: "start-failure",
        error: "MANIFEST_HTTP_503",
      }),
      attemptsAt(onDay(5, "19:04", "19:05"), {
        on: windowsLaptop,
        over: "Cox",
        of: "City Cup Final",
        via: ["NORTHPATH", "AKAMAI"],
        went: "start-failure",
        error: "MANIFEST_HTTP_503",
      }),
      attemptsAt(onDay(5, "19:08", "19:10"), {
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
        why: "Only the match failed. The one argument against blaming it is that they tried nothing else.",
      },
      facts: ["cannot-tell-from"],
      incidents: { count: 1, newest: technical(6, "gave-up") },
    },
  },
];
