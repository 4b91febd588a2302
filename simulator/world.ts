import type { Account } from "./accounts.ts";
import { createPopulation } from "./population/population.ts";
import type { Subject } from "./rules/parameters.ts";
import type { TimeRange } from "./rules/time-range.ts";
import type { StoredSession } from "./sessions/session-spec.ts";
import type { StoryContext } from "./story-sessions/cast.ts";
import { openStoryBook, type StoryBook } from "./story-sessions/story-book.ts";

/** Everything that ever happened on the simulated service, as one account sees it. */
export interface World {
  /** A viewer's sessions that may touch the range, newest first. */
  viewerSessions(subject: Subject, range: TimeRange): readonly StoredSession[];
  /** Everybody's content sessions that began in the range, newest first. */
  contentSessions(range: TimeRange): readonly StoredSession[];
  /** Everybody's ad sessions that began in the range, newest first. */
  adSessions(range: TimeRange): readonly StoredSession[];
}

// The longest a session of the simulator goes on: needed to find one by overlap.
const longestSessionMs = 8 * 3_600_000;

/** Makes the worlds of all accounts; each is made when first asked for. */
export function createWorlds(context: StoryContext): (account: Account) => World {
  const population = createPopulation(context);
  const worlds = new Map<string | undefined, World>();
  return ({ storiesOf }) => {
    const known = worlds.get(storiesOf);
    if (known) return known;
    const book = openStoryBook(context, storiesOf);
    const world = storiesOf === undefined ? crowdedWorld(book, population) : storyWorld(book);
    worlds.set(storiesOf, world);
    return world;
  };
}

function storyWorld(book: StoryBook): World {
  return {
    viewerSessions: (subject, range) => newestFirst(near(ofSubject(book, subject), range)),
    contentSessions: (range) => newestFirst(within(book.all(), range)),
    adSessions: () => [],
  };
}

function crowdedWorld(book: StoryBook, population: ReturnType<typeof createPopulation>): World {
  return {
    viewerSessions(subject, range) {
      const told = subject.kind === "id" ? book.ofViewer(subject.value) : null;
      if (told !== null) return newestFirst(near(told, range));
      const wide = { startMs: range.startMs - longestSessionMs, endMs: range.endMs };
      const others = population.viewerSessions(subject, wide);
      return newestFirst([...near(ofSubject(book, subject), range), ...others]);
    },
    contentSessions: (range) => newestFirst([...within(book.all(), range), ...population.contentSessions(range)]),
    adSessions: (range) => newestFirst([...population.adSessions(range)]),
  };
}

function ofSubject(book: StoryBook, { kind, value }: Subject): readonly StoredSession[] {
  if (kind === "id") return book.ofViewer(value) ?? [];
  return book.all().filter((stored) => stored.addresses.includes(value));
}

function near(sessions: readonly StoredSession[], range: TimeRange): readonly StoredSession[] {
  return within(sessions, { startMs: range.startMs - longestSessionMs, endMs: range.endMs });
}

function within(sessions: readonly StoredSession[], { startMs, endMs }: TimeRange): readonly StoredSession[] {
  return sessions.filter((stored) => stored.startMs >= startMs && stored.startMs < endMs);
}

function newestFirst(sessions: readonly StoredSession[]): readonly StoredSession[] {
  return sessions.toSorted((left, right) => right.startMs - left.startMs);
}
