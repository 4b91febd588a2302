import { attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import {
  appleTv,
  bedroomSamsungTv,
  fireTv,
  ipad,
  iphone,
  lgTv,
  pixel,
  roku,
  samsungTv,
  withApp,
  withSystem,
} from "@/evals/cases/devices.fixture";
import { likely, sure, technical } from "@/evals/cases/expectations.fixture";
import { day, days, onDays } from "@/evals/cases/times.fixture";

/** A device is to blame, but something hides it. */
export const deviceCases: readonly WrittenCase[] = [
  {
    id: "two-tvs-of-one-model",
    story:
      "There are two Samsung TVs of the same model. In the bedroom every play breaks off; in the living room all is well.",
    awkward: true,
    sessions: newestFirst(
      attempts(5, {
        on: bedroomSamsungTv,
        over: "Comcast",
        at: day(1, "22:00"),
        went: "break",
        error: "AVPLAY_CONNECTION_RESET",
      }),
      attempts(8, { on: samsungTv, over: "Comcast", at: day(0, "20:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Samsung Smart TV",
      facts: ["bad-on-device"],
      incidents: { count: 5, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "new-phone-bad-from-first-play",
    story:
      "The old phone worked. The new one has failed or buffered since its very first attempt, on the same Wi-Fi, while the TV still plays well.",
    awkward: true,
    sessions: newestFirst(
      attempts(6, { on: iphone, over: "Comcast", at: day(0, "08:00") }),
      attempts(3, {
        on: pixel,
        over: "Comcast",
        at: day(6, "08:00"),
        went: "start-failure",
        error: "EXO_DECODER_INIT",
      }),
      attempts(2, { on: pixel, over: "Comcast", at: day(9, "08:00"), went: "waiting" }),
      attempts(6, { on: lgTv, over: "Comcast", at: day(0, "20:00"), every: days(2) }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Google Pixel 8",
      facts: ["bad-on-device"],
      incidents: { count: 5, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "stick-carried-between-two-homes",
    story:
      "The Fire TV stick breaks off at home, and also at the parents' house when they take it along. The other devices play in both places.",
    awkward: true,
    sessions: newestFirst(
      attempts(3, { on: fireTv, over: "Comcast", at: day(0, "21:00"), went: "break", error: "PLAYER_TIMEOUT_3016" }),
      attempts(3, { on: fireTv, over: "Cox", at: day(4, "21:00"), went: "break", error: "PLAYER_TIMEOUT_3016" }),
      attempts(4, { on: roku, over: "Comcast", at: day(0, "18:00") }),
      attempts(2, { on: ipad, over: "Comcast", at: day(1, "09:00") }),
      attempts(4, { on: ipad, over: "Cox", at: day(4, "09:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Amazon Fire TV Stick",
      facts: ["bad-on-device", "good-on-others"],
      incidents: { count: 6, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "new-app-bad-on-the-tv-alone",
    story:
      "Since the update to 8.14 the TV buffers so much that they stop watching. The phone has 8.14 too, and plays. With 8.13 both were fine.",
    awkward: true,
    sessions: newestFirst(
      attempts(6, { on: lgTv, over: "Cox", at: day(0, "20:00") }),
      attempts(6, { on: withApp(lgTv, "8.14"), over: "Cox", at: day(7, "20:00"), went: "waiting", minutes: 12 }),
      attempts(4, { on: pixel, over: "Cox", at: day(0, "08:00") }),
      attempts(6, { on: withApp(pixel, "8.14"), over: "Cox", at: day(7, "08:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      facts: ["good-on-subject"],
      incidents: { count: 6, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "system-update-broke-apple-tv",
    story:
      "The Apple TV got a system update and hasn't started anything since. The app is the same as before. The iPhone plays.",
    awkward: true,
    sessions: newestFirst(
      attempts(6, { on: appleTv, over: "Spectrum", at: day(0, "20:00") }),
      attempts(5, {
        on: withSystem(appleTv, "18.1"),
        over: "Spectrum",
        at: day(7, "20:00"),
        went: "start-failure",
        error: "AVFOUNDATION_11819",
      }),
      attempts(5, { on: iphone, over: "Spectrum", at: day(1, "08:00"), every: days(2) }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      facts: ["bad-on-system"],
      incidents: { count: 5, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "tv-cured-by-a-reset",
    story:
      "For five days nothing started on the TV. On Saturday they reset it, and it has played ever since. The phone was fine throughout.",
    awkward: true,
    sessions: newestFirst(
      attempts(5, {
        on: samsungTv,
        over: "Comcast",
        at: day(0, "20:00"),
        went: "start-failure",
        error: "AVPLAY_DECODER_INIT_FAILED",
      }),
      attempts(7, { on: samsungTv, over: "Comcast", at: day(6, "20:00") }),
      attempts(7, { on: iphone, over: "Comcast", at: day(0, "08:00"), every: days(2) }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Samsung Smart TV",
      facts: ["bad-on-device"],
      incidents: { count: 5, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "roku-turned-twice",
    story:
      "The Roku was fine, then bad for five days, and is fine again without any change. The iPad and the iPhone played well on those same days.",
    awkward: true,
    sessions: newestFirst(
      attempts(5, { on: roku, over: "Spectrum", at: day(0, "20:00") }),
      attempts(5, { on: roku, over: "Spectrum", at: day(5, "20:00"), went: "waiting" }),
      attempts(6, { on: roku, over: "Spectrum", at: day(10, "20:00") }),
      attempts(8, { on: ipad, over: "Spectrum", at: day(1, "18:00"), every: days(2) }),
      attemptsAt(onDays([5, 6, 7, 8, 9], "19:00"), { on: iphone, over: "Spectrum" }),
    ),
    expected: {
      verdict: "device",
      confidence: likely,
      subject: "Roku Ultra",
      facts: ["bad-on-device", "good-on-subject"],
      incidents: { count: 5, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "films-in-4k-on-the-tv-alone",
    story:
      "Three 4K films buffer on the Samsung TV. Other titles play on it, and the same films play on the Apple TV and the iPad.",
    awkward: true,
    sessions: newestFirst(
      attempts(5, {
        on: samsungTv,
        over: "Comcast",
        at: day(0, "20:00"),
        of: ["Monsoon (4K)", "Polar Light (4K)", "The Reef (4K)"],
        went: "waiting",
        percent: 9,
      }),
      attempts(5, { on: samsungTv, over: "Comcast", at: day(5, "20:00") }),
      attempts(4, {
        on: appleTv,
        over: "Comcast",
        at: day(0, "14:00"),
        of: ["Polar Light (4K)", "The Reef (4K)", "Monsoon (4K)"],
      }),
      attempts(3, { on: ipad, over: "Comcast", at: day(5, "14:00"), of: ["Monsoon (4K)", "The Reef (4K)"] }),
      attempts(3, { on: ipad, over: "Comcast", at: day(0, "09:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: likely,
      subject: "Samsung Smart TV",
      facts: ["bad-on-device", "good-on-subject"],
      incidents: { count: 5, newest: technical(1, "watched-on") },
    },
  },
];
