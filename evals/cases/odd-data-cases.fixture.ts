import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
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
import { day, hours, onDay, onDays } from "@/evals/cases/times.fixture";

/** What Conviva sends contradicts itself, or belongs to several viewers. */
export const oddDataCases: readonly WrittenCase[] = [
  {
    id: "broken-off-and-left-at-once",
    story:
      "On the laptop each session is flagged as ended, as broken off, and as left before the start, all at once, although it had played for minutes. The TV is fine.",
    awkward: true,
    sessions: newestFirst(
      attempts(4, {
        on: windowsLaptop,
        over: "Spectrum",
        at: day(1, "12:00"),
        went: "break",
        error: "MEDIA_ERR_DECODE",
        flags: { exitBeforeVideoStart: true, videoPlaybackFailureTechnical: null },
      }),
      attempts(5, { on: lgTv, over: "Spectrum", at: day(0, "20:00") }),
      attempts(2, { on: iphone, over: "Spectrum", at: day(2, "08:00") }),
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
      "The Roku's failures are flagged technical and business at once. The error comes from the decoder, and the account's other devices play.",
    awkward: true,
    sessions: newestFirst(
      attempts(5, {
        on: roku,
        over: "Comcast",
        at: day(0, "20:00"),
        went: "start-failure",
        error: "DECODER_INIT_FAILED",
        flags: { videoStartFailureBusiness: true },
      }),
      attempts(5, { on: ipad, over: "Comcast", at: day(0, "17:00") }),
      attempts(3, { on: mac, over: "Comcast", at: day(1, "12:00") }),
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
      "Refusals carry the general flag and the business flag. The technical flag was never sent, and none of them has an end time.",
    awkward: true,
    sessions: newestFirst(
      attempts(4, {
        on: lgTv,
        over: "Cox",
        at: day(1, "20:00"),
        went: "refused",
        error: "PLAN_NOT_ENTITLED",
        flags: { isEnded: false, videoStartFailureTechnical: null },
      }),
      attempts(3, { on: lgTv, over: "Cox", at: day(5, "20:00") }),
      attempts(3, { on: iphone, over: "Cox", at: day(1, "08:00") }),
    ),
    expected: { verdict: "account", confidence: sure, facts: ["refused"], incidents: { count: 4 } },
  },
  {
    id: "failures-that-never-end",
    story: "The Xbox fails to start every evening, and Conviva never closes those sessions. The phone is fine.",
    awkward: true,
    sessions: newestFirst(
      attempts(5, {
        on: xbox,
        over: "Spectrum",
        at: day(0, "20:00"),
        went: "start-failure",
        error: "0x8000FFFF",
        flags: { isEnded: false },
      }),
      attempts(5, { on: pixel, over: "Spectrum", at: day(0, "08:00") }),
      attempts(2, { on: ipad, over: "Spectrum", at: day(2, "17:00") }),
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
      "One address, two viewer IDs. The second viewer's console breaks off every time; their phone and all of the first viewer's devices are fine.",
    awkward: true,
    sessions: newestFirst(
      attempts(4, { on: samsungTv, over: "Comcast", at: day(0, "20:00"), viewer: "viewer-a", ip: "203.0.113.7" }),
      attempts(3, { on: ipad, over: "Comcast", at: day(1, "17:00"), viewer: "viewer-a", ip: "203.0.113.7" }),
      attempts(5, {
        on: xbox,
        over: "Comcast",
        at: day(0, "21:30"),
        viewer: "viewer-b",
        ip: "203.0.113.7",
        went: "break",
        error: "0x80070005",
      }),
      attempts(3, { on: iphone, over: "Comcast", at: day(1, "08:00"), viewer: "viewer-b", ip: "203.0.113.7" }),
    ),
    expected: {
      // Several people are never judged as one: the agent chooses the caller first.
      verdict: "unknown",
      confidence: null,
      facts: ["people-with-problems", "several-viewers"],
      incidents: { count: 5, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "everyone-waits-behind-a-shared-address",
    story:
      "One address, shared by two households, and everything buffers for both of them: TV, iPad and laptop, over all CDNs. The address doesn't show what they watch elsewhere.",
    awkward: true,
    sessions: newestFirst(
      attempts(3, {
        on: samsungTv,
        over: "Frontier",
        at: day(0, "20:00"),
        viewer: "viewer-a",
        ip: "203.0.113.7",
        went: "waiting",
      }),
      attempts(2, {
        on: ipad,
        over: "Frontier",
        at: day(1, "17:00"),
        viewer: "viewer-a",
        ip: "203.0.113.7",
        went: "waiting",
      }),
      attempts(3, {
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
      "On Friday the stick failed twice, wasn't used for seven minutes, and failed twice more: one incident, because attempts up to ten minutes apart are one. It fails on other days too, and nothing else does.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(4, "20:00", "20:04", "20:12", "20:15"), {
        on: fireTv,
        over: "Cox",
        of: "Salt Road",
        went: "start-failure",
        seconds: 30,
        error: "PLAYER_TIMEOUT_3016",
      }),
      attempts(3, {
        on: fireTv,
        over: "Cox",
        at: day(0, "20:00"),
        went: "start-failure",
        error: "PLAYER_TIMEOUT_3016",
      }),
      attempts(4, { on: lgTv, over: "Cox", at: day(0, "18:00") }),
      attempts(4, { on: pixel, over: "Cox", at: day(0, "08:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Amazon Fire TV Stick",
      facts: ["bad-on-device"],
      incidents: { count: 4, newest: technical(4, "gave-up") },
    },
  },
  {
    id: "first-try-that-expired-hours-later",
    story:
      "On Wednesday a start failed in Chrome at three; Conviva closed it at eight. The next attempt, at six, was a new incident. It fails on other days too, and the TV plays.",
    awkward: true,
    sessions: newestFirst(
      attempt({
        on: windowsLaptop,
        over: "Spectrum",
        at: day(2, "15:00"),
        of: "Salt Road",
        went: "start-failure",
        error: "MEDIA_ERR_SRC_NOT_SUPPORTED",
        ended: "By Expiration",
        endsAfterMs: hours(5),
      }),
      attemptsAt([day(2, "18:00"), ...onDays([3, 4, 5], "12:00")], {
        on: windowsLaptop,
        over: "Spectrum",
        of: ["Salt Road", "Copper Sky", "Quiet Coast"],
        went: "start-failure",
        error: "MEDIA_ERR_SRC_NOT_SUPPORTED",
      }),
      attempts(5, { on: samsungTv, over: "Spectrum", at: day(0, "20:00") }),
      attempts(3, { on: iphone, over: "Spectrum", at: day(1, "08:00") }),
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
