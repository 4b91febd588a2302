import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import {
  appleTv,
  fireTv,
  galaxyTab,
  ipad,
  iphone,
  lgTv,
  mac,
  nameless,
  pixel,
  roku,
  samsungTv,
  windowsLaptop,
} from "@/evals/cases/devices.fixture";
import { likely, sure, technical } from "@/evals/cases/expectations.fixture";
import { day, days, onDays } from "@/evals/cases/times.fixture";

/** A provider or network is to blame, in a way that takes a second look. */
export const networkCases: readonly WrittenCase[] = [
  {
    id: "only-evenings-at-home",
    story:
      "Mornings at home are fine; after eight in the evening both the TV and the iPad buffer. On the mobile network the phones are fine at that same hour.",
    awkward: true,
    sessions: newestFirst(
      attempts(4, { on: samsungTv, over: "Comcast", at: day(0, "20:30"), went: "waiting" }),
      attempts(3, { on: ipad, over: "Comcast", at: day(1, "21:30"), went: "waiting", percent: 16 }),
      attempts(3, { on: samsungTv, over: "Comcast", at: day(1, "07:00") }),
      attempts(4, { on: ipad, over: "Comcast", at: day(0, "09:00") }),
      attempts(5, { on: iphone, over: "Verizon Wireless", at: day(0, "20:40") }),
      attempts(4, { on: pixel, over: "Verizon Wireless", at: day(0, "21:00") }),
    ),
    expected: {
      verdict: "network",
      confidence: likely,
      subject: "Comcast",
      facts: ["bad-on-network", "good-on-subject"],
      incidents: { count: 7, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "weekends-at-the-second-home",
    story:
      "During the week nothing is wrong. On weekends at the lake, the same stick and the same iPad buffer and look blurry.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([5, 6, 12], "21:00"), { on: fireTv, over: "Windstream", went: "waiting", percent: 22 }),
      attemptsAt(onDays([5, 12, 13], "19:00"), { on: ipad, over: "Windstream", went: "low-picture" }),
      attemptsAt(onDays([1, 2, 3, 8, 9], "21:00"), { on: fireTv, over: "Spectrum" }),
      attemptsAt(onDays([0, 3, 7, 10], "19:00"), { on: ipad, over: "Spectrum" }),
      attemptsAt(onDays([0, 4, 11], "20:00"), { on: lgTv, over: "Spectrum" }),
    ),
    expected: {
      verdict: "network",
      confidence: sure,
      subject: "Windstream",
      facts: ["bad-on-network", "good-on-others"],
      incidents: { count: 6, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "through-a-vpn",
    story:
      "On some days the laptop connects through a VPN, from a data centre abroad, and buffers. Without the VPN the same laptop is fine, and so is the TV.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([1, 3, 4, 7, 9], "18:00"), {
        on: windowsLaptop,
        over: "M247 Europe",
        city: "Frankfurt am Main, Hesse, Germany",
        went: "waiting",
      }),
      attemptsAt(onDays([0, 2, 5, 6, 8], "18:00"), { on: windowsLaptop, over: "Comcast" }),
      attempts(4, { on: samsungTv, over: "Comcast", at: day(0, "20:00"), every: days(2) }),
    ),
    expected: {
      verdict: "network",
      confidence: sure,
      subject: "M247 Europe",
      facts: ["bad-on-network"],
      incidents: { count: 5, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "on-the-train",
    story:
      "On the way to work the phone buffers so much that they put it away. At home the same phone is fine, and so is the TV.",
    awkward: true,
    sessions: newestFirst(
      attempts(5, {
        on: iphone,
        over: "T-Mobile USA",
        at: day(0, "07:30"),
        went: "waiting",
        percent: 25,
        minutes: 11,
      }),
      attempts(6, { on: iphone, over: "Spectrum", at: day(0, "21:00") }),
      attempts(4, { on: appleTv, over: "Spectrum", at: day(0, "19:00") }),
    ),
    expected: {
      verdict: "network",
      confidence: sure,
      subject: "T-Mobile USA",
      facts: ["bad-on-network"],
      incidents: { count: 5, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "a-slow-line-and-no-other",
    story:
      "Everything is blurry, on the TV, the iPad and the Mac, over every CDN. They watched all of it at home on one network, so there is nothing to compare it with.",
    awkward: true,
    sessions: newestFirst(
      attempts(4, { on: lgTv, over: "AT&T Internet", at: day(0, "20:00"), went: "low-picture" }),
      attempts(2, { on: ipad, over: "AT&T Internet", at: day(1, "17:00"), went: "low-picture", megabits: 0.71 }),
      attempts(2, { on: mac, over: "AT&T Internet", at: day(2, "12:00"), went: "low-picture", megabits: 0.55 }),
    ),
    expected: {
      verdict: "network",
      confidence: likely,
      subject: "AT&T Internet",
      facts: ["bad-on-network"],
      incidents: { count: 8, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "hotel-starts-slowly",
    story: "At the hotel it takes fifteen seconds to start, on the laptop and on the iPad; then it runs.",
    awkward: false,
    sessions: newestFirst(
      attempts(3, { on: mac, over: "Boingo", at: day(7, "22:00"), went: "slow-start" }),
      attempts(3, { on: ipad, over: "Boingo", at: day(7, "18:00"), went: "slow-start", seconds: 16 }),
      attempts(4, { on: mac, over: "Cox", at: day(0, "22:00") }),
      attempts(4, { on: ipad, over: "Cox", at: day(1, "18:00") }),
    ),
    expected: {
      verdict: "network",
      confidence: sure,
      subject: "Boingo",
      facts: ["bad-on-network"],
      incidents: { count: 6, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "changed-the-provider",
    story: "With the old provider everything buffered. Since they switched providers, the same TV and iPad are fine.",
    awkward: true,
    sessions: newestFirst(
      attempts(4, { on: samsungTv, over: "Comcast", at: day(0, "20:00"), went: "waiting" }),
      attempts(3, { on: ipad, over: "Comcast", at: day(2, "18:00"), went: "waiting", percent: 7 }),
      attempts(5, { on: samsungTv, over: "Ziply Fiber", at: day(7, "20:00") }),
      attempts(4, { on: ipad, over: "Ziply Fiber", at: day(7, "18:00") }),
    ),
    expected: {
      verdict: "network",
      confidence: sure,
      subject: "Comcast",
      facts: ["bad-on-network"],
      incidents: { count: 7, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "still-waiting-now",
    story:
      "The caller is in front of the TV right now, and it keeps buffering, as it did on the last few days, and as the iPad did. On the mobile network everything is fine.",
    awkward: true,
    sessions: newestFirst(
      attempt({ on: roku, over: "Frontier", at: day(6, "20:00"), went: "on-going-waiting" }),
      attempts(3, { on: roku, over: "Frontier", at: day(3, "20:00"), went: "waiting" }),
      attempts(2, { on: ipad, over: "Frontier", at: day(3, "17:00"), went: "waiting" }),
      attempts(4, { on: iphone, over: "T-Mobile USA", at: day(2, "07:30") }),
      attempts(2, { on: ipad, over: "T-Mobile USA", at: day(1, "12:00") }),
    ),
    expected: {
      verdict: "network",
      confidence: sure,
      subject: "Frontier",
      facts: ["bad-on-network"],
      incidents: { count: 6, newest: technical(1, "on-going") },
    },
  },
  {
    id: "no-device-names-at-all",
    story: "The account sends no device names. Two players buffer on one provider and play on the other.",
    awkward: true,
    sessions: newestFirst(
      attempts(3, { on: nameless(lgTv), over: "Virgin Media", at: day(0, "20:00"), went: "waiting" }),
      attempts(3, { on: nameless(galaxyTab), over: "Virgin Media", at: day(0, "18:00"), went: "waiting" }),
      attempts(3, { on: nameless(lgTv), over: "EE", at: day(4, "20:00") }),
      attempts(4, { on: nameless(galaxyTab), over: "EE", at: day(4, "18:00") }),
    ),
    expected: {
      verdict: "network",
      confidence: sure,
      subject: "Virgin Media",
      facts: ["bad-on-network"],
      incidents: { count: 6, newest: technical(1, "watched-on") },
    },
  },
];
