import type { Judged } from "@/lib/domain/answer/verdict/attribution";
import type { Tally } from "@/lib/domain/answer/verdict/verdict";
import { classOf, inTimeOrder } from "@/lib/domain/sessions/classified-session";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";

/** Sessions sorted by what they count as, each list in time order. */
export type ClassifiedSessions = Readonly<{
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
const remembered = new WeakMap<
  readonly Session[],
  Readonly<{ thresholds: Thresholds; classified: ClassifiedSessions }>
>();

/** Sorts sessions, each once, by what they count as. */
export function classifySessions(sessions: readonly Session[], thresholds: Thresholds): ClassifiedSessions {
  const known = remembered.get(sessions);
  if (known !== undefined && known.thresholds === thresholds) return known.classified;
  const classified = sort(sessions, thresholds);
  remembered.set(sessions, { thresholds, classified });
  return classified;
}

function sort(sessions: readonly Session[], thresholds: Thresholds): ClassifiedSessions {
  const all = inTimeOrder(sessions);
  const placed = all.map((session) => ({ session, sessionClass: classOf(session, thresholds) }));
  const of = (wanted: string) =>
    placed.flatMap(({ session, sessionClass }) => (sessionClass === wanted ? [session] : []));
  const [bad, good, refused, left, unclear] = [of("bad"), of("good"), of("refused"), of("left"), of("unclear")];
  return {
    ...{ all, bad, good, refused, left, unclear },
    judged: placed.flatMap(({ session, sessionClass }) =>
      sessionClass === "bad" || sessionClass === "good" ? [{ session, isBad: sessionClass === "bad" }] : [],
    ),
    tally: {
      ...{ sessions: all.length, bad: bad.length, good: good.length, refused: refused.length, left: left.length },
      unclear: unclear.length,
      onGoing: all.filter(({ isEnded }) => !isEnded).length,
    },
  };
}
