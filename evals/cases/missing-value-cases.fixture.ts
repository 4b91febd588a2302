import { attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import {
  galaxyTab,
  ipad,
  iphone,
  lgTv,
  nameless,
  pixel,
  roku,
  samsungTv,
  windowsLaptop,
  withoutClient,
} from "@/evals/cases/devices.fixture";
import { hint, likely, sure, technical } from "@/evals/cases/expectations.fixture";
import { day, days, hours, onDay, onDays } from "@/evals/cases/times.fixture";

/** Something isn't sent, often exactly when an attempt fails. That it is missing is no cause. */
export const missingValueCases: readonly WrittenCase[] = [
  {
    id: "tv-has-a-name-only-when-it-plays",
    story:
      "The TV reports its model only once the picture is there, so each of its failed starts comes from a device without a name. It's the same player each time. The phone is fine.",
    awkward: true,
    sessions: newestFirst(
      attempts(7, {
        on: nameless(samsungTv),
        over: "Comcast",
        at: day(3, "20:00"),
        went: "start-failure",
        error: "AVPLAY_DECODER_INIT_FAILED",
      }),
      attempts(3, { on: samsungTv, over: "Comcast", at: day(0, "20:00") }),
      attempts(10, { on: iphone, over: "Comcast", at: day(0, "08:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      facts: ["bad-on-device"],
      incidents: { count: 7, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "no-cdn-until-the-first-picture",
    story:
      "Nothing ever starts on the bedroom LG. A start that fails never gets as far as a CDN, so all of its attempts lack one. The other devices play whatever they are asked.",
    awkward: true,
    sessions: newestFirst(
      attempts(8, {
        on: lgTv,
        over: "Spectrum",
        at: day(1, "21:00"),
        via: null,
        went: "start-failure",
        error: "WEBOS_MSE_APPEND_FAILED",
      }),
      attempts(7, { on: roku, over: "Spectrum", at: day(0, "19:00") }),
      attempts(6, { on: ipad, over: "Spectrum", at: day(2, "17:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "LG Smart TV",
      facts: ["bad-on-device", "good-on-others"],
      incidents: { count: 8, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "outage-without-titles-or-cdns",
    story:
      "For most of an hour on Tuesday nobody in the family could start anything, at home or out and about. None of those attempts got far enough to have a title or a CDN.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(8, "20:00", "20:12", "20:31"), {
        on: samsungTv,
        over: "Comcast",
        of: [],
        via: null,
        went: "start-failure",
        error: "CATALOG_HTTP_503",
      }),
      attemptsAt(onDay(8, "20:06", "20:25", "20:44"), {
        on: pixel,
        over: "T-Mobile USA",
        of: [],
        via: null,
        went: "start-failure",
        error: "CATALOG_HTTP_503",
      }),
      attemptsAt(onDay(8, "20:18", "20:38"), {
        on: ipad,
        over: "Comcast",
        of: [],
        via: null,
        went: "start-failure",
        error: "CATALOG_HTTP_503",
      }),
      attempts(8, { on: samsungTv, over: "Comcast", at: day(0, "20:30") }),
      attempts(5, { on: samsungTv, over: "Comcast", at: day(9, "20:30") }),
      attempts(12, { on: pixel, over: "T-Mobile USA", at: day(0, "08:00") }),
      attempts(10, { on: ipad, over: "Comcast", at: day(1, "17:00") }),
    ),
    expected: { verdict: "service", confidence: sure, facts: ["spread"], incidents: { count: 8 } },
  },
  {
    id: "home-bad-and-the-other-network-has-no-name",
    story:
      "At home every device buffers. When they are out, plays are good, but Conviva doesn't know the provider of any of those.",
    awkward: true,
    sessions: newestFirst(
      attempts(4, { on: samsungTv, over: "Frontier", at: day(0, "20:00"), every: days(2), went: "waiting" }),
      attempts(4, { on: ipad, over: "Frontier", at: day(1, "18:00"), every: days(2), went: "waiting", percent: 9 }),
      attempts(3, { on: windowsLaptop, over: "Frontier", at: day(1, "13:00"), every: days(3), went: "waiting" }),
      attempts(8, { on: iphone, over: null, at: day(0, "08:00") }),
      attempts(4, { on: ipad, over: null, at: day(0, "12:00"), every: days(2) }),
    ),
    expected: {
      verdict: "network",
      confidence: likely,
      subject: "Frontier",
      facts: ["bad-on-network"],
      incidents: { count: 11, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "bad-plays-lack-a-provider",
    story:
      "Six plays buffered over a fortnight, on three devices and all CDNs. The one thing they share is that Conviva couldn't tell over which network they came.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt([day(1, "18:00"), day(6, "18:00")], {
        on: lgTv,
        over: null,
        of: ["Monsoon", "The Reef"],
        went: "waiting",
      }),
      attemptsAt([day(3, "15:00"), day(9, "15:00")], {
        on: galaxyTab,
        over: null,
        of: ["Polar Light", "Winter Harvest"],
        via: ["BLUEWAVE", "NORTHPATH"],
        went: "waiting",
      }),
      attemptsAt([day(5, "09:00"), day(12, "09:00")], {
        on: pixel,
        over: null,
        of: ["Salt Road", "Monsoon"],
        went: "waiting",
      }),
      attempts(7, { on: lgTv, over: "Cox", at: day(0, "20:00"), every: days(2) }),
      attempts(6, { on: galaxyTab, over: "Cox", at: day(0, "17:00"), every: days(2) }),
      attempts(6, { on: pixel, over: "Cox", at: day(1, "08:00"), every: days(2) }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      alsoAcceptable: {
        verdict: "network",
        confidence: hint,
        why: "All of them came over a network that isn't the usual one, whatever its name.",
      },
      facts: [],
      incidents: { count: 6, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "only-times-and-outcomes",
    story:
      "The account sends no device, provider, title, CDN or version. Six of sixteen attempts failed, scattered over two weeks.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([1, 3, 4, 8, 11, 13], "20:00"), {
        on: withoutClient(nameless(roku)),
        over: null,
        of: [],
        via: null,
        went: "start-failure",
      }),
      attempts(10, {
        on: withoutClient(nameless(roku)),
        over: null,
        of: [],
        via: null,
        at: day(0, "17:00"),
        every: hours(31),
      }),
    ),
    expected: { verdict: "unknown", confidence: null, facts: ["bad-unplaced"], incidents: { count: 6 } },
  },
  {
    id: "roku-with-and-without-a-player-id",
    story:
      "The Roku fails every evening. Sometimes it sends the player's ID, sometimes just its name. The iPad and the phone never fail.",
    awkward: true,
    sessions: newestFirst(
      attempts(3, {
        on: roku,
        over: "Cox",
        at: day(0, "20:00"),
        every: days(2),
        went: "break",
        error: "PLAYER_2101",
      }),
      attempts(3, {
        on: withoutClient(roku),
        over: "Cox",
        at: day(1, "20:00"),
        every: days(2),
        went: "break",
        error: "PLAYER_2101",
      }),
      attempts(7, { on: ipad, over: "Cox", at: day(0, "17:00") }),
      attempts(5, { on: iphone, over: "Verizon Wireless", at: day(1, "08:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Roku Ultra",
      facts: [],
      incidents: { count: 6, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "two-players-without-names",
    story:
      "The household's two players have no name or model in Conviva. One has broken off every time, the other hasn't once.",
    awkward: true,
    sessions: newestFirst(
      attempts(6, {
        on: nameless(galaxyTab),
        over: "Spectrum",
        at: day(1, "19:00"),
        went: "break",
        error: "NET_2010",
      }),
      attempts(9, { on: nameless(lgTv), over: "Spectrum", at: day(0, "21:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      facts: [],
      incidents: { count: 6, newest: technical(1, "gave-up") },
    },
  },
];
