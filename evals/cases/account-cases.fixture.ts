import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { appleTv, ipad, iphone, lgTv, mac, pixel, roku, samsungTv } from "@/evals/cases/devices.fixture";
import { likely, refused, sure } from "@/evals/cases/expectations.fixture";
import { day, onDay, onDays } from "@/evals/cases/times.fixture";

/** Account rules, by themselves or alongside technical faults. */
export const accountCases: readonly WrittenCase[] = [
  {
    id: "refusals-and-a-sick-tv",
    story:
      "On Thursday the iPad was refused five times because two other people were watching; that has passed. The TV, which has failed every evening, is still failing.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDay(3, "16:00", "16:01", "16:02", "16:03", "16:04"), {
        on: ipad,
        over: "Comcast",
        of: "Salt Road",
        went: "refused",
        error: "CONCURRENT_STREAM_LIMIT",
      }),
      attempt({ on: ipad, over: "Comcast", at: day(3, "16:12"), of: "Salt Road" }),
      attempts(5, {
        on: samsungTv,
        over: "Comcast",
        at: day(0, "20:00"),
        went: "start-failure",
        error: "AVPLAY_DECODER_INIT_FAILED",
      }),
      attemptsAt(onDays([2, 3, 4], "15:35"), { on: iphone, over: "Comcast", minutes: 34 }),
      attemptsAt(onDays([1, 3, 4], "15:30"), { on: mac, over: "Comcast", minutes: 40 }),
      attempts(3, { on: ipad, over: "Comcast", at: day(0, "09:00") }),
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
    story:
      "The film on the TV was cut off four times after a few minutes, each time just as someone started watching on the phone.",
    awkward: true,
    sessions: newestFirst(
      attempts(4, {
        on: lgTv,
        over: "Cox",
        at: day(1, "20:00"),
        went: "cut-off",
        error: "CONCURRENT_STREAM_LIMIT",
      }),
      attempts(4, { on: pixel, over: "T-Mobile USA", at: day(1, "20:11"), of: "Metro Sports Live", live: true }),
      attemptsAt(onDays([0, 5, 6], "20:00"), { on: lgTv, over: "Cox" }),
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
    story: "An account rule refuses five of nine starts, with a code that isn't in any list.",
    awkward: true,
    sessions: newestFirst(
      attempts(5, { on: roku, over: "Spectrum", at: day(2, "20:00"), went: "refused", error: "ENT-7719" }),
      attempts(2, { on: roku, over: "Spectrum", at: day(0, "20:00") }),
      attempts(2, { on: iphone, over: "Spectrum", at: day(3, "08:00") }),
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
    story: "The TV was refused three times because its sign-in had expired. They signed in again, and it played.",
    awkward: false,
    sessions: newestFirst(
      attemptsAt(onDay(4, "20:00", "20:01", "20:03"), {
        on: appleTv,
        over: "Comcast",
        of: "Salt Road",
        went: "refused",
        error: "AUTH_TOKEN_EXPIRED",
      }),
      attempt({ on: appleTv, over: "Comcast", at: day(4, "20:10"), of: "Salt Road" }),
      attempts(3, { on: appleTv, over: "Comcast", at: day(0, "20:00") }),
      attempts(3, { on: iphone, over: "Comcast", at: day(2, "08:00") }),
    ),
    expected: {
      verdict: "account",
      confidence: sure,
      facts: ["refused"],
      incidents: { count: 1, newest: refused(3, "played-again") },
    },
  },
];
