import { expect, test } from "vitest";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { sessionsAnswerWith, summaryAnswerWith } from "@/lib/presentation/summary/answers.fixture";
import { reconcile } from "@/lib/presentation/summary/reconciliation";
import { summaryWith } from "@/lib/presentation/summary/summary.fixture";

const play = sessionWith({ id: "play", numbers: { playingTime: 1 } });
const failed = sessionWith({ id: "failed", outcome: "start-failure-technical" });
const ongoing = sessionWith({ id: "ongoing", isEnded: false, endedAt: null, numbers: { videoStartTime: 1 } });

const plays = (count: number | null) => summaryAnswerWith(summaryWith({ plays: count }));
const listOf = (...sessions: Parameters<typeof sessionsAnswerWith>[0]) => ({
  answer: sessionsAnswerWith(sessions),
  sessions,
});
const truncated = { answer: sessionsAnswerWith([play], { isPossiblyTruncated: true }), sessions: [play] };
const unreadable = { answer: sessionsAnswerWith([play], { skippedCount: 2 }), sessions: [play] };

test.each([
  { summary: null, list: null, line: "Summary not loaded · list not loaded" },
  { summary: plays(1), list: null, line: "Summary 1 play · list not loaded" },
  { summary: null, list: listOf(play), line: "Summary not loaded · list 1 play in 1 session · complete" },
  {
    summary: plays(null),
    list: listOf(),
    line: "Summary has no play count · list 0 plays in 0 sessions · complete",
  },
  {
    summary: plays(1234),
    list: listOf(play, failed),
    line: "Summary 1,234 plays · list 1 play in 2 sessions · complete",
  },
  {
    summary: plays(0),
    list: listOf(play, ongoing),
    line: "Summary 0 plays · list 2 plays in 2 sessions · 1 ongoing · complete",
  },
  { summary: plays(1), list: truncated, line: "Summary 1 play · list 1 play in 1 session · incomplete" },
  {
    summary: plays(1),
    list: unreadable,
    line: "Summary 1 play · list 1 play in 1 session · 2 unreadable · incomplete",
  },
])("$line", ({ summary, list, line }) => {
  expect(reconcile(summary, list)).toBe(line);
});
