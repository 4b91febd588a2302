import type { Subject } from "../rules/parameters.ts";
import type { TimeRange } from "../rules/time-range.ts";
import { storeSession } from "../sessions/build-session.ts";
import type { StoredSession } from "../sessions/session-spec.ts";
import type { StoryContext } from "../story-sessions/cast.ts";
import { adSessionsOf } from "./ad-sessions.ts";
import { daysOf, startsOn } from "./day-plan.ts";
import { type Habits, habitsOf } from "./habits.ts";
import { sessionAt } from "./population-session.ts";

/** How many viewers nobody has named. */
const populationSize = 8000;

/** The many: their sessions are a function of seed, viewer and day, so none has to be kept. */
export interface Population {
  contentSessions(range: TimeRange): StoredSession[];
  adSessions(range: TimeRange): StoredSession[];
  viewerSessions(subject: Subject, range: TimeRange): StoredSession[];
}

/** Opens the population; nothing is made before the first question. */
export function createPopulation({ anchorMs, seed }: StoryContext): Population {
  let all: readonly Habits[] | undefined;
  const viewers = () => {
    all ??= Array.from({ length: populationSize }, (_, index) => habitsOf(seed, index));
    return all;
  };
  function specsOf(habits: Habits, index: number, { startMs, endMs }: TimeRange) {
    return daysOf(startMs, endMs).flatMap((dayNumber) =>
      startsOn(seed, index, dayNumber, habits.perDay)
        .filter((start) => start >= startMs && start < endMs)
        .map((start) => sessionAt(habits, start, { anchorMs, seed })),
    );
  }
  return {
    contentSessions: (range) => viewers().flatMap((habits, index) => specsOf(habits, index, range).map(storeSession)),
    adSessions: (range) =>
      viewers().flatMap((habits, index) => specsOf(habits, index, range).flatMap(adSessionsOf(seed))),
    viewerSessions: (subject, range) =>
      viewers().flatMap((habits, index) =>
        isAbout(subject, habits)
          ? specsOf(habits, index, range)
              .map(storeSession)
              .filter((stored) => subject.kind === "id" || stored.addresses.includes(subject.value))
          : [],
      ),
  };
}

function isAbout({ kind, value }: Subject, { viewerId, home, mobile }: Habits): boolean {
  return kind === "id" ? viewerId === value : home.ip === value || mobile.ip === value;
}
