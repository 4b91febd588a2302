import { type PercentInterval, wilson } from "@/lib/domain/answer/statistics/wilson";
import { countViewers, type SampledSession } from "@/lib/domain/diagnose/sampled-session";

/** How many sessions of a group have something. */
export type Share = Readonly<{
  sessions: number;
  ofSessions: number;
  viewers: number;
  ofViewers: number;
  /** The share of the sessions with its 95 % interval, in percent; `null` if the group has too few viewers to tell. */
  percent: (Readonly<{ share: number }> & PercentInterval) | null;
}>;

/** How many sessions there are, and how many viewers they are of. */
export type Size = Readonly<{ sessions: number; viewers: number }>;

export function sizeOf(sessions: readonly SampledSession[]): Size {
  return { sessions: sessions.length, viewers: countViewers(sessions) };
}

/**
 * The share of sessions that have something. Sessions of one viewer aren't independent, so the interval is as wide as
 * for one session of each viewer.
 *
 * @param having - The sessions of the group that have it.
 * @param viewersMin - With fewer viewers in the group, only the counts are given.
 */
export function shareOf(having: readonly SampledSession[], group: Size, viewersMin: number): Share {
  const { sessions, viewers } = sizeOf(having);
  const share = sessions / group.sessions;
  const interval = group.viewers < viewersMin ? null : wilson(share * group.viewers, group.viewers);
  return {
    ...{ sessions, ofSessions: group.sessions, viewers, ofViewers: group.viewers },
    percent: interval === null ? null : { share: 100 * share, ...interval },
  };
}
