import type { LongRead } from "@/lib/client/sessions/all/long-read";
import { sessionsOf, withSessions } from "@/lib/client/sessions/decoded-sessions";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import { mergeSessions } from "@/lib/domain/sessions/session-copies";
import { epochMs } from "@/lib/domain/units";

const merged = new WeakMap<SessionsAnswer, WeakMap<LongRead, SessionsAnswer>>();

/**
 * The page's list together with what has been loaded beyond it, as one list. The page's own copies are the newer ones of
 * sessions that haven't ended: it keeps refreshing. Merged once per pair and shared by all panels.
 */
export function mergedList(list: SessionsAnswer, read: LongRead | null): SessionsAnswer {
  if (read === null) return list;
  const known = merged.get(list) ?? new WeakMap<LongRead, SessionsAnswer>();
  merged.set(list, known);
  const done = known.get(read) ?? merge(list, read);
  known.set(read, done);
  return done;
}

function merge(list: SessionsAnswer, read: LongRead): SessionsAnswer {
  const { range, masked } = list;
  const isOwn = new Set(masked.map(({ label }) => label));
  const answer: SessionsAnswer = {
    ...list,
    range: {
      start: epochMs(Math.min(range.start, read.window.start)),
      end: epochMs(Math.max(range.end, read.window.end)),
    },
    masked: [...masked, ...read.masked.filter(({ label }) => !isOwn.has(label))],
    skippedCount: Math.max(list.skippedCount, read.skippedCount),
    isPossiblyTruncated: !read.isComplete,
  };
  return withSessions(answer, mergeSessions(sessionsOf(list), read.sessions));
}
