import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { fireTv, ipad, iphone, lgTv, pixel, roku, samsungTv, windowsLaptop } from "@/evals/cases/devices.fixture";
import { hint, likely, technical } from "@/evals/cases/expectations.fixture";
import { day, onDay, onDays } from "@/evals/cases/times.fixture";

const twoFailures = attempts(2, {
  on: lgTv,
  over: "Cox",
  at: day(1, "20:00"),
  went: "start-failure",
  error: "WEBOS_MSE_APPEND_FAILED",
});

/** Something went wrong, but too rarely or too close together to show where. */
export const thinEvidenceCases: readonly WrittenCase[] = [
  {
    id: "two-sessions-listed-twice",
    story: "Four rows, but only two session IDs, each sent in two slices. Both failed.",
    awkward: true,
    sessions: newestFirst(twoFailures, twoFailures),
    expected: {
      verdict: "unknown",
      confidence: null,
      facts: ["too-few"],
      incidents: { count: 2, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "one-bad-of-three",
    story: "Three sessions: a failure on the TV, and two good plays on the phone.",
    awkward: true,
    sessions: newestFirst(
      attempt({ on: samsungTv, over: "Comcast", at: day(2, "20:00"), went: "start-failure", error: "NET_2010" }),
      attempts(2, { on: iphone, over: "Comcast", at: day(1, "08:00") }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      facts: ["bad-unplaced"],
      incidents: { count: 1, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "one-bad-of-six",
    story: "One play of six broke off. The failure is real, but says nothing about its cause.",
    awkward: true,
    sessions: newestFirst(
      attempt({
        on: roku,
        over: "Spectrum",
        at: day(3, "20:00"),
        of: "Copper Sky",
        went: "break",
        error: "NET_2010",
      }),
      attemptsAt(onDays([0, 1, 4], "20:00"), { on: roku, over: "Spectrum" }),
      attempts(2, { on: iphone, over: "Spectrum", at: day(1, "08:00") }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      facts: ["bad-unplaced"],
      incidents: { count: 1, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "two-bad-of-nine",
    story: "Two of nine attempts went wrong, days apart, on different devices, with different titles and CDNs.",
    awkward: true,
    sessions: newestFirst(
      attempt({
        on: lgTv,
        over: "Comcast",
        at: day(1, "20:00"),
        of: "Copper Sky",
        via: "AKAMAI",
        went: "start-failure",
        error: "NET_2010",
      }),
      attempt({ on: ipad, over: "Comcast", at: day(5, "17:00"), of: "Salt Road", via: "BLUEWAVE", went: "waiting" }),
      attemptsAt(onDays([0, 2, 4, 6], "20:00"), { on: lgTv, over: "Comcast" }),
      attemptsAt(onDays([0, 2, 4], "17:00"), { on: ipad, over: "Comcast" }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      facts: ["bad-unplaced"],
      incidents: { count: 2, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "nothing-but-unclear",
    story: "Four sessions, and Conviva sent no flag or measurement for any of them.",
    awkward: true,
    sessions: newestFirst(attempts(4, { on: samsungTv, over: "Comcast", at: day(0, "20:00"), went: "unclear" })),
    expected: { verdict: "unknown", confidence: null, facts: [], incidents: { count: 0 } },
  },
  {
    id: "five-tries-then-the-phone",
    story:
      "On Friday the TV stick failed five times in four minutes, with two titles. Two minutes later one of them played on the phone. Two hours later the stick played it too, and everything had been fine before.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(4, "20:00", "20:00:50", "20:01:40", "20:02:30", "20:03:20"), {
        on: fireTv,
        over: "Comcast",
        of: ["Salt Road", "Salt Road", "Salt Road", "Copper Sky", "Copper Sky"],
        went: "start-failure",
        error: "PLAYER_TIMEOUT_3016",
      }),
      attempt({ on: pixel, over: "Comcast", at: day(4, "20:05:45"), of: "Salt Road" }),
      attempt({ on: fireTv, over: "Comcast", at: day(4, "22:10"), of: "Salt Road" }),
      attempts(3, { on: fireTv, over: "Comcast", at: day(1, "20:00"), of: ["Quiet Coast", "Monsoon", "Copper Sky"] }),
      attempts(2, { on: pixel, over: "Comcast", at: day(2, "08:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: hint,
      subject: "Amazon Fire TV Stick",
      facts: ["bad-on-device", "good-on-subject"],
      incidents: { count: 1, newest: technical(5, "played-elsewhere") },
    },
  },
  {
    id: "five-tries-then-two-hours",
    story:
      "On Friday the TV failed five times in four minutes, and then played a two-hour film without a fault. They tried nothing else in between, so it could have been the TV, the home network or us.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(4, "20:00", "20:00:50", "20:01:40", "20:02:30", "20:03:20"), {
        on: samsungTv,
        over: "Comcast",
        of: "Salt Road",
        went: "start-failure",
        error: "AVPLAY_CONNECTION_RESET",
      }),
      attempt({
        on: samsungTv,
        over: "Comcast",
        at: day(4, "20:06"),
        of: "Salt Road",
        minutes: 118,
        numbers: { contentLength: 7_200_000, percentageComplete: 98 },
      }),
      attempts(4, { on: samsungTv, over: "Comcast", at: day(0, "20:00") }),
      attempts(3, { on: iphone, over: "Comcast", at: day(1, "08:00") }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      facts: ["bad-unplaced"],
      incidents: { count: 1, newest: technical(5, "played-again") },
    },
  },
  {
    id: "tried-on-two-devices-then-another-title",
    story:
      "One evening a film failed three times on the TV and three times on the laptop. Four minutes later the TV played another film, and all other plays are good. They never tried the film again.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(4, "20:00", "20:01", "20:02"), {
        on: samsungTv,
        over: "Comcast",
        of: "Winter Harvest",
        went: "start-failure",
        error: "MANIFEST_HTTP_404",
      }),
      attemptsAt(onDay(4, "20:04", "20:05", "20:06"), {
        on: windowsLaptop,
        over: "Comcast",
        of: "Winter Harvest",
        went: "start-failure",
        error: "MANIFEST_HTTP_404",
      }),
      attempt({ on: samsungTv, over: "Comcast", at: day(4, "20:10"), of: "Copper Sky" }),
      attempts(4, { on: samsungTv, over: "Comcast", at: day(0, "20:00") }),
      attempts(4, { on: windowsLaptop, over: "Comcast", at: day(3, "12:00") }),
    ),
    expected: {
      verdict: "title",
      confidence: likely,
      subject: "Winter Harvest",
      facts: ["bad-on-title"],
      incidents: { count: 1, newest: technical(6, "played-again") },
    },
  },
];
