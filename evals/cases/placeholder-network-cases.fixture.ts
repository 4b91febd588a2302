import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import {
  type Device,
  fireTv,
  galaxyTab,
  ipad,
  iphone,
  lgTv,
  pixel,
  roku,
  samsungTv,
  withoutClient,
} from "@/evals/cases/devices.fixture";
import { hint, likely, refused, sure, technical } from "@/evals/cases/expectations.fixture";
import { day, days, hours, onDay, onDays } from "@/evals/cases/times.fixture";

const allNotAvailable: Device = {
  ...withoutClient(roku),
  deviceName: "N/A",
  deviceHardware: "N/A",
  osVersion: "N/A",
  browserName: "N/A",
  appVersion: "N/A",
};

/** More placeholders, mostly for providers and titles. */
export const placeholderNetworkCases: readonly WrittenCase[] = [
  {
    id: "everything-is-n-a",
    story: 'This account sends "N/A" for everything but times and outcomes. Five of twelve attempts failed.',
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([1, 2, 5, 7, 10], "20:00"), {
        on: allNotAvailable,
        over: "N/A",
        city: "N/A",
        of: "N/A",
        via: "N/A",
        went: "start-failure",
        error: "N/A",
      }),
      attempts(7, {
        on: allNotAvailable,
        over: "N/A",
        city: "N/A",
        of: "N/A",
        via: "N/A",
        at: day(0, "16:00"),
        every: hours(35),
      }),
    ),
    expected: { verdict: "unknown", confidence: null, facts: [], incidents: { count: 5 } },
  },
  {
    id: "outside-the-provider-is-not-available",
    story:
      'The TV fails every evening at home. The phone plays on the Wi-Fi and outside, where its provider reads "Not available", and the iPad plays at home.',
    awkward: true,
    sessions: newestFirst(
      attempts(7, {
        on: samsungTv,
        over: "Comcast",
        at: day(0, "20:00"),
        went: "start-failure",
        error: "AVPLAY_DECODER_INIT_FAILED",
      }),
      attempts(6, { on: iphone, over: "Not available", at: day(0, "08:00") }),
      attempts(4, { on: iphone, over: "Comcast", at: day(1, "22:00") }),
      attempts(6, { on: ipad, over: "Comcast", at: day(1, "17:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Samsung Smart TV",
      facts: ["bad-on-device", "good-on-others"],
      incidents: { count: 7, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "home-line-against-none",
    story:
      'At home it buffers on all three screens, whichever CDN. On the phone\'s mobile data, for which the provider is "none", phone and tablet are fine.',
    awkward: true,
    sessions: newestFirst(
      attempts(4, { on: lgTv, over: "Windstream", at: day(0, "20:00"), every: days(2), went: "waiting" }),
      attempts(4, { on: galaxyTab, over: "Windstream", at: day(1, "18:00"), every: days(2), went: "waiting" }),
      attempts(3, {
        on: pixel,
        over: "Windstream",
        at: day(1, "22:00"),
        every: days(2),
        went: "waiting",
        percent: 7,
      }),
      attempts(7, { on: pixel, over: "none", at: day(0, "08:00") }),
      attempts(4, { on: galaxyTab, over: "none", at: day(0, "12:00"), every: days(2) }),
    ),
    expected: {
      verdict: "network",
      confidence: sure,
      subject: "Windstream",
      facts: ["bad-on-network"],
      incidents: { count: 11, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "broken-film-and-no-provider-anywhere",
    story:
      'One film stops with the same error on the TV, the stick and the phone. Everything else plays. The provider is "N/A" on every line of the list.',
    awkward: false,
    sessions: newestFirst(
      attemptsAt(onDays([2, 5], "20:00"), {
        on: lgTv,
        over: "N/A",
        of: "Winter Harvest",
        went: "break",
        error: "SEGMENT_DECODE_ERROR",
      }),
      attemptsAt(onDays([3, 6], "20:00"), {
        on: fireTv,
        over: "N/A",
        of: "Winter Harvest",
        went: "break",
        error: "SEGMENT_DECODE_ERROR",
      }),
      attempt({
        on: pixel,
        over: "N/A",
        at: day(7, "12:00"),
        of: "Winter Harvest",
        went: "break",
        error: "SEGMENT_DECODE_ERROR",
      }),
      attempts(8, { on: lgTv, over: "N/A", at: day(0, "17:00") }),
      attempts(6, { on: fireTv, over: "N/A", at: day(1, "18:00") }),
      attempts(6, { on: pixel, over: "N/A", at: day(2, "08:00") }),
    ),
    expected: {
      verdict: "title",
      confidence: sure,
      subject: "Winter Harvest",
      facts: ["bad-on-title", "good-on-others"],
      incidents: { count: 5, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "refused-without-any-particulars",
    story:
      'Since the 12th each attempt is refused because the subscription has run out. A refusal comes so early that title and CDN are "null" and the device is "undefined".',
    awkward: true,
    sessions: newestFirst(
      attempts(6, { on: samsungTv, over: "Spectrum", at: day(4, "20:00") }),
      attempts(5, {
        on: { ...samsungTv, deviceName: "undefined", deviceHardware: "undefined" },
        over: "Spectrum",
        at: day(10, "20:00"),
        of: "null",
        via: "null",
        went: "refused",
        error: "SUBSCRIPTION_EXPIRED",
      }),
    ),
    expected: {
      verdict: "account",
      confidence: sure,
      facts: ["refused"],
      incidents: { count: 5, newest: refused(1, "gave-up") },
    },
  },
  {
    id: "stick-with-a-dash-for-its-app",
    story:
      'The stick\'s app sends "-" as version and the tablet\'s "Unknown". Only the stick buffers; in the same room, right afterwards, the tablet doesn\'t.',
    awkward: true,
    sessions: newestFirst(
      attempts(8, { on: { ...fireTv, appVersion: "-" }, over: "Cox", at: day(0, "20:00"), went: "waiting" }),
      attempts(8, { on: { ...galaxyTab, appVersion: "Unknown" }, over: "Cox", at: day(0, "21:20") }),
    ),
    expected: {
      verdict: "device",
      confidence: likely,
      subject: "Amazon Fire TV Stick",
      facts: ["bad-on-device"],
      incidents: { count: 8, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "unknown-provider-on-two-bad-days",
    story:
      'For a day and a half the provider was "Unknown" and three of their four plays broke off. Under its usual name the home line had carried twenty good plays, and does again.',
    awkward: true,
    sessions: newestFirst(
      attempts(10, { on: samsungTv, over: "Frontier", at: day(0, "20:00") }),
      attempts(10, { on: ipad, over: "Frontier", at: day(0, "17:00") }),
      attemptsAt(onDay(10, "17:00"), { on: ipad, over: "Unknown", of: "Monsoon", went: "break", error: "NET_2010" }),
      attemptsAt([day(10, "20:00"), day(11, "09:00")], {
        on: samsungTv,
        over: "Unknown",
        of: ["The Reef", "Polar Light"],
        via: ["BLUEWAVE", "NORTHPATH"],
        went: "break",
        error: "NET_2010",
      }),
      attempt({ on: ipad, over: "Unknown", at: day(11, "07:00"), of: "Salt Road" }),
      attempts(5, { on: samsungTv, over: "Frontier", at: day(12, "20:00") }),
      attempts(5, { on: ipad, over: "Frontier", at: day(12, "17:00") }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      alsoAcceptable: {
        verdict: "service",
        confidence: hint,
        why: "Two devices, three titles and three CDNs went wrong in the same day and a half, and nothing since.",
      },
      facts: [],
      incidents: { count: 3 },
    },
  },
];
