import { attempt, attempts, attemptsAt, newestFirst, shuffled } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import {
  fireTv,
  galaxyTab,
  ipad,
  iphone,
  lgTv,
  nameless,
  playstation,
  roku,
  samsungTv,
  withApp,
  withoutClient,
} from "@/evals/cases/devices.fixture";
import { likely, sure, technical } from "@/evals/cases/expectations.fixture";
import { day, days, onDay, onDays } from "@/evals/cases/times.fixture";

/** A device may be to blame, but the data make that hard or impossible to say. */
export const hiddenDeviceCases: readonly WrittenCase[] = [
  {
    id: "only-one-device-ever",
    story:
      "Only the Roku is ever used, at home. Four of nine attempts didn't start; the same titles started on other days. Nothing shows whether it's the Roku, the home network or us.",
    awkward: true,
    sessions: newestFirst(
      attempts(4, {
        on: roku,
        over: "Spectrum",
        at: day(1, "20:00"),
        every: days(2),
        went: "start-failure",
        error: "PLAYER_TIMEOUT_3016",
      }),
      attempts(5, { on: roku, over: "Spectrum", at: day(0, "20:00"), every: days(2) }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      facts: ["cannot-tell-from"],
      incidents: { count: 4, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "console-never-shows-a-picture",
    story:
      "On the PlayStation they stare at a spinner for half a minute, give up, and switch to the LG TV, where it plays. There is no error anywhere.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt([...onDay(1, "21:00", "21:01"), ...onDay(3, "21:00", "21:01"), day(5, "21:00")], {
        on: playstation,
        over: "Cox",
        of: ["Salt Road", "Salt Road", "Copper Sky", "Copper Sky", "Quiet Coast"],
        went: "left-after-wait",
        seconds: 34,
      }),
      attemptsAt(onDays([1, 3, 5], "21:04"), {
        on: lgTv,
        over: "Cox",
        of: ["Salt Road", "Copper Sky", "Quiet Coast"],
      }),
      attempts(3, { on: lgTv, over: "Cox", at: day(0, "19:00"), every: days(2) }),
      attempts(3, { on: iphone, over: "Cox", at: day(1, "07:00"), every: days(2) }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Sony PlayStation 5",
      facts: ["bad-on-device"],
      incidents: { count: 3, newest: technical(1, "played-elsewhere") },
    },
  },
  {
    id: "tv-in-the-evening-tablet-in-the-morning",
    story:
      "The TV, watched in the evening, buffers; the iPad, watched in the morning, doesn't. They share a home network, but the TV hasn't been used in the morning.",
    awkward: true,
    sessions: newestFirst(
      attempts(6, { on: samsungTv, over: "Comcast", at: day(0, "20:00"), went: "waiting" }),
      attempts(6, { on: ipad, over: "Comcast", at: day(0, "08:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: likely,
      subject: "Samsung Smart TV",
      facts: ["bad-on-device"],
      incidents: { count: 6, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "device-without-a-name",
    story:
      "One player fails every time, and Conviva knows only its client ID. The Roku and the iPhone on the same network are fine.",
    awkward: true,
    sessions: newestFirst(
      attempts(5, {
        on: nameless(galaxyTab),
        over: "Comcast",
        at: day(1, "19:00"),
        went: "start-failure",
        error: "E_UNSPECIFIED",
      }),
      attempts(5, { on: roku, over: "Comcast", at: day(0, "20:00") }),
      attempts(4, { on: iphone, over: "Comcast", at: day(2, "08:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      facts: ["good-on-others"],
      incidents: { count: 5, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "no-client-ids",
    story: "Conviva sent no client ID for any session. By name, the LG TV fails and the iPhone plays.",
    awkward: true,
    sessions: newestFirst(
      attempts(5, {
        on: withoutClient(lgTv),
        over: "Cox",
        at: day(1, "20:00"),
        went: "start-failure",
        error: "WEBOS_MSE_APPEND_FAILED",
      }),
      attempts(6, { on: withoutClient(iphone), over: "Cox", at: day(0, "08:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "LG Smart TV",
      facts: ["bad-on-device"],
      incidents: { count: 5, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "app-update-out-of-order",
    story:
      "The list is in no particular order. Sorted, it shows a PlayStation that played with app 9.0 and has broken off with 9.1 ever since, next to a TV and an iPad that play.",
    awkward: true,
    sessions: shuffled(
      attempts(7, { on: withApp(playstation, "9.0"), over: "Spectrum", at: day(0, "21:00") }),
      attempts(6, {
        on: withApp(playstation, "9.1"),
        over: "Spectrum",
        at: day(7, "21:00"),
        went: "break",
        minutes: 6,
        error: "CE-34878",
      }),
      attempts(7, { on: samsungTv, over: "Spectrum", at: day(0, "19:00"), every: days(2) }),
      attempts(4, { on: ipad, over: "Spectrum", at: day(3, "09:00"), every: days(3) }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "9.1",
      facts: ["bad-on-app"],
      incidents: { count: 6, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "five-plays-all-bad-on-the-only-tv",
    story: "Five attempts in all, on the only TV at home, and each failed with the same error.",
    awkward: true,
    sessions: newestFirst(
      attempts(5, { on: lgTv, over: "Frontier", at: day(1, "20:00"), went: "start-failure", error: "NET_2010" }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      facts: ["cannot-tell-from"],
      incidents: { count: 5, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "five-plays-two-bad-on-the-tv",
    story: "Five attempts in all. Both on the Fire TV failed; all three on the iPhone were fine.",
    awkward: true,
    sessions: newestFirst(
      attempts(2, { on: fireTv, over: "Frontier", at: day(1, "20:00"), went: "start-failure", error: "NET_2010" }),
      attempt({ on: iphone, over: "Frontier", at: day(0, "08:00") }),
      attempts(2, { on: iphone, over: "Frontier", at: day(3, "08:00") }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      alsoAcceptable: {
        verdict: "device",
        confidence: ["low"],
        why: "It does look like the Fire TV, but two attempts against three aren't enough to promise it.",
      },
      facts: ["bad-unplaced"],
      incidents: { count: 2, newest: technical(1, "gave-up") },
    },
  },
];
