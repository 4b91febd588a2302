import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import {
  appleTv,
  fireTv,
  ipad,
  iphone,
  lgTv,
  pixel,
  roku,
  windowsLaptop,
  withApp,
} from "@/evals/cases/devices.fixture";
import { sure, technical } from "@/evals/cases/expectations.fixture";
import { day, days, onDay } from "@/evals/cases/times.fixture";

/** More of the same, where a version, a second home or a repeated attempt gives the cause away. */
export const clearVersionAndPlaceCases: readonly WrittenCase[] = [
  {
    id: "app-update-broke-the-tv",
    story:
      "Almost nothing has started on the TV since its app updated last week. It never failed before, and the phone, which still has the old app, plays.",
    awkward: false,
    sessions: newestFirst(
      attempts(6, { on: lgTv, over: "Cox", at: day(0, "20:00") }),
      attempts(5, {
        on: withApp(lgTv, "8.14"),
        over: "Cox",
        at: day(7, "20:00"),
        went: "start-failure",
        error: "WEBOS_MSE_APPEND_FAILED",
      }),
      attempt({ on: withApp(lgTv, "8.14"), over: "Cox", at: day(12, "20:00") }),
      attempts(6, { on: iphone, over: "Cox", at: day(1, "08:00"), every: days(2) }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "8.14",
      facts: ["bad-on-app"],
      incidents: { count: 5, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "laptop-breaks-off",
    story:
      "In Chrome on the laptop the picture stops after a few minutes. They start it again, it stops again, and they go to bed. On the Roku they watch whole episodes.",
    awkward: false,
    sessions: newestFirst(
      attemptsAt([...onDay(1, "21:00", "21:10"), ...onDay(2, "21:00", "21:10"), ...onDay(4, "21:00", "21:10")], {
        on: windowsLaptop,
        over: "Spectrum",
        of: ["Salt Road", "Salt Road", "Copper Sky", "Copper Sky", "Two Rivers: S1, E1", "Two Rivers: S1, E1"],
        went: "break",
        error: "MEDIA_ERR_DECODE",
      }),
      attempt({ on: windowsLaptop, over: "Spectrum", at: day(0, "21:00") }),
      attempts(6, { on: roku, over: "Spectrum", at: day(0, "18:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Windows Desktop",
      facts: ["bad-on-device", "good-on-others"],
      incidents: { count: 3, newest: technical(2, "gave-up") },
    },
  },
  {
    id: "blurred-at-the-cabin",
    story:
      "At the cabin the picture is blurry on the iPad and on the Fire TV stick they bring along. At home both are sharp.",
    awkward: false,
    sessions: newestFirst(
      attempts(3, { on: ipad, over: "AT&T Internet", at: day(4, "19:00"), went: "low-picture" }),
      attempts(3, { on: fireTv, over: "AT&T Internet", at: day(4, "21:00"), went: "low-picture", megabits: 0.7 }),
      attempts(4, { on: ipad, over: "Comcast", at: day(0, "19:00") }),
      attempts(4, { on: fireTv, over: "Comcast", at: day(0, "21:00") }),
      attempts(2, { on: fireTv, over: "Comcast", at: day(8, "21:00") }),
    ),
    expected: {
      verdict: "network",
      confidence: sure,
      subject: "AT&T Internet",
      facts: ["bad-on-network", "good-on-others"],
      incidents: { count: 6, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "slow-over-one-cdn",
    story:
      "Sometimes it takes ages to start, or never starts and they give up. It happens on three devices, at home and on the road, always over the same CDN. Over the others it starts at once.",
    awkward: false,
    sessions: newestFirst(
      attempts(2, { on: appleTv, over: "Cox", at: day(1, "20:00"), via: "NORTHPATH", went: "slow-start" }),
      attempts(2, {
        on: ipad,
        over: "Cox",
        at: day(3, "17:00"),
        of: ["Monsoon", "The Reef"],
        via: "NORTHPATH",
        went: "slow-start",
        seconds: 17,
      }),
      attempts(3, {
        on: pixel,
        over: "T-Mobile USA",
        at: day(1, "12:00"),
        via: "NORTHPATH",
        went: "left-after-wait",
      }),
      attempts(4, { on: appleTv, over: "Cox", at: day(3, "20:00"), via: ["AKAMAI", "BLUEWAVE"] }),
      attempts(3, { on: ipad, over: "Cox", at: day(0, "17:00"), via: ["BLUEWAVE", "AKAMAI"] }),
      attempts(4, { on: pixel, over: "T-Mobile USA", at: day(4, "12:00"), via: ["AKAMAI", "BLUEWAVE"] }),
    ),
    expected: {
      verdict: "cdn",
      confidence: sure,
      subject: "NORTHPATH",
      facts: ["bad-on-cdn"],
      incidents: { count: 7, newest: technical(1, "watched-on") },
    },
  },
];
