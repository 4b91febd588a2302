import type { StoredSession } from "../sessions/session-spec.ts";
import { stories } from "../stories.ts";
import { connection } from "./connections.ts";
import { createStoryViewer, type StoryContext } from "./story-viewer.ts";

/** Three plays run at once, so every further attempt is blocked. */
export function accountLimit(context: StoryContext): StoredSession[] {
  const { viewerId, errorCode } = stories.accountLimit;
  const viewer = createStoryViewer(viewerId, context, connection("spectrum", "203.0.113.208"), "atlanta");
  const away = connection("tmobile", "192.0.2.58");
  const blocked = { outcome: "start-failure-business", errors: [errorCode], startup: 0.9 } as const;
  return [
    ...viewer.sessions(
      { hoursAgo: 5.3, device: "samsungTv", title: "The Lighthouse Keeper's Daughter", minutes: 112 },
      { hoursAgo: 5.1, device: "ipad", title: "Family Channel Live", minutes: 94 },
      { hoursAgo: 5, device: "galaxy", on: away, title: "Metro Sports Live", minutes: 88 },
      { ...blocked, hoursAgo: 4.8, device: "chromecast", title: "City Cup Final" },
      { ...blocked, hoursAgo: 4.78, device: "chromecast", title: "City Cup Final" },
      { ...blocked, hoursAgo: 4.6, device: "chromeWindows", title: "City Cup Final" },
      { ...blocked, hoursAgo: 4.4, device: "chromecast", title: "Harbor Lights: S2, E1" },
      { ...blocked, hoursAgo: 4.1, device: "chromeWindows", title: "Metro Sports Live" },
    ),
    ...viewer.history({ devices: ["samsungTv", "ipad", "galaxy", "chromecast"], perDay: 3 }),
  ];
}

/** A title that played in Detroit is blocked in Toronto. */
export function regionBlock(context: StoryContext): StoredSession[] {
  const { viewerId, asset, errorCode } = stories.regionBlock;
  const viewer = createStoryViewer(viewerId, context, connection("comcast", "203.0.113.15"), "detroit");
  const abroad = { on: connection("rogers", "192.0.2.130"), place: "toronto", device: "iphone" } as const;
  const blocked = {
    ...abroad,
    title: asset,
    outcome: "start-failure-business",
    errors: [errorCode],
    startup: 0.7,
  } as const;
  return [
    ...viewer.sessions(
      { hoursAgo: 21.6, device: "iphone", title: asset, minutes: 62 },
      { hoursAgo: 19.8, device: "appleTv", title: "News Now 24", minutes: 25 },
      { ...blocked, hoursAgo: 6.2 },
      { ...blocked, hoursAgo: 6.15 },
      { ...blocked, hoursAgo: 6, device: "safariMac" },
      { ...abroad, hoursAgo: 5.6, title: "Field Notes: S2, E3", minutes: 39 },
      { ...blocked, hoursAgo: 3.3 },
    ),
    ...viewer.history({ devices: ["appleTv", "iphone", "safariMac"] }),
  ];
}

/** The subscription expired two days ago. The viewer ID looks like an IP address. */
export function subscriptionExpired(context: StoryContext): StoredSession[] {
  const { viewerId, errorCode } = stories.subscriptionExpired;
  const viewer = createStoryViewer(viewerId, context, connection("bt", "203.0.113.240"), "london");
  const blocked = { outcome: "start-failure-business", errors: [errorCode], startup: 0.8 } as const;
  return [
    ...viewer.sessions(
      ...[40, 33.5, 16.1, 9.8, 9.7, 2.4].map((hoursAgo, index) => ({
        ...blocked,
        hoursAgo,
        device: index % 2 === 0 ? ("fireTv" as const) : ("ipad" as const),
      })),
    ),
    ...viewer.history({ devices: ["fireTv", "ipad"], fromDay: 3 }),
  ];
}
