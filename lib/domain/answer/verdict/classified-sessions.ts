import type { Judged } from "@/lib/domain/answer/verdict/attribution";
import type { Tally } from "@/lib/domain/answer/verdict/verdict";
import { inTimeOrder, standingOf } from "@/lib/domain/sessions/classified-session";
import type { Session } from "@/lib/domain/sessions/session";
import type { Limits } from "@/lib/domain/thresholds";

/** Sessions sorted by what they count as, each list in time order. */
export type Standings = Readonly<{
  all: readonly Session[];
  /** Good and bad ones together: what quality is judged by. */
  judged: readonly Judged[];
  bad: readonly Session[];
  good: readonly Session[];
  refused: readonly Session[];
  left: readonly Session[];
  /** Conviva does not say how they went. */
  unclear: readonly Session[];
  tally: Tally;
}>;

/** Every incident of a list is judged against the whole of it. */
const remembered = new WeakMap<readonly Session[], Readonly<{ limits: Limits; standings: Standings }>>();

/** Sorts sessions, each once, by what they count as. */
export function sortByStanding(sessions: readonly Session[], limits: Limits): Standings {
  const known = remembered.get(sessions);
  if (known !== undefined && known.limits === limits) return known.standings;
  const standings = sort(sessions, limits);
  remembered.set(sessions, { limits, standings });
  return standings;
}

function sort(sessions: readonly Session[], limits: Limits): Standings {
  const all = inTimeOrder(sessions);
  const placed = all.map((session) => ({ session, standing: standingOf(session, limits) }));
  const of = (wanted: string) => placed.flatMap(({ session, standing }) => (standing === wanted ? [session] : []));
  const [bad, good, refused, left, unclear] = [of("bad"), of("good"), of("refused"), of("left"), of("unclear")];
  return {
    ...{ all, bad, good, refused, left, unclear },
    judged: placed.flatMap(({ session, standing }) =>
      standing === "bad" || standing === "good" ? [{ session, isBad: standing === "bad" }] : [],
    ),
    tally: {
      ...{ sessions: all.length, bad: bad.length, good: good.length, refused: refused.length, left: left.length },
      unclear: unclear.length,
      onGoing: all.filter(({ isEnded }) => !isEnded).length,
    },
  };
}
