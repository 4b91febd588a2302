import type { WrittenCase } from "@/evals/cases/case";
import { appleTv, ipad, iphone, lgTv, mac, pixel, roku, samsungTv } from "@/evals/cases/devices.fixture";
import { likely, refused, sure } from "@/evals/cases/expectations.fixture";
import { newestFirst, play, plays, playsAt } from "@/evals/cases/plays.fixture";
import { day, onDay, onDays } from "@/evals/cases/when.fixture";

/** Rules of the account, alone or with technical faults beside them. */
export const accountCases: readonly WrittenCase[] = [
  {
    id: "refusals-and-a-sick-tv",
    story:
      "On Thursday the iPad was refused five times because two others were watching; that passed. What does not pass is the TV, which has failed every evening.",
    awkward: true,
    sessions: newestFirst(
      playsAt(onDay(3, "16:00", "16:01", "16:02", "16:03", "16:04"), {
        on: ipad,
        over: "Comcast",
        of: "Salt Road",
        went: "refused",
        error: "CONCURRENT_STREAM_LIMIT",
      }),
      play({ on: ipad, over: "Comcast", at: day(3, "16:12"), of: "Salt Road" }),
      plays(5, {
        on: samsungTv,
        over: "Comcast",
        at: day(0, "20:00"),
        went: "start-failure",
        error: "AVPLAY_DECODER_INIT_FAILED",
      }),
      playsAt(onDays([2, 3, 4], "15:35"), { on: iphone, over: "Comcast", minutes: 34 }),
      playsAt(onDays([1, 3, 4], "15:30"), { on: mac, over: "Comcast", minutes: 40 }),
      plays(3, { on: ipad, over: "Comcast", at: day(0, "09:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Samsung Smart TV",
      facts: ["bad-on-device", "also-refused"],
      incidents: { count: 6, largest: refused(5, "played-again") },
    },
  },
  {
    id: "cut-off-when-another-begins",
    story: "Four times the film on the TV was cut off after some minutes, just when somebody began on the phone.",
    awkward: true,
    sessions: newestFirst(
      plays(4, {
        on: lgTv,
        over: "Cox",
        at: day(1, "20:00"),
        went: "cut-off",
        error: "CONCURRENT_STREAM_LIMIT",
      }),
      plays(4, { on: pixel, over: "T-Mobile USA", at: day(1, "20:11"), of: "Metro Sports Live", live: true }),
      playsAt(onDays([0, 5, 6], "20:00"), { on: lgTv, over: "Cox" }),
    ),
    expected: {
      verdict: "account",
      confidence: sure,
      facts: ["refused"],
      incidents: { count: 4, newest: refused(1, "gave-up") },
    },
  },
  {
    id: "a-code-nobody-knows",
    story: "Five of nine starts are refused by a rule of the account, with a code that is in no list.",
    awkward: true,
    sessions: newestFirst(
      plays(5, { on: roku, over: "Spectrum", at: day(2, "20:00"), went: "refused", error: "ENT-7719" }),
      plays(2, { on: roku, over: "Spectrum", at: day(0, "20:00") }),
      plays(2, { on: iphone, over: "Spectrum", at: day(3, "08:00") }),
    ),
    expected: {
      verdict: "account",
      confidence: likely,
      facts: ["refused"],
      incidents: { count: 5, newest: refused(1, "gave-up") },
    },
  },
  {
    id: "sign-in-expired-on-the-tv",
    story: "The TV was refused three times because its sign-in had expired; they signed in again, and it played.",
    awkward: false,
    sessions: newestFirst(
      playsAt(onDay(4, "20:00", "20:01", "20:03"), {
        on: appleTv,
        over: "Comcast",
        of: "Salt Road",
        went: "refused",
        error: "AUTH_TOKEN_EXPIRED",
      }),
      play({ on: appleTv, over: "Comcast", at: day(4, "20:10"), of: "Salt Road" }),
      plays(3, { on: appleTv, over: "Comcast", at: day(0, "20:00") }),
      plays(3, { on: iphone, over: "Comcast", at: day(2, "08:00") }),
    ),
    expected: {
      verdict: "account",
      confidence: sure,
      facts: ["refused"],
      incidents: { count: 1, newest: refused(3, "played-again") },
    },
  },
];
