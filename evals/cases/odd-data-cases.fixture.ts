import type { WrittenCase } from "@/evals/cases/case";
import {
  fireTv,
  ipad,
  iphone,
  lgTv,
  mac,
  pixel,
  roku,
  samsungTv,
  windowsLaptop,
  xbox,
} from "@/evals/cases/devices.fixture";
import { likely, sure, technical } from "@/evals/cases/expectations.fixture";
import { newestFirst, play, plays, playsAt } from "@/evals/cases/plays.fixture";
import { day, hours, onDay, onDays } from "@/evals/cases/when.fixture";

/** What Conviva sends contradicts itself, or belongs to several viewers. */
export const oddDataCases: readonly WrittenCase[] = [
  {
    id: "broken-off-and-left-at-once",
    story:
      "On the laptop each play is flagged as ended, as broken off, and as left before the start, all at once; it had played for minutes. The TV is fine.",
    awkward: true,
    sessions: newestFirst(
      plays(4, {
        on: windowsLaptop,
        over: "Spectrum",
        at: day(1, "12:00"),
        went: "break",
        error: "MEDIA_ERR_DECODE",
        flags: { exitBeforeVideoStart: true, videoPlaybackFailureTechnical: null },
      }),
      plays(5, { on: lgTv, over: "Spectrum", at: day(0, "20:00") }),
      plays(2, { on: iphone, over: "Spectrum", at: day(2, "08:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Windows Desktop",
      facts: ["bad-on-device"],
      incidents: { count: 4, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "technical-and-business-at-once",
    story:
      "The Roku's failures are flagged technical and business together. The error is one of the decoder, and the other devices of the account play.",
    awkward: true,
    sessions: newestFirst(
      plays(5, {
        on: roku,
        over: "Comcast",
        at: day(0, "20:00"),
        went: "start-failure",
        error: "DECODER_INIT_FAILED",
        flags: { videoStartFailureBusiness: true },
      }),
      plays(5, { on: ipad, over: "Comcast", at: day(0, "17:00") }),
      plays(3, { on: mac, over: "Comcast", at: day(1, "12:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Roku Ultra",
      facts: ["bad-on-device"],
      incidents: { count: 5, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "refused-by-half-of-the-flags",
    story:
      "Refusals carry the general flag and the business flag, while the technical one was never sent, and none of them is marked as ended with a time.",
    awkward: true,
    sessions: newestFirst(
      plays(4, {
        on: lgTv,
        over: "Cox",
        at: day(1, "20:00"),
        went: "refused",
        error: "PLAN_NOT_ENTITLED",
        flags: { isEnded: false, videoStartFailureTechnical: null },
      }),
      plays(3, { on: lgTv, over: "Cox", at: day(5, "20:00") }),
      plays(3, { on: iphone, over: "Cox", at: day(1, "08:00") }),
    ),
    expected: { verdict: "account", confidence: sure, facts: ["refused"], incidents: { count: 4 } },
  },
  {
    id: "failures-that-never-end",
    story:
      "The Xbox fails to start every evening, and Conviva keeps those sessions open for ever. The phone is fine.",
    awkward: true,
    sessions: newestFirst(
      plays(5, {
        on: xbox,
        over: "Spectrum",
        at: day(0, "20:00"),
        went: "start-failure",
        error: "0x8000FFFF",
        flags: { isEnded: false },
      }),
      plays(5, { on: pixel, over: "Spectrum", at: day(0, "08:00") }),
      plays(2, { on: ipad, over: "Spectrum", at: day(2, "17:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Microsoft Xbox Series X",
      facts: ["bad-on-device"],
      incidents: { count: 5 },
    },
  },
  {
    id: "one-console-behind-a-shared-address",
    story:
      "One address, two viewer ids. The console of the second viewer breaks off every time; their phone, and all devices of the first viewer, are fine.",
    awkward: true,
    sessions: newestFirst(
      plays(4, { on: samsungTv, over: "Comcast", at: day(0, "20:00"), viewer: "viewer-a", ip: "203.0.113.7" }),
      plays(3, { on: ipad, over: "Comcast", at: day(1, "17:00"), viewer: "viewer-a", ip: "203.0.113.7" }),
      plays(5, {
        on: xbox,
        over: "Comcast",
        at: day(0, "21:30"),
        viewer: "viewer-b",
        ip: "203.0.113.7",
        went: "break",
        error: "0x80070005",
      }),
      plays(3, { on: iphone, over: "Comcast", at: day(1, "08:00"), viewer: "viewer-b", ip: "203.0.113.7" }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Microsoft Xbox Series X",
      facts: ["bad-on-device", "several-viewers"],
      incidents: { count: 5, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "everyone-waits-behind-a-shared-address",
    story:
      "One address, two households on it, and everything waits for both of them: TV, iPad and laptop, over all CDNs. What they see elsewhere, the address does not show.",
    awkward: true,
    sessions: newestFirst(
      plays(3, {
        on: samsungTv,
        over: "Frontier",
        at: day(0, "20:00"),
        viewer: "viewer-a",
        ip: "203.0.113.7",
        went: "waiting",
      }),
      plays(2, {
        on: ipad,
        over: "Frontier",
        at: day(1, "17:00"),
        viewer: "viewer-a",
        ip: "203.0.113.7",
        went: "waiting",
      }),
      plays(3, {
        on: windowsLaptop,
        over: "Frontier",
        at: day(0, "12:00"),
        viewer: "viewer-b",
        ip: "203.0.113.7",
        went: "waiting",
        percent: 18,
      }),
    ),
    expected: {
      verdict: "network",
      confidence: likely,
      subject: "Frontier",
      facts: ["several-viewers"],
      incidents: { count: 8, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "seven-minutes-between-tries",
    story:
      "On Friday the stick failed twice, was left alone for seven minutes, and failed twice more: that is two goes at it. It fails on other days as well, and nothing else does.",
    awkward: true,
    sessions: newestFirst(
      playsAt(onDay(4, "20:00", "20:04", "20:12", "20:15"), {
        on: fireTv,
        over: "Cox",
        of: "Salt Road",
        went: "start-failure",
        seconds: 30,
        error: "PLAYER_TIMEOUT_3016",
      }),
      plays(3, { on: fireTv, over: "Cox", at: day(0, "20:00"), went: "start-failure", error: "PLAYER_TIMEOUT_3016" }),
      plays(4, { on: lgTv, over: "Cox", at: day(0, "18:00") }),
      plays(4, { on: pixel, over: "Cox", at: day(0, "08:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Amazon Fire TV Stick",
      facts: ["bad-on-device"],
      incidents: { count: 5, newest: technical(2, "gave-up") },
    },
  },
  {
    id: "first-try-that-expired-hours-later",
    story:
      "On Wednesday a start failed in Chrome at three; Conviva closed it at eight. The next try, at six, was another go. It fails on other days too, and the TV plays.",
    awkward: true,
    sessions: newestFirst(
      play({
        on: windowsLaptop,
        over: "Spectrum",
        at: day(2, "15:00"),
        of: "Salt Road",
        went: "start-failure",
        error: "MEDIA_ERR_SRC_NOT_SUPPORTED",
        ended: "By Expiration",
        endsAfterMs: hours(5),
      }),
      playsAt([day(2, "18:00"), ...onDays([3, 4, 5], "12:00")], {
        on: windowsLaptop,
        over: "Spectrum",
        of: ["Salt Road", "Copper Sky", "Quiet Coast"],
        went: "start-failure",
        error: "MEDIA_ERR_SRC_NOT_SUPPORTED",
      }),
      plays(5, { on: samsungTv, over: "Spectrum", at: day(0, "20:00") }),
      plays(3, { on: iphone, over: "Spectrum", at: day(1, "08:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Windows Desktop",
      facts: ["bad-on-device"],
      incidents: { count: 5, newest: technical(1, "gave-up") },
    },
  },
];
