import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { fireTv, ipad, iphone, pixel, samsungTv, windowsLaptop } from "@/evals/cases/devices.fixture";
import { sure, technical } from "@/evals/cases/expectations.fixture";
import { day, days, onDay, onDays } from "@/evals/cases/times.fixture";

/** Technical causes that a colleague would name at a glance. */
export const clearCauseCases: readonly WrittenCase[] = [
  {
    id: "tv-never-starts",
    story:
      "Every evening the caller tries the Samsung TV, gets an error at once, and watches the same thing on the iPhone in the same room. The Fire TV in the kitchen is fine.",
    awkward: false,
    sessions: newestFirst(
      attempts(6, {
        on: samsungTv,
        over: "Spectrum",
        at: day(1, "20:00"),
        went: "start-failure",
        error: "AVPLAY_DECODER_INIT_FAILED",
      }),
      attempts(6, { on: iphone, over: "Spectrum", at: day(1, "20:04") }),
      attempts(4, { on: fireTv, over: "Spectrum", at: day(0, "10:00"), every: days(2) }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Samsung Smart TV",
      facts: ["bad-on-device", "good-on-others"],
      incidents: { count: 6, newest: technical(1, "played-elsewhere") },
    },
  },
  {
    id: "home-line-waits",
    story:
      "At home everything keeps buffering, on the TV, the iPad and the laptop. On the mobile network the phone is fine, and so is the iPad on the phone's hotspot.",
    awkward: false,
    sessions: newestFirst(
      attempts(3, { on: samsungTv, over: "Spectrum", at: day(1, "20:00"), every: days(2), went: "waiting" }),
      attempts(2, { on: ipad, over: "Spectrum", at: day(2, "18:00"), every: days(2), went: "waiting", percent: 18 }),
      attempts(2, { on: windowsLaptop, over: "Spectrum", at: day(3, "16:00"), every: days(2), went: "waiting" }),
      attempts(4, { on: iphone, over: "Verizon Wireless", at: day(1, "08:00") }),
      attempts(3, { on: ipad, over: "Verizon Wireless", at: day(6, "09:00") }),
    ),
    expected: {
      verdict: "network",
      confidence: sure,
      subject: "Spectrum",
      facts: ["bad-on-network", "good-on-others"],
      incidents: { count: 7, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "title-fails-everywhere",
    story:
      "One episode won't start on the TV, on the iPad, or on the phone outside. Everything else plays. In the end the family watched a film instead.",
    awkward: false,
    sessions: newestFirst(
      attemptsAt(onDay(3, "20:00", "20:01"), {
        on: samsungTv,
        over: "Comcast",
        of: "Harbor Lights: S2, E5",
        went: "start-failure",
        error: "MANIFEST_HTTP_404",
      }),
      attemptsAt([day(3, "20:04"), day(4, "19:00")], {
        on: ipad,
        over: "Comcast",
        of: "Harbor Lights: S2, E5",
        went: "start-failure",
        error: "MANIFEST_HTTP_404",
      }),
      attemptsAt([day(3, "20:07"), day(5, "12:00")], {
        on: pixel,
        over: "T-Mobile USA",
        of: "Harbor Lights: S2, E5",
        went: "start-failure",
        error: "MANIFEST_HTTP_404",
      }),
      attempt({ on: samsungTv, over: "Comcast", at: day(3, "20:10"), of: "Copper Sky" }),
      attemptsAt(onDays([0, 1, 4, 6], "18:00"), { on: samsungTv, over: "Comcast" }),
      attemptsAt(onDays([0, 2, 5], "07:00"), { on: ipad, over: "Comcast" }),
      attemptsAt(onDays([1, 2, 6], "12:30"), { on: pixel, over: "T-Mobile USA" }),
    ),
    expected: {
      verdict: "title",
      confidence: sure,
      subject: "Harbor Lights: S2, E5",
      facts: ["bad-on-title", "good-on-others"],
      incidents: { count: 3, newest: technical(1, "gave-up"), largest: technical(4, "played-again") },
    },
  },
  {
    id: "one-cdn-breaks",
    story:
      "Some plays buffer or break off and others don't, on the TV and the phone, at home and outside. All the bad ones came over the same CDN.",
    awkward: false,
    sessions: newestFirst(
      attempts(3, {
        on: samsungTv,
        over: "Comcast",
        at: day(1, "19:00"),
        via: "BLUEWAVE",
        went: "waiting",
        percent: 20,
      }),
      attempts(2, {
        on: pixel,
        over: "T-Mobile USA",
        at: day(1, "12:00"),
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_TIMEOUT",
      }),
      attempt({
        on: samsungTv,
        over: "Comcast",
        at: day(4, "21:00"),
        of: "Copper Sky",
        via: "BLUEWAVE",
        went: "break",
        error: "SEGMENT_TIMEOUT",
      }),
      attempts(4, { on: samsungTv, over: "Comcast", at: day(0, "22:30"), via: ["AKAMAI", "NORTHPATH"] }),
      attempts(4, { on: pixel, over: "T-Mobile USA", at: day(3, "12:00"), via: ["NORTHPATH", "AKAMAI"] }),
    ),
    expected: {
      verdict: "cdn",
      confidence: sure,
      subject: "BLUEWAVE",
      facts: ["bad-on-cdn", "good-on-others"],
      incidents: { count: 6, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "evening-outage",
    story:
      "On Friday between eight and nine nothing would start: not on the TV, the iPad, or the phone on the mobile network, whatever they chose. The days before and after were fine.",
    awkward: false,
    sessions: newestFirst(
      attemptsAt(onDay(4, "20:00", "20:02"), {
        on: samsungTv,
        over: "Comcast",
        of: "Salt Road",
        went: "start-failure",
        error: "DRM_LICENSE_503",
      }),
      attempt({
        on: ipad,
        over: "Comcast",
        at: day(4, "20:06"),
        of: "Salt Road",
        went: "start-failure",
        error: "DRM_LICENSE_503",
      }),
      attempt({
        on: iphone,
        over: "Verizon Wireless",
        at: day(4, "20:30"),
        of: "Copper Sky",
        via: "BLUEWAVE",
        went: "start-failure",
        error: "DRM_LICENSE_503",
      }),
      attempt({
        on: samsungTv,
        over: "Comcast",
        at: day(4, "20:45"),
        of: "Two Rivers: S1, E1",
        via: "NORTHPATH",
        went: "start-failure",
        error: "DRM_LICENSE_503",
      }),
      attempt({
        on: ipad,
        over: "Comcast",
        at: day(4, "20:50"),
        of: "Quiet Coast",
        via: "BLUEWAVE",
        went: "start-failure",
        error: "DRM_LICENSE_503",
      }),
      attemptsAt(onDays([0, 1, 2, 3, 5, 6], "21:00"), { on: samsungTv, over: "Comcast" }),
      attemptsAt(onDays([0, 1, 2, 3], "18:00"), { on: ipad, over: "Comcast" }),
      attemptsAt(onDays([1, 2, 3, 5, 6], "08:00"), { on: iphone, over: "Verizon Wireless" }),
    ),
    expected: {
      verdict: "service",
      confidence: sure,
      facts: ["spread"],
      incidents: { count: 4, largest: technical(3, "gave-up") },
    },
  },
];
