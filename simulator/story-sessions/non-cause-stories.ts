import type { StoredSession } from "../sessions/session-spec.ts";
import { household, stories } from "../stories.ts";
import { connection, householdConnection, householdConnectionV6 } from "./connections.ts";
import { createStoryViewer, type StoryContext } from "./story-viewer.ts";

/** The viewer exits some attempts within seconds, without an error. */
export function impatientViewer(context: StoryContext): StoredSession[] {
  const viewer = createStoryViewer(
    stories.impatientViewer.viewerId,
    context,
    connection("cox", "203.0.113.77"),
    "phoenix",
  );
  const left = { outcome: "exit", lingerHours: 0 } as const;
  return [
    ...viewer.sessions(
      ...[19.3, 19.29, 12.6, 12.59, 4.9, 4.88].map((hoursAgo, index) => ({
        ...left,
        hoursAgo,
        device: index % 3 === 2 ? ("iphone" as const) : ("fireTv" as const),
        startup: 1 + index * 0.4,
      })),
      { hoursAgo: 19.2, device: "fireTv", minutes: 37 },
      { hoursAgo: 12.5, device: "iphone", minutes: 21 },
      { hoursAgo: 4.8, device: "fireTv", minutes: 40 },
    ),
    ...viewer.history({ devices: ["fireTv", "iphone"] }),
  ];
}

/** Eight good plays, in a household that shares one IP address. */
export function nothingWrong(context: StoryContext): StoredSession[] {
  const viewer = createStoryViewer(stories.nothingWrong.viewerId, context, householdConnection);
  const hours = [21.2, 18.4, 15.1, 12.2, 9.3, 6.1, 3.7, 1.5];
  return [
    ...viewer.sessions(
      ...hours.map((hoursAgo, index) => ({
        hoursAgo,
        device: index % 2 === 0 ? ("rokuUltra" as const) : ("iphone" as const),
      })),
    ),
    ...viewer.history({ devices: ["rokuUltra", "iphone"] }),
  ];
}

/** One play, and nothing else in 30 days. */
export function onePlay(context: StoryContext): StoredSession[] {
  const viewer = createStoryViewer(stories.onePlay.viewerId, context, connection("tmobile", "192.0.2.12"), "denver");
  return viewer.sessions({ hoursAgo: 5.5, device: "galaxy", title: "Paper Boats", minutes: 35 });
}

/** Five plays, the latest six days ago. */
export function lastWeekOnly(context: StoryContext): StoredSession[] {
  const viewer = createStoryViewer(
    stories.lastWeekOnly.viewerId,
    context,
    connection("bell", "203.0.113.9"),
    "toronto",
  );
  return viewer.sessions(...[150, 174, 223, 246, 290].map((hoursAgo) => ({ hoursAgo, device: "xbox" as const })));
}

/** A live play is ongoing; its `end` is null. */
export function liveNow(context: StoryContext): StoredSession[] {
  const { viewerId, asset } = stories.liveNow;
  const viewer = createStoryViewer(viewerId, context, connection("comcast", "203.0.113.55"), "indianapolis");
  return [
    ...viewer.sessions(
      { hoursAgo: 47 / 60, device: "rokuUltra", title: asset, cdn: "akamai", outcome: "ongoing" },
      { hoursAgo: 19.5, device: "rokuUltra", title: asset, minutes: 92 },
      { hoursAgo: 11, device: "galaxy", minutes: 20 },
      { hoursAgo: 4.5, device: "rokuUltra", minutes: 44 },
    ),
    ...viewer.history({ devices: ["rokuUltra", "galaxy"] }),
  ];
}

/** A viewer of the second brand. */
export function otherBrand(context: StoryContext): StoredSession[] {
  const viewer = createStoryViewer(
    stories.otherBrand.viewerId,
    context,
    connection("telekom", "192.0.2.240"),
    "berlin",
  );
  return [
    ...viewer.sessions(...[20, 13.5, 7.2, 2.8].map((hoursAgo) => ({ hoursAgo, device: "appleTv" as const }))),
    ...viewer.history({ devices: ["appleTv", "ipad"] }),
  ];
}

/** The sessions of the household's other viewers, by viewer ID. The tablet is watching now. */
export function housemates(context: StoryContext): Record<string, StoredSession[]> {
  const [, dad, kids, flatmate, grandma] = household.viewerIds;
  const dadViewer = createStoryViewer(dad, context, householdConnectionV6);
  const kidsViewer = createStoryViewer(kids, context, householdConnectionV6);
  const flatmateViewer = createStoryViewer(flatmate, context, householdConnection);
  const grandmaViewer = createStoryViewer(grandma, context, householdConnection);
  const watching = kidsViewer.sessions({
    hoursAgo: 0.3,
    device: "ipad",
    title: "Family Channel Live",
    outcome: "ongoing",
  });
  return {
    [dad]: [
      ...dadViewer.sessions(
        { hoursAgo: 14.4, device: "lgTv", minutes: 50 },
        { hoursAgo: 3, device: "chromeWindows", minutes: 30 },
      ),
      ...dadViewer.history({ devices: ["lgTv"] }),
    ],
    [kids]: [
      ...watching.map((stored) => ({ ...stored, serialize: withoutEnd })),
      ...kidsViewer.sessions({ hoursAgo: 8.5, device: "ipad", title: "Orbital Kitchen: S3, E1", minutes: 24 }),
      ...kidsViewer.history({ devices: ["ipad"], title: "Orbital Kitchen: S3, E5" }),
    ],
    [flatmate]: flatmateViewer.history({ devices: ["xbox", "galaxy"], perDay: 1 }).concat(
      flatmateViewer.sessions({
        hoursAgo: 10,
        device: "xbox",
        outcome: "start-failure-tech",
        errors: ["XBOX_MEDIA_0x80004005"],
        startup: 6,
      }),
    ),
    [grandma]: grandmaViewer.sessions({
      hoursAgo: 16.7,
      device: "rokuUltra",
      unit: "grandma-roku",
      title: "News Now 24",
      minutes: 75,
    }),
  };
}

/** Removes `timestamps.end`: the documentation doesn't say whether an ongoing session's end is null or missing. */
export function withoutEnd<Session extends { readonly timestamps: { readonly start: unknown } }>(
  session: Session,
): unknown {
  return { ...session, timestamps: { start: session.timestamps.start } };
}
