import { itemAt } from "../random.ts";
import type { Subject } from "../rules/parameters.ts";
import type { TimeRange } from "../rules/time-range.ts";
import { storeLazily, storeSession } from "../sessions/build-session.ts";
import type { SessionSpec, StoredSession } from "../sessions/session-spec.ts";
import type { StoryContext } from "../story-sessions/story-viewer.ts";
import { adSessionsOf } from "./ad-sessions.ts";
import { createDayIndex } from "./day-index.ts";
import { sessionAt } from "./population-session.ts";
import { daysOf, startsOn } from "./session-starts.ts";
import { profileOf, type ViewerProfile } from "./viewer-profile.ts";

/** The number of viewers without a story: enough for 2,000 ended sessions in any three hours. */
const populationSize = 16_000;

// No session lasts longer, so ads of earlier sessions can't start in a range.
const maxSessionMs = 3 * 3_600_000;

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
export function createPopulation(context: StoryContext, size = populationSize): Population {
  const { seed } = context;
  let all: readonly ViewerProfile[] | undefined;
  const viewers = () => {
    all ??= Array.from({ length: size }, (_, index) => profileOf(seed, index));
    return all;
  };
  const startsOnDay = createDayIndex(seed, viewers);
  function startsIn({ startMs: fromMs, endMs }: TimeRange) {
    return daysOf(fromMs, endMs).flatMap((dayNumber) =>
      [...startsOnDay(dayNumber)].filter(({ startMs }) => startMs >= fromMs && startMs < endMs),
    );
  }
  const specOf = (viewer: number, startMs: number): SessionSpec =>
    sessionAt(itemAt(viewers(), viewer), startMs, context);
  function specsOf(profile: ViewerProfile, viewer: number, { startMs, endMs }: TimeRange) {
    return daysOf(startMs, endMs).flatMap((dayNumber) =>
      startsOn(seed, viewer, dayNumber, profile.perDay)
        .filter((start) => start >= startMs && start < endMs)
        .map((start) => specOf(viewer, start)),
    );
  }
  return {
    contentSessions: (range) =>
      startsIn(range).map(({ startMs, viewer }) => storeLazily(startMs, [], () => specOf(viewer, startMs))),
    adSessions: (range) =>
      startsIn({ startMs: range.startMs - maxSessionMs, endMs: range.endMs })
        .flatMap(({ startMs, viewer }) => adSessionsOf(specOf(viewer, startMs), context))
        .filter(({ startMs }) => startMs >= range.startMs && startMs < range.endMs),
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
