import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import {
  bedroomSamsungTv,
  galaxyTab,
  ipad,
  iphone,
  lgTv,
  pixel,
  playstation,
  samsungTv,
} from "@/evals/cases/devices.fixture";
import { likely, technical } from "@/evals/cases/expectations.fixture";
import { day, days, onDays } from "@/evals/cases/times.fixture";

/**
 * One device at home buffers or blurs while the others don't. It may well be the Wi-Fi where it stands, which no session
 * shows, so an answer names the device without certainty.
 */
export const wifiCases: readonly WrittenCase[] = [
  {
    id: "bedroom-tv-two-walls-away",
    story:
      "The bedroom TV, two walls away from the router, buffers more often than not. The one in the living room is the same model and doesn't, nor do the phones.",
    awkward: true,
    sessions: newestFirst(
      attempts(6, { on: bedroomSamsungTv, over: "Comcast", at: day(0, "22:00"), went: "waiting", percent: 7 }),
      attempts(3, { on: bedroomSamsungTv, over: "Comcast", at: day(6, "22:00") }),
      attempts(9, { on: samsungTv, over: "Comcast", at: day(0, "20:00") }),
      attempts(6, { on: iphone, over: "Comcast", at: day(1, "18:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: likely,
      facts: [],
      incidents: { count: 6, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "blurred-under-the-roof",
    story:
      "Under the roof the LG only gets a blurry picture, though it never pauses. Everything downstairs is sharp, the tablet too, and even the LG had a sharp evening once.",
    awkward: true,
    sessions: newestFirst(
      attempts(7, { on: lgTv, over: "Spectrum", at: day(0, "21:00"), went: "low-picture", megabits: 0.8 }),
      attempt({ on: lgTv, over: "Spectrum", at: day(7, "21:00") }),
      attempts(8, { on: samsungTv, over: "Spectrum", at: day(0, "19:30") }),
      attempts(6, { on: galaxyTab, over: "Spectrum", at: day(1, "17:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: likely,
      subject: "LG Smart TV",
      facts: ["bad-on-device"],
      incidents: { count: 7, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "console-in-the-basement",
    story:
      "In the basement the PlayStation needs ages to start and pauses often. Upstairs everything is quick. It's been in the basement for as long as they've had it.",
    awkward: true,
    sessions: newestFirst(
      attempts(5, { on: playstation, over: "Cox", at: day(0, "16:00"), every: days(2), went: "waiting", percent: 6 }),
      attempts(4, {
        on: playstation,
        over: "Cox",
        at: day(1, "16:00"),
        every: days(2),
        went: "slow-start",
        seconds: 12,
      }),
      attempts(2, { on: playstation, over: "Cox", at: day(9, "19:00") }),
      attempts(9, { on: lgTv, over: "Cox", at: day(0, "20:00") }),
      attempts(8, { on: ipad, over: "Cox", at: day(0, "17:30") }),
    ),
    expected: {
      verdict: "device",
      confidence: likely,
      subject: "Sony PlayStation 5",
      facts: [],
      incidents: { count: 9, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "tablet-that-goes-into-the-garden",
    story:
      "The tablet pauses on some days and not on others; they think it's when the kids take it into the garden. The TV and the phone at home don't pause.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([1, 4, 5, 9, 12], "17:00"), { on: galaxyTab, over: "Comcast", went: "waiting", percent: 5 }),
      attemptsAt(onDays([0, 2, 3, 6, 7, 8, 10, 11, 13], "17:00"), { on: galaxyTab, over: "Comcast" }),
      attempts(14, { on: samsungTv, over: "Comcast", at: day(0, "20:00") }),
      attempts(7, { on: pixel, over: "Comcast", at: day(0, "08:00"), every: days(2) }),
    ),
    expected: {
      verdict: "device",
      confidence: likely,
      subject: "Samsung Galaxy Tab",
      facts: ["good-on-subject"],
      incidents: { count: 5, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "tv-moved-next-to-the-router",
    story:
      "In the old corner the TV buffered every evening. On Saturday they moved it next to the router, and it has been fine for nine days. They'd like to know whether it really was the Wi-Fi.",
    awkward: true,
    sessions: newestFirst(
      attempts(6, { on: samsungTv, over: "Frontier", at: day(6, "20:00"), went: "waiting", percent: 8 }),
      attempts(9, { on: samsungTv, over: "Frontier", at: day(12, "20:00") }),
      attempts(15, { on: ipad, over: "Frontier", at: day(6, "17:30") }),
      attempts(8, { on: iphone, over: "Frontier", at: day(7, "22:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: likely,
      subject: "Samsung Smart TV",
      facts: ["good-on-subject"],
      incidents: { count: 6, newest: technical(1, "watched-on") },
    },
  },
];
