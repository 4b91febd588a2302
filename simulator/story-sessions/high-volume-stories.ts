import type { DeviceKey } from "../catalogue/devices.ts";
import { itemAt } from "../random.ts";
import type { StoredSession } from "../sessions/session-spec.ts";
import { stories } from "../stories.ts";
import { connection } from "./connections.ts";
import { createStoryViewer, type SessionOptions, type StoryContext } from "./story-viewer.ts";

const historyHours = 29.9 * 24;

/** 600 plays of about half an hour, evenly spread over 30 days. */
export function sixHundred(context: StoryContext): StoredSession[] {
  const { viewerId, sessions30d } = stories.sixHundred;
  const viewer = createStoryViewer(viewerId, context, connection("comcast", "192.0.2.60"));
  return viewer.sessions(
    ...evenlySpread(sessions30d, (hoursAgo) => ({
      hoursAgo,
      device: "chromecast",
      title: "News Now 24",
      minutes: 32,
    })),
  );
}

/** 5,000 short sessions on twelve screens. Every fiftieth is an exit before video start. */
export function fiveThousand(context: StoryContext): StoredSession[] {
  const { viewerId, sessions30d } = stories.fiveThousand;
  const viewer = createStoryViewer(viewerId, context, connection("telekom", "192.0.2.50"), "berlin");
  const screens: readonly DeviceKey[] = ["fireTv", "samsungTv", "lgTv"];
  return viewer.sessions(
    ...evenlySpread(sessions30d, (hoursAgo, index) => ({
      hoursAgo,
      device: itemAt(screens, index % 3),
      unit: `screen-${index % 12}`,
      minutes: 3 + (index % 7),
      ...(index % 50 === 25 ? { outcome: "exit" as const, startup: 1.4, lingerHours: 0 } : {}),
    })),
  );
}

function evenlySpread(
  count: number,
  optionsAt: (hoursAgo: number, index: number) => SessionOptions,
): SessionOptions[] {
  const step = historyHours / count;
  return Array.from({ length: count }, (_, index) => optionsAt(0.25 + (index + 0.5) * step, index));
}
