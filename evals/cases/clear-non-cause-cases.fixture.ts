import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { appleTv, galaxyTab, ipad, iphone, lgTv, mac, pixel, roku, samsungTv } from "@/evals/cases/devices.fixture";
import { left, refused, sure, technical } from "@/evals/cases/expectations.fixture";
import { day, days, onDay, onDays } from "@/evals/cases/times.fixture";

/** Cases without a technical cause that a colleague would solve at a glance. */
export const clearNonCauseCases: readonly WrittenCase[] = [
  {
    id: "too-many-streams-at-once",
    story:
      "Twice the TV refused to start while two of the children were watching. The first time, it played once one of them had stopped.",
    awkward: false,
    sessions: newestFirst(
      attemptsAt(onDay(1, "20:00", "20:01", "20:02:30", "20:04"), {
        on: samsungTv,
        over: "Comcast",
        of: "Salt Road",
        went: "refused",
        error: "CONCURRENT_STREAM_LIMIT",
      }),
      attempt({ on: samsungTv, over: "Comcast", at: day(1, "20:12"), of: "Salt Road" }),
      attemptsAt(onDay(2, "20:00", "20:01"), {
        on: samsungTv,
        over: "Comcast",
        of: "Copper Sky",
        went: "refused",
        error: "CONCURRENT_STREAM_LIMIT",
      }),
      attemptsAt(onDays([1, 2], "19:35"), { on: iphone, over: "Comcast" }),
      attemptsAt(onDays([1, 2], "19:30"), {
        on: ipad,
        over: "Comcast",
        of: ["Night Ferry: S2, E1", "Glass Orchard: S3, E7"],
        minutes: 40,
      }),
      attemptsAt(onDays([0, 3], "20:30"), {
        on: samsungTv,
        over: "Comcast",
        of: ["A Year in Tallinn", "Quiet Coast"],
      }),
    ),
    expected: {
      verdict: "account",
      confidence: sure,
      facts: ["refused"],
      incidents: { count: 2, largest: refused(4, "played-again") },
    },
  },
  {
    id: "subscription-lapsed",
    story: "Everything was fine until last week. Now nothing is allowed to start on either device.",
    awkward: false,
    sessions: newestFirst(
      attempts(6, { on: roku, over: "Spectrum", at: day(0, "20:00") }),
      attemptsAt([...onDay(8, "20:00", "20:01"), day(9, "20:00")], {
        on: roku,
        over: "Spectrum",
        of: "Salt Road",
        went: "refused",
        error: "SUBSCRIPTION_EXPIRED",
      }),
      attempt({ on: pixel, over: "Spectrum", at: day(10, "07:00"), went: "refused", error: "SUBSCRIPTION_EXPIRED" }),
    ),
    expected: {
      verdict: "account",
      confidence: sure,
      facts: ["refused"],
      incidents: { count: 3, newest: refused(1, "gave-up"), largest: refused(2, "gave-up") },
    },
  },
  {
    id: "blocked-across-the-border",
    story:
      "Abroad, the match is refused on the Mac, the iPhone and the iPad. Another film plays there, and the match had played at home.",
    awkward: false,
    sessions: newestFirst(
      attemptsAt(onDay(5, "19:00", "19:01"), {
        on: mac,
        over: "Rogers",
        city: "Toronto, Ontario, Canada",
        of: "City Cup Final",
        went: "refused",
        error: "GEO_BLOCKED",
      }),
      attempt({
        on: iphone,
        over: "Rogers",
        city: "Toronto, Ontario, Canada",
        at: day(5, "19:03"),
        of: "City Cup Final",
        went: "refused",
        error: "GEO_BLOCKED",
      }),
      attempt({
        on: ipad,
        over: "Rogers",
        city: "Toronto, Ontario, Canada",
        at: day(5, "19:30"),
        of: "City Cup Final",
        went: "refused",
        error: "GEO_BLOCKED",
      }),
      attempt({
        on: ipad,
        over: "Rogers",
        city: "Toronto, Ontario, Canada",
        at: day(5, "19:34"),
        of: "Quiet Coast",
      }),
      attempt({ on: mac, over: "Comcast", at: day(4, "18:00"), of: "City Cup Final" }),
      attempts(4, { on: iphone, over: "Comcast", at: day(0, "08:00") }),
    ),
    expected: {
      verdict: "account",
      confidence: sure,
      facts: ["refused"],
      incidents: { count: 2, newest: refused(1, "played-again"), largest: refused(3, "gave-up") },
    },
  },
  {
    id: "zaps-away",
    story:
      "They open one title after another and leave each within seconds, until they find one to watch. Nothing ever fails.",
    awkward: false,
    sessions: newestFirst(
      attemptsAt([...onDay(1, "20:00", "20:00:20", "20:00:40"), ...onDay(2, "20:00", "20:00:20", "20:00:40")], {
        on: lgTv,
        over: "Cox",
        went: "left",
      }),
      attemptsAt(onDay(4, "20:00", "20:00:30"), { on: lgTv, over: "Cox", went: "left", seconds: 3 }),
      attemptsAt([...onDays([1, 2, 4], "20:01:10"), ...onDays([0, 3], "20:00")], { on: lgTv, over: "Cox" }),
      attempt({ on: iphone, over: "Cox", at: day(3, "08:00") }),
    ),
    expected: {
      verdict: "left",
      confidence: sure,
      facts: ["left-early"],
      incidents: { count: 3, newest: left(2, "played-again") },
    },
  },
  {
    id: "all-was-well",
    story: "A general complaint that things have been bad lately. The sessions show nothing of the kind.",
    awkward: false,
    sessions: newestFirst(
      attempts(6, { on: appleTv, over: "Spectrum", at: day(0, "20:00") }),
      attempts(5, { on: galaxyTab, over: "T-Mobile USA", at: day(1, "07:30") }),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: ["all-good"], incidents: { count: 0 } },
  },
  {
    id: "two-attempts-in-all",
    story: "Two attempts within two minutes, both failed, and nothing else in the range.",
    awkward: false,
    sessions: newestFirst(
      attemptsAt(onDay(3, "20:00", "20:01:30"), {
        on: roku,
        over: "Comcast",
        went: "start-failure",
        error: "PLAYER_TIMEOUT_3016",
      }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      facts: ["too-few"],
      incidents: { count: 1, newest: technical(2, "gave-up") },
    },
  },
  {
    id: "no-session-at-all",
    story: "The caller says it never works. There isn't a single attempt in the range.",
    awkward: false,
    sessions: [],
    expected: { verdict: "unknown", confidence: null, facts: ["no-sessions"], incidents: { count: 0 } },
  },
  {
    id: "card-declined",
    story: "Every start on every device is refused because the last payment bounced.",
    awkward: false,
    sessions: newestFirst(
      attempts(3, {
        on: samsungTv,
        over: "Comcast",
        at: day(1, "20:00"),
        went: "refused",
        error: "PAYMENT_REQUIRED",
      }),
      attempts(2, {
        on: iphone,
        over: "Verizon",
        at: day(2, "08:00"),
        every: days(1),
        went: "refused",
        error: "PAYMENT_REQUIRED",
      }),
    ),
    expected: {
      verdict: "account",
      confidence: sure,
      facts: ["refused"],
      incidents: { count: 5, newest: refused(1, "gave-up") },
    },
  },
];
