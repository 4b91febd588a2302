import type { StoredSession } from "../sessions/session-spec.ts";
import { type StoryKey, stories } from "../stories.ts";
import { accountLimit, regionBlock, subscriptionExpired } from "./account-stories.ts";
import { awkwardMissing, awkwardTypes } from "./awkward-shapes.ts";
import { awkwardStatus } from "./awkward-status.ts";
import { awkwardNetwork, awkwardText } from "./awkward-text.ts";
import { campusViewers, eveningPeaks, loopingDevice, thirtyThousand } from "./crowded-stories.ts";
import { badDevice, newAppVersion, playbackFailures, retriesThenSuccess } from "./device-stories.ts";
import { documentedSample } from "./documented-sample.ts";
import { fiveThousand, sixHundred } from "./high-volume-stories.ts";
import { badCdn, badNetwork, lowPicture } from "./network-stories.ts";
import {
  housemates,
  impatientViewer,
  lastWeekOnly,
  liveNow,
  nothingWrong,
  onePlay,
  otherBrand,
} from "./non-cause-stories.ts";
import { badTitle, serviceOutage } from "./service-stories.ts";
import type { StoryContext } from "./story-viewer.ts";

type StoryFactory = (context: StoryContext) => StoredSession[];

const storyFactories: Record<StoryKey, StoryFactory> = {
  ...{ badDevice, newAppVersion, playbackFailures, retriesThenSuccess },
  ...{ badNetwork, badCdn, lowPicture, badTitle, serviceOutage },
  ...{ accountLimit, regionBlock, subscriptionExpired },
  ...{ impatientViewer, nothingWrong, onePlay, lastWeekOnly, liveNow, otherBrand },
  ...{ sixHundred, fiveThousand, eveningPeaks, thirtyThousand, loopingDevice, documentedSample },
  ...{ awkwardMissing, awkwardTypes, awkwardText, awkwardNetwork, awkwardStatus },
  nobody: () => [],
};

/** The sessions of all stories of one account. Each story's sessions are created on first use. */
export interface StoryRegistry {
  /** Returns all sessions of a viewer, or null if the viewer has no story. */
  forViewer(viewerId: string): readonly StoredSession[] | null;
  /** Returns the sessions of all stories, grouped by story. */
  all(): readonly StoredSession[];
}

/** Creates the registry for one account. Without a `clientId`, it has the main stories. */
export function createStoryRegistry(context: StoryContext, clientId?: string): StoryRegistry {
  const viewers = new Map<string, () => readonly StoredSession[]>();
  for (const [key, createStory] of Object.entries(storyFactories)) {
    const story = storyOf(key);
    if (story.clientId === clientId)
      viewers.set(
        story.viewerId,
        once(() => createStory(context)),
      );
  }
  if (clientId === undefined) {
    for (const [viewerId, sessions] of Object.entries(housemates(context))) viewers.set(viewerId, () => sessions);
    for (const [viewerId, sessions] of campusViewers(context)) viewers.set(viewerId, once(sessions));
  }
  return {
    forViewer: (viewerId) => viewers.get(viewerId)?.() ?? null,
    all: once(() => [...viewers.values()].flatMap((sessions) => sessions())),
  };
}

function storyOf(key: string): { readonly viewerId: string; readonly clientId?: string } {
  const story = Object.entries(stories).find(([name]) => name === key)?.[1];
  if (story === undefined) throw new RangeError(`No story "${key}"`);
  return story;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
