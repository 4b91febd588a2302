import { parseComplaint } from "@/lib/domain/complaint/parse-complaint";
import { type RankedAttempt, rankAttempts } from "@/lib/domain/complaint/rank-attempts";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import { longestRangeMs, type TimeRange } from "@/lib/domain/time/time-range";
import type { Zone } from "@/lib/domain/time/zone";
import { type EpochMs, hourMs } from "@/lib/domain/units";
import { matchReasons } from "@/lib/presentation/complaint/match-reasons";
import { questionsFor } from "@/lib/presentation/complaint/questions";
import { statusText } from "@/lib/presentation/complaint/status-text";
import { type Chip, understoodChips } from "@/lib/presentation/complaint/understood-chips";

type Options = Readonly<{
  sessions: readonly Session[];
  range: TimeRange;
  /** When the sessions were loaded: "an hour ago" counts from here. */
  now: EpochMs;
  /** Whether these are all sessions of the range. */
  isComplete: boolean;
  /** The caller's zone. */
  zone: Zone;
  thresholds: Thresholds;
}>;

/** An attempt the caller may mean. */
export type Candidate = Readonly<{
  session: Session;
  /** "Mon 16 Nov 21:04 CST, 4 min from “nine”", "Samsung Smart TV", "title matches “cup”". */
  reasons: readonly string[];
}>;

/** A search result, ready to draw. */
export type AttemptSearch = Readonly<{
  /** Best first, at most five. */
  candidates: readonly Candidate[];
  /** If nothing matches, the attempts that come closest, at most three. */
  closest: readonly Candidate[];
  /** "2 attempts match.", or why none does; "" if there is nothing to search for. */
  status: string;
  /** Questions that let the caller, not the page, identify the attempt. */
  questions: readonly string[];
  chips: readonly Chip[];
  /** Whether nothing matches, and a range of 30 days may have what does. */
  canSearchLonger: boolean;
}>;

/** Finds the attempts a caller may mean, from what they remember in their own words. */
export function searchAttempts(
  text: string,
  { sessions, range, now, isComplete, zone, thresholds }: Options,
): AttemptSearch {
  const titles = new Set(sessions.map(({ texts }) => texts.asset).filter((asset) => asset !== null));
  const complaint = parseComplaint(text, { now, zone, titles: [...titles] });
  const ranking = rankAttempts(sessions, complaint, { range, thresholds });
  const toCandidate = ({ session, match }: RankedAttempt): Candidate => ({
    session,
    reasons: matchReasons(session, match, complaint.symptoms.length > 0, zone),
  });
  const best = ranking.kind === "matches" ? ranking.best : [];
  const closest = ranking.kind === "no-match" ? ranking.closest : [];
  return {
    candidates: best.map(toCandidate),
    closest: closest.map(toCandidate),
    status: statusText(ranking, zone, isComplete),
    questions: questionsFor(best, complaint, zone),
    chips: understoodChips(complaint, ranking.unmatchedWords, zone),
    canSearchLonger:
      ranking.kind === "no-match" &&
      ranking.reason.kind !== "after-range" &&
      range.end - range.start < longestRangeMs - hourMs,
  };
}
