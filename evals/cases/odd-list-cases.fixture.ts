import { attempt, attempts, attemptsAt, newestFirst, shuffled } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { ipad, iphone, lgTv, pixel, roku, samsungTv, xbox } from "@/evals/cases/devices.fixture";
import { hint, likely, sure, technical } from "@/evals/cases/expectations.fixture";
import { day, hours, onDay } from "@/evals/cases/times.fixture";
import { asSessionId, type Session } from "@/lib/domain/sessions/session";

/** Attempts of one player at one instant, which would otherwise share an ID. */
function withOwnIds(sessions: readonly Session[]): readonly Session[] {
  return sessions.map((session, index) => ({ ...session, id: asSessionId(`${session.id}.${index}`) }));
}

/** Lists of one session, of hundreds, of a single instant, and of what is still playing. */
export const oddListCases: readonly WrittenCase[] = [
  {
    id: "a-single-good-play",
    story: "One play last Tuesday, and it was good. That's the whole list.",
    awkward: true,
    sessions: attempt({ on: lgTv, over: "Cox", at: day(1, "20:00") }),
    expected: {
      verdict: "unknown",
      confidence: null,
      alsoAcceptable: { verdict: "nothing", confidence: hint, why: "What there is was good." },
      facts: ["too-few"],
      incidents: { count: 0 },
    },
  },
  {
    id: "a-single-start-that-failed",
    story: "They tried it once, it failed, and they called.",
    awkward: true,
    sessions: attempt({
      on: roku,
      over: "Spectrum",
      at: day(3, "20:00"),
      went: "start-failure",
      error: "PLAYER_2101",
    }),
    expected: {
      verdict: "unknown",
      confidence: null,
      facts: ["too-few"],
      incidents: { count: 1, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "the-only-session-is-still-running",
    story: "There is one session, and it's still running without trouble as they speak.",
    awkward: true,
    sessions: attempt({ on: iphone, over: "Verizon Wireless", at: day(5, "20:00"), went: "on-going" }),
    expected: {
      verdict: "unknown",
      confidence: null,
      alsoAcceptable: { verdict: "nothing", confidence: hint, why: "It's playing well." },
      facts: [],
      incidents: { count: 0 },
    },
  },
  {
    id: "watching-the-film-that-failed-before",
    story:
      "The film failed three times half an hour ago. While the caller waited in the queue it started after all, and it's playing now. Eleven plays before that were fine.",
    awkward: true,
    sessions: newestFirst(
      attempt({ on: samsungTv, over: "Comcast", at: day(11, "20:32"), of: "Monsoon", went: "on-going" }),
      attemptsAt(onDay(11, "20:00", "20:01", "20:03"), {
        on: samsungTv,
        over: "Comcast",
        of: "Monsoon",
        went: "start-failure",
        error: "NET_2010",
      }),
      attempts(11, { on: samsungTv, over: "Comcast", at: day(0, "20:00") }),
    ),
    expected: {
      verdict: "unknown",
      confidence: null,
      alsoAcceptable: {
        verdict: "nothing",
        confidence: likely,
        why: "Three tries in three minutes, and it plays now.",
      },
      facts: ["on-going"],
      incidents: { count: 1, newest: technical(3, "gave-up") },
    },
  },
  {
    id: "a-week-sent-in-one-second",
    story:
      "After a week without a clock the app sent everything with the same start, to the millisecond: five failures on the TV, eight good plays on the iPad and the phone. When is lost; where isn't.",
    awkward: true,
    sessions: newestFirst(
      withOwnIds(
        attempts(5, {
          on: samsungTv,
          over: "Comcast",
          at: day(9, "00:00"),
          every: 0,
          of: ["Monsoon", "The Reef", "Polar Light", "Winter Harvest", "The Long Thaw"],
          went: "start-failure",
          error: "AVPLAY_DECODER_INIT_FAILED",
        }),
      ),
      withOwnIds(attempts(5, { on: ipad, over: "Comcast", at: day(9, "00:00"), every: 0 })),
      withOwnIds(attempts(3, { on: iphone, over: "Comcast", at: day(9, "00:00"), every: 0 })),
    ),
    expected: {
      verdict: "device",
      confidence: likely,
      alsoAcceptable: {
        verdict: "unknown",
        confidence: null,
        why: "The five failures may have been one burst of retries.",
      },
      subject: "Samsung Smart TV",
      facts: [],
      incidents: { count: 1, newest: technical(5, "gave-up") },
    },
  },
  {
    id: "ten-good-plays-at-one-instant",
    story: "Ten plays, all with the same start time, which can't be right. But all of them were good.",
    awkward: true,
    sessions: newestFirst(
      withOwnIds(attempts(6, { on: lgTv, over: "Cox", at: day(4, "00:00"), every: 0 })),
      withOwnIds(attempts(4, { on: pixel, over: "T-Mobile USA", at: day(4, "00:00"), every: 0 })),
    ),
    expected: { verdict: "nothing", confidence: sure, facts: ["all-good"], incidents: { count: 0 } },
  },
  {
    id: "sick-xbox-in-a-list-of-three-hundred-and-sixty",
    story:
      "A large family: 360 attempts in three weeks. On the Xbox every third one fails, whatever they play; elsewhere it's four in 240.",
    awkward: true,
    sessions: shuffled(
      attempts(80, { on: xbox, over: "Comcast", at: day(0, "00:00"), every: hours(6) }),
      attempts(40, {
        on: xbox,
        over: "Comcast",
        at: day(0, "03:00"),
        every: hours(12),
        went: "start-failure",
        error: "MF_MEDIA_ENGINE_ERR_4",
      }),
      attempts(118, { on: ipad, over: "Comcast", at: day(0, "01:00"), every: hours(4) }),
      attempts(118, { on: samsungTv, over: "Comcast", at: day(0, "02:00"), every: hours(4) }),
      attempts(2, {
        on: ipad,
        over: "Comcast",
        at: day(6, "15:00"),
        of: ["Monsoon", "The Reef"],
        every: hours(120),
        went: "waiting",
        percent: 4,
      }),
      attempts(2, {
        on: samsungTv,
        over: "Comcast",
        at: day(4, "20:00"),
        of: ["Polar Light", "Winter Harvest"],
        every: hours(200),
        went: "waiting",
        percent: 3,
      }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Microsoft Xbox Series X",
      facts: ["bad-on-device"],
      incidents: { count: 44 },
    },
  },
  {
    id: "a-quarter-bad-over-one-cdn-of-three-hundred",
    story:
      "In 320 plays on the TV and the phone, a quarter of those over NORTHPATH buffered, and three of the 240 over the others. No single play proves anything, but all of them together do.",
    awkward: true,
    sessions: shuffled(
      attempts(30, { on: lgTv, over: "Cox", at: day(0, "00:00"), every: hours(18), via: "NORTHPATH" }),
      attempts(30, { on: pixel, over: "T-Mobile USA", at: day(0, "02:00"), every: hours(18), via: "NORTHPATH" }),
      attempts(10, {
        on: lgTv,
        over: "Cox",
        at: day(0, "09:00"),
        every: hours(54),
        via: "NORTHPATH",
        went: "waiting",
      }),
      attempts(10, {
        on: pixel,
        over: "T-Mobile USA",
        at: day(0, "11:00"),
        every: hours(54),
        via: "NORTHPATH",
        went: "waiting",
        percent: 8,
      }),
      attempts(118, { on: lgTv, over: "Cox", at: day(0, "04:00"), every: hours(6), via: ["AKAMAI", "BLUEWAVE"] }),
      attempts(119, {
        on: pixel,
        over: "T-Mobile USA",
        at: day(0, "03:00"),
        every: hours(6),
        via: ["BLUEWAVE", "AKAMAI"],
      }),
      attempts(2, {
        on: lgTv,
        over: "Cox",
        at: day(3, "01:00"),
        every: hours(240),
        of: ["Monsoon", "The Reef"],
        via: ["AKAMAI", "BLUEWAVE"],
        went: "waiting",
      }),
      attempt({
        on: pixel,
        over: "T-Mobile USA",
        at: day(8, "07:00"),
        of: "Polar Light",
        via: "AKAMAI",
        went: "waiting",
      }),
    ),
    expected: {
      verdict: "cdn",
      confidence: sure,
      subject: "NORTHPATH",
      facts: ["bad-on-cdn"],
      incidents: { count: 23 },
    },
  },
];
