import type { StoredSession } from "../sessions/session-spec.ts";
import { stories } from "../stories.ts";
import { createCast, type StoryContext } from "./cast.ts";
import { line } from "./homes.ts";

/** Three plays at once, and every further start is refused. */
export function accountLimit(context: StoryContext): StoredSession[] {
  const { viewerId, errorCode } = stories.accountLimit;
  const cast = createCast(viewerId, context, line("spectrum", "203.0.113.208"), "atlanta");
  const away = line("tmobile", "192.0.2.58");
  const refused = { outcome: "start-failure-business", errors: [errorCode], startup: 0.9 } as const;
  return [
    ...cast.tell(
      { hoursAgo: 5.3, device: "samsungTv", title: "The Lighthouse Keeper's Daughter", minutes: 112 },
      { hoursAgo: 5.1, device: "ipad", title: "Family Channel Live", minutes: 94 },
      { hoursAgo: 5, device: "galaxy", on: away, title: "Metro Sports Live", minutes: 88 },
      { ...refused, hoursAgo: 4.8, device: "chromecast", title: "City Cup Final" },
      { ...refused, hoursAgo: 4.78, device: "chromecast", title: "City Cup Final" },
      { ...refused, hoursAgo: 4.6, device: "chromeWindows", title: "City Cup Final" },
      { ...refused, hoursAgo: 4.4, device: "chromecast", title: "Harbor Lights: S2, E1" },
      { ...refused, hoursAgo: 4.1, device: "chromeWindows", title: "Metro Sports Live" },
    ),
    ...cast.life({ devices: ["samsungTv", "ipad", "galaxy", "chromecast"], perDay: 3 }),
  ];
}

/** What played in Detroit is refused in Toronto. */
export function regionBlock(context: StoryContext): StoredSession[] {
  const { viewerId, asset, errorCode } = stories.regionBlock;
  const cast = createCast(viewerId, context, line("comcast", "203.0.113.15"), "detroit");
  const abroad = { on: line("rogers", "192.0.2.130"), place: "toronto", device: "iphone" } as const;
  const refused = {
    ...abroad,
    title: asset,
    outcome: "start-failure-business",
    errors: [errorCode],
    startup: 0.7,
  } as const;
  return [
    ...cast.tell(
      { hoursAgo: 21.6, device: "iphone", title: asset, minutes: 62 },
      { hoursAgo: 19.8, device: "appleTv", title: "News Now 24", minutes: 25 },
      { ...refused, hoursAgo: 6.2 },
      { ...refused, hoursAgo: 6.15 },
      { ...refused, hoursAgo: 6, device: "safariMac" },
      { ...abroad, hoursAgo: 5.6, title: "Field Notes: S2, E3", minutes: 39 },
      { ...refused, hoursAgo: 3.3 },
    ),
    ...cast.life({ devices: ["appleTv", "iphone", "safariMac"] }),
  ];
}

/** The plan lapsed two days ago; the ID looks like an address. */
export function subscriptionExpired(context: StoryContext): StoredSession[] {
  const { viewerId, errorCode } = stories.subscriptionExpired;
  const cast = createCast(viewerId, context, line("bt", "203.0.113.240"), "london");
  const refused = { outcome: "start-failure-business", errors: [errorCode], startup: 0.8 } as const;
  return [
    ...cast.tell(
      ...[40, 33.5, 16.1, 9.8, 9.7, 2.4].map((hoursAgo, index) => ({
        ...refused,
        hoursAgo,
        device: index % 2 === 0 ? ("fireTv" as const) : ("ipad" as const),
      })),
    ),
    ...cast.life({ devices: ["fireTv", "ipad"], fromDay: 3 }),
  ];
}
