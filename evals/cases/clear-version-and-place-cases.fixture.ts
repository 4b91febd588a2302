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
import { newestFirst, play, plays, playsAt } from "@/evals/cases/plays.fixture";
import { day, days, onDay } from "@/evals/cases/when.fixture";

/** More of them, where part of what is blamed is told by a version, a second home or a repeated attempt. */
export const clearVersionAndPlaceCases: readonly WrittenCase[] = [
  {
    id: "app-update-broke-the-tv",
    story:
      "Since the TV's app updated itself last week almost nothing starts on it. Before that it never failed, and the phone, still on the old app, plays.",
    awkward: false,
    sessions: newestFirst(
      plays(6, { on: lgTv, over: "Cox", at: day(0, "20:00") }),
      plays(5, {
        on: withApp(lgTv, "8.14"),
        over: "Cox",
        at: day(7, "20:00"),
        went: "start-failure",
        error: "WEBOS_MSE_APPEND_FAILED",
      }),
      play({ on: withApp(lgTv, "8.14"), over: "Cox", at: day(12, "20:00") }),
      plays(6, { on: iphone, over: "Cox", at: day(1, "08:00"), every: days(2) }),
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
      "In Chrome on the laptop the picture stops after some minutes; started again it stops again, and they go to bed. On the Roku they see whole episodes.",
    awkward: false,
    sessions: newestFirst(
      playsAt([...onDay(1, "21:00", "21:10"), ...onDay(2, "21:00", "21:10"), ...onDay(4, "21:00", "21:10")], {
        on: windowsLaptop,
        over: "Spectrum",
        of: ["Salt Road", "Salt Road", "Copper Sky", "Copper Sky", "Two Rivers: S1, E1", "Two Rivers: S1, E1"],
        went: "break",
        error: "MEDIA_ERR_DECODE",
      }),
      play({ on: windowsLaptop, over: "Spectrum", at: day(0, "21:00") }),
      plays(6, { on: roku, over: "Spectrum", at: day(0, "18:00") }),
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
      "At the cabin the picture is blurred on the iPad and on the Fire TV stick they take along; at home the same two are sharp.",
    awkward: false,
    sessions: newestFirst(
      plays(3, { on: ipad, over: "AT&T Internet", at: day(4, "19:00"), went: "low-picture" }),
      plays(3, { on: fireTv, over: "AT&T Internet", at: day(4, "21:00"), went: "low-picture", megabits: 0.7 }),
      plays(4, { on: ipad, over: "Comcast", at: day(0, "19:00") }),
      plays(4, { on: fireTv, over: "Comcast", at: day(0, "21:00") }),
      plays(2, { on: fireTv, over: "Comcast", at: day(8, "21:00") }),
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
      "Sometimes it takes ages until the picture comes, or it never does and they give up. It happens on three devices, at home and on the road, always over the same CDN; over the others it starts at once.",
    awkward: false,
    sessions: newestFirst(
      plays(2, { on: appleTv, over: "Cox", at: day(1, "20:00"), via: "NORTHPATH", went: "slow-start" }),
      plays(2, {
        on: ipad,
        over: "Cox",
        at: day(3, "17:00"),
        of: ["Monsoon", "The Reef"],
        via: "NORTHPATH",
        went: "slow-start",
        seconds: 17,
      }),
      plays(3, { on: pixel, over: "T-Mobile USA", at: day(1, "12:00"), via: "NORTHPATH", went: "left-after-wait" }),
      plays(4, { on: appleTv, over: "Cox", at: day(3, "20:00"), via: ["AKAMAI", "BLUEWAVE"] }),
      plays(3, { on: ipad, over: "Cox", at: day(0, "17:00"), via: ["BLUEWAVE", "AKAMAI"] }),
      plays(4, { on: pixel, over: "T-Mobile USA", at: day(4, "12:00"), via: ["AKAMAI", "BLUEWAVE"] }),
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
