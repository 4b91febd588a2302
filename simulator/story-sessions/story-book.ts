import type { StoredSession } from "../sessions/session-spec.ts";
import { type StoryKey, stories } from "../stories.ts";
import { accountLimit, regionBlock, subscriptionExpired } from "./account-stories.ts";
import { awkwardMissing, awkwardTypes } from "./awkward-shapes.ts";
import { awkwardStatus } from "./awkward-status.ts";
import { awkwardNetwork, awkwardText } from "./awkward-words.ts";
import {
  housemates,
  impatientViewer,
  lastWeekOnly,
  liveNow,
  nothingWrong,
  onePlay,
  otherBrand,
} from "./calm-stories.ts";
import type { StoryContext } from "./cast.ts";
import { fiveThousand, sixHundred } from "./crowd-stories.ts";
import { badDevice, newAppVersion, playbackFailures, retriesThenSuccess } from "./device-stories.ts";
import { documentedSample } from "./documented-sample.ts";
import { badCdn, badNetwork, lowPicture } from "./network-stories.ts";
import { badTitle, serviceOutage } from "./service-stories.ts";

type Teller = (context: StoryContext) => StoredSession[];

const tellers: Record<StoryKey, Teller> = {
  ...{ badDevice, newAppVersion, playbackFailures, retriesThenSuccess },
  ...{ badNetwork, badCdn, lowPicture, badTitle, serviceOutage },
  ...{ accountLimit, regionBlock, subscriptionExpired },
  ...{ impatientViewer, nothingWrong, onePlay, lastWeekOnly, liveNow, otherBrand },
  ...{ sixHundred, fiveThousand, documentedSample },
  ...{ awkwardMissing, awkwardTypes, awkwardText, awkwardNetwork, awkwardStatus },
  nobody: () => [],
};

/** The sessions of the named viewers, told when first asked for. */
export interface StoryBook {
  /** All sessions of a named viewer, or null when nobody of that name is known. */
  ofViewer(viewerId: string): readonly StoredSession[] | null;
  /** Everybody's sessions, story by story. */
  all(): readonly StoredSession[];
}

/** Opens the book for one account: its key decides whose stories are in it. */
export function openStoryBook(context: StoryContext, clientId?: string): StoryBook {
  const pending = new Map<string, () => readonly StoredSession[]>();
  for (const [key, teller] of Object.entries(tellers)) {
    const story = storyOf(key);
    if (story.clientId === clientId)
      pending.set(
        story.viewerId,
        once(() => teller(context)),
      );
  }
  if (clientId === undefined) {
    for (const [viewerId, sessions] of Object.entries(housemates(context))) pending.set(viewerId, () => sessions);
  }
  return {
    ofViewer: (viewerId) => pending.get(viewerId)?.() ?? null,
    all: once(() => [...pending.values()].flatMap((tell) => tell())),
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
