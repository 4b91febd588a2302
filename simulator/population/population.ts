import type { Subject } from "../rules/parameters.ts";
import type { TimeRange } from "../rules/time-range.ts";
import { storeSession } from "../sessions/build-session.ts";
import type { StoredSession } from "../sessions/session-spec.ts";
import type { StoryContext } from "../story-sessions/story-viewer.ts";
import { adSessionsOf } from "./ad-sessions.ts";
import { sessionAt } from "./population-session.ts";
import { daysOf, startsOn } from "./session-starts.ts";
import { profileOf, type ViewerProfile } from "./viewer-profile.ts";

const populationSize = 8000;

/**
 * The viewers without a story. Their sessions are computed on request from the seed, the viewer and the day, so
 * they aren't stored. Every method returns the sessions that started in the range.
 */
export interface Population {
  contentSessions(range: TimeRange): StoredSession[];
  adSessions(range: TimeRange): StoredSession[];
  viewerSessions(subject: Subject, range: TimeRange): StoredSession[];
}

/** Creates the population. Viewers are generated on the first request. */
export function createPopulation({ anchorMs, seed }: StoryContext): Population {
  let all: readonly ViewerProfile[] | undefined;
  const viewers = () => {
    all ??= Array.from({ length: populationSize }, (_, index) => profileOf(seed, index));
    return all;
  };
  function specsOf(profile: ViewerProfile, index: number, { startMs, endMs }: TimeRange) {
    return daysOf(startMs, endMs).flatMap((dayNumber) =>
      startsOn(seed, index, dayNumber, profile.perDay)
        .filter((start) => start >= startMs && start < endMs)
        .map((start) => sessionAt(profile, start, { anchorMs, seed })),
    );
  }
  return {
    contentSessions: (range) =>
      viewers().flatMap((profile, index) => specsOf(profile, index, range).map(storeSession)),
    adSessions: (range) =>
      viewers().flatMap((profile, index) => specsOf(profile, index, range).flatMap(adSessionsOf(seed))),
    viewerSessions: (subject, range) =>
      viewers().flatMap((profile, index) =>
        isAbout(subject, profile)
          ? specsOf(profile, index, range)
              .map(storeSession)
              .filter((stored) => subject.kind === "id" || stored.addresses.includes(subject.value))
          : [],
      ),
  };
}

function isAbout({ kind, value }: Subject, { viewerId, home, mobile }: ViewerProfile): boolean {
  return kind === "id" ? viewerId === value : home.ip === value || mobile.ip === value;
}
