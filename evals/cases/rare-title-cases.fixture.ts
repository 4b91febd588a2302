import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { fireTv, ipad, iphone, lgTv, pixel, roku, samsungTv } from "@/evals/cases/devices.fixture";
import { likely, sure, technical } from "@/evals/cases/expectations.fixture";
import { day, onDay, onDays } from "@/evals/cases/times.fixture";

const shelf = Array.from(
  { length: 30 },
  (_, index) => `Northern Line: S${1 + Math.floor(index / 10)}, E${1 + (index % 10)}`,
);

/** A title that is broken among many that aren't, or only looks like it. */
export const rareTitleCases: readonly WrittenCase[] = [
  {
    id: "three-tries-on-three-days-among-ninety",
    story:
      "They play three things a day without trouble. One film has failed each time they tried it: on the TV on the 5th, on the iPad on the 9th, on the phone outside on the 14th.",
    awkward: true,
    sessions: newestFirst(
      attempt({
        on: samsungTv,
        over: "Comcast",
        at: day(3, "18:00"),
        of: "Winter Harvest",
        went: "start-failure",
        error: "MANIFEST_HTTP_404",
      }),
      attempt({
        on: ipad,
        over: "Comcast",
        at: day(7, "15:00"),
        of: "Winter Harvest",
        went: "start-failure",
        error: "MANIFEST_HTTP_404",
      }),
      attempt({
        on: iphone,
        over: "Verizon Wireless",
        at: day(12, "12:00"),
        of: "Winter Harvest",
        went: "start-failure",
        error: "MANIFEST_HTTP_404",
      }),
      attempts(28, { on: samsungTv, over: "Comcast", at: day(0, "20:00"), of: shelf }),
      attempts(28, { on: ipad, over: "Comcast", at: day(0, "17:00") }),
      attempts(28, { on: iphone, over: "Verizon Wireless", at: day(0, "08:00") }),
    ),
    expected: {
      verdict: "title",
      confidence: sure,
      subject: "Winter Harvest",
      facts: ["bad-on-title"],
      incidents: { count: 3, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "an-episode-stops-at-eight-minutes",
    story:
      "Episode 4 always stops after eight minutes. They've tried it on four evenings, on the TV and the stick, and skipped to episode 5 in the end. Nothing else has ever stopped.",
    awkward: false,
    sessions: newestFirst(
      attemptsAt(onDays([5, 9], "19:00"), {
        on: lgTv,
        over: "Cox",
        of: "Northern Line: S4, E4",
        went: "break",
        error: "SEGMENT_DECODE_ERROR",
      }),
      attemptsAt(onDays([6, 11], "19:00"), {
        on: fireTv,
        over: "Cox",
        of: "Northern Line: S4, E4",
        went: "break",
        error: "SEGMENT_DECODE_ERROR",
      }),
      attempt({ on: lgTv, over: "Cox", at: day(11, "19:30"), of: "Northern Line: S4, E5" }),
      attempts(25, { on: lgTv, over: "Cox", at: day(0, "21:00"), of: shelf }),
      attempts(25, { on: fireTv, over: "Cox", at: day(0, "16:00"), of: shelf }),
    ),
    expected: {
      verdict: "title",
      confidence: sure,
      subject: "Northern Line: S4, E4",
      facts: ["bad-on-title", "good-on-others"],
      incidents: { count: 4 },
    },
  },
  {
    id: "three-failures-with-three-titles",
    story:
      "Three failed starts in a month, with three films, on three days, on three devices. It's tempting to say those films are broken, but each was tried only once, and two of them played the next day.",
    awkward: true,
    sessions: newestFirst(
      attempt({
        on: samsungTv,
        over: "Comcast",
        at: day(3, "18:00"),
        of: "Monsoon",
        went: "start-failure",
        error: "NET_2010",
      }),
      attempt({
        on: ipad,
        over: "Comcast",
        at: day(9, "15:00"),
        of: "The Reef",
        went: "start-failure",
        error: "API_502",
      }),
      attempt({
        on: pixel,
        over: "T-Mobile USA",
        at: day(20, "12:00"),
        of: "Polar Light",
        went: "start-failure",
        error: "NET_2010",
      }),
      attempt({ on: samsungTv, over: "Comcast", at: day(4, "18:00"), of: "Monsoon" }),
      attempt({ on: ipad, over: "Comcast", at: day(10, "15:00"), of: "The Reef" }),
      attempts(28, { on: samsungTv, over: "Comcast", at: day(0, "20:00"), of: shelf }),
      attempts(28, { on: ipad, over: "Comcast", at: day(0, "17:00") }),
      attempts(28, { on: pixel, over: "T-Mobile USA", at: day(0, "08:00") }),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: ["few-bad"], incidents: { count: 3 } },
  },
  {
    id: "repaired-on-the-tenth",
    story:
      "Until the 10th one film failed on the TV and on the phone, five times over several days. Since the 12th they've seen it twice without trouble. Nothing else was ever wrong.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([3, 5, 8], "20:00"), {
        on: roku,
        over: "Spectrum",
        of: "The Long Thaw",
        went: "start-failure",
        error: "MANIFEST_PARSE_ERROR",
      }),
      attemptsAt(onDays([4, 6], "12:00"), {
        on: pixel,
        over: "T-Mobile USA",
        of: "The Long Thaw",
        went: "start-failure",
        error: "MANIFEST_PARSE_ERROR",
      }),
      attempt({ on: roku, over: "Spectrum", at: day(10, "20:00"), of: "The Long Thaw" }),
      attempt({ on: pixel, over: "T-Mobile USA", at: day(11, "12:00"), of: "The Long Thaw" }),
      attempts(14, { on: roku, over: "Spectrum", at: day(0, "21:30") }),
      attempts(14, { on: pixel, over: "T-Mobile USA", at: day(0, "08:00") }),
    ),
    expected: {
      verdict: "title",
      confidence: sure,
      subject: "The Long Thaw",
      facts: ["good-on-subject"],
      incidents: { count: 5, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "film-the-kids-see-every-day",
    story:
      "The kids see the same film every day. Of thirty plays two failed, both times on a rainy afternoon and both times the next try was fine. It isn't the film, or anything else.",
    awkward: true,
    sessions: newestFirst(
      attempts(28, { on: ipad, over: "Cox", at: day(0, "17:00"), of: "The Little Tugboat" }),
      attemptsAt(onDays([8, 19], "15:00"), {
        on: ipad,
        over: "Cox",
        of: "The Little Tugboat",
        went: "start-failure",
        error: "NET_2010",
      }),
      attemptsAt(onDays([8, 19], "15:01"), { on: ipad, over: "Cox", of: "The Little Tugboat" }),
      attempts(28, { on: lgTv, over: "Cox", at: day(0, "20:00") }),
    ),
    expected: {
      verdict: "nothing",
      confidence: sure,
      facts: ["few-bad"],
      incidents: { count: 2, newest: technical(1, "played-again") },
    },
  },
  {
    id: "film-tried-only-on-the-tv",
    story:
      "One film failed on the TV on three evenings, two tries each. It was never tried elsewhere. Forty other things played on that TV, and thirty on the phone.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt([...onDay(4, "18:00", "18:01"), ...onDay(8, "18:00", "18:01"), ...onDay(15, "18:00", "18:02")], {
        on: samsungTv,
        over: "Comcast",
        of: "Polar Light",
        went: "start-failure",
        error: "MANIFEST_PARSE_ERROR",
      }),
      attempts(20, { on: samsungTv, over: "Comcast", at: day(0, "20:00"), of: shelf }),
      attempts(20, { on: samsungTv, over: "Comcast", at: day(0, "22:00") }),
      attempts(15, { on: iphone, over: "Comcast", at: day(0, "08:00") }),
      attempts(15, { on: iphone, over: "Verizon Wireless", at: day(0, "12:00") }),
    ),
    expected: {
      verdict: "title",
      confidence: likely,
      subject: "Polar Light",
      facts: ["bad-on-title"],
      incidents: { count: 3, newest: technical(2, "gave-up") },
    },
  },
];
