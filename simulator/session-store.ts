import type { Account } from "./accounts.ts";
import { createPopulation, type Population } from "./population/population.ts";
import type { Subject } from "./rules/parameters.ts";
import type { TimeRange } from "./rules/time-range.ts";
import { asSecondBrand } from "./sessions/second-brand.ts";
import type { StoredSession } from "./sessions/session-spec.ts";
import { createStoryRegistry, type StoryRegistry } from "./story-sessions/story-registry.ts";
import type { StoryContext } from "./story-sessions/story-viewer.ts";

/** All sessions that one account can see. */
export interface SessionStore {
  /** Returns a viewer's sessions that may overlap the range, newest first. */
  viewerSessions(subject: Subject, range: TimeRange): readonly StoredSession[];
  /** Returns all viewers' content sessions that started in the range, newest first. */
  contentSessions(range: TimeRange): readonly StoredSession[];
  /** Returns all viewers' ad sessions that started in the range, newest first. */
  adSessions(range: TimeRange): readonly StoredSession[];
}

// No session lasts longer, so one that starts earlier can't overlap a range.
const maxSessionMs = 8 * 3_600_000;

const secondBrandSize = 2000;

/** Returns a function that finds an account's store, and creates it on first use. */
export function createSessionStores(context: StoryContext): (account: Account) => SessionStore {
  const stores = new Map<string | undefined, SessionStore>();
  return ({ storyClientId }) => {
    const known = stores.get(storyClientId);
    if (known) return known;
    const registry = createStoryRegistry(context, storyClientId);
    const store =
      storyClientId === undefined
        ? populatedStore(registry, createPopulation(context))
        : // Another seed, so that the brands have no viewers in common.
          secondBrandStore(
            populatedStore(registry, createPopulation({ ...context, seed: -context.seed - 1 }, secondBrandSize)),
          );
    stores.set(storyClientId, store);
    return store;
  };
}

function secondBrandStore(store: SessionStore): SessionStore {
  return {
    viewerSessions: (subject, range) => store.viewerSessions(subject, range).map(asSecondBrand),
    contentSessions: (range) => store.contentSessions(range).map(asSecondBrand),
    adSessions: (range) => store.adSessions(range).map(asSecondBrand),
  };
}

function populatedStore(registry: StoryRegistry, population: Population): SessionStore {
  return {
    viewerSessions(subject, range) {
      const storySessions = subject.kind === "id" ? registry.forViewer(subject.value) : null;
      if (storySessions !== null) return newestFirst(mayOverlap(storySessions, range));
      const widened = { startMs: range.startMs - maxSessionMs, endMs: range.endMs };
      const others = population.viewerSessions(subject, widened);
      return newestFirst([...mayOverlap(storySessionsOf(registry, subject), range), ...others]);
    },
    contentSessions: (range) =>
      newestFirst([...startingIn(registry.all(), range), ...population.contentSessions(range)]),
    adSessions: (range) => newestFirst([...population.adSessions(range)]),
  };
}

function storySessionsOf(registry: StoryRegistry, { kind, value }: Subject): readonly StoredSession[] {
  if (kind === "id") return registry.forViewer(value) ?? [];
  return registry.all().filter((stored) => stored.addresses.includes(value));
}

function mayOverlap(sessions: readonly StoredSession[], range: TimeRange): readonly StoredSession[] {
  return startingIn(sessions, { startMs: range.startMs - maxSessionMs, endMs: range.endMs });
}

function startingIn(sessions: readonly StoredSession[], { startMs, endMs }: TimeRange): readonly StoredSession[] {
  return sessions.filter((stored) => stored.startMs >= startMs && stored.startMs < endMs);
}

function newestFirst(sessions: readonly StoredSession[]): readonly StoredSession[] {
  return sessions.toSorted((left, right) => right.startMs - left.startMs);
}
