import type { StoredSession } from "../sessions/session-spec.ts";
import { household, stories } from "../stories.ts";
import { createCast, type StoryContext } from "./cast.ts";
import { householdLine, householdLineV6, line } from "./homes.ts";

/** Attempts left after a moment, without any error. */
export function impatientViewer(context: StoryContext): StoredSession[] {
  const cast = createCast(stories.impatientViewer.viewerId, context, line("cox", "203.0.113.77"), "phoenix");
  const left = { outcome: "exit", lingerHours: 0 } as const;
  return [
    ...cast.tell(
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
    ...cast.life({ devices: ["fireTv", "iphone"] }),
  ];
}

/** Eight good plays, in a household that shares one address. */
export function nothingWrong(context: StoryContext): StoredSession[] {
  const cast = createCast(stories.nothingWrong.viewerId, context, householdLine);
  const hours = [21.2, 18.4, 15.1, 12.2, 9.3, 6.1, 3.7, 1.5];
  return [
    ...cast.tell(
      ...hours.map((hoursAgo, index) => ({
        hoursAgo,
        device: index % 2 === 0 ? ("rokuUltra" as const) : ("iphone" as const),
      })),
    ),
    ...cast.life({ devices: ["rokuUltra", "iphone"] }),
  ];
}

/** One play, and nothing else in 30 days. */
export function onePlay(context: StoryContext): StoredSession[] {
  const cast = createCast(stories.onePlay.viewerId, context, line("tmobile", "192.0.2.12"), "denver");
  return cast.tell({ hoursAgo: 5.5, device: "galaxy", title: "Paper Boats", minutes: 35 });
}

/** Five plays, the newest six days old. */
export function lastWeekOnly(context: StoryContext): StoredSession[] {
  const cast = createCast(stories.lastWeekOnly.viewerId, context, line("bell", "203.0.113.9"), "toronto");
  return cast.tell(...[150, 174, 223, 246, 290].map((hoursAgo) => ({ hoursAgo, device: "xbox" as const })));
}

/** A live play that goes on; its `end` is null. */
export function liveNow(context: StoryContext): StoredSession[] {
  const { viewerId, asset } = stories.liveNow;
  const cast = createCast(viewerId, context, line("comcast", "203.0.113.55"), "indianapolis");
  return [
    ...cast.tell(
      { hoursAgo: 47 / 60, device: "rokuUltra", title: asset, cdn: "akamai", outcome: "ongoing" },
      { hoursAgo: 19.5, device: "rokuUltra", title: asset, minutes: 92 },
      { hoursAgo: 11, device: "galaxy", minutes: 20 },
      { hoursAgo: 4.5, device: "rokuUltra", minutes: 44 },
    ),
    ...cast.life({ devices: ["rokuUltra", "galaxy"] }),
  ];
}

/** A viewer of the second brand. */
export function otherBrand(context: StoryContext): StoredSession[] {
  const cast = createCast(stories.otherBrand.viewerId, context, line("telekom", "192.0.2.240"), "berlin");
  return [
    ...cast.tell(...[20, 13.5, 7.2, 2.8].map((hoursAgo) => ({ hoursAgo, device: "appleTv" as const }))),
    ...cast.life({ devices: ["appleTv", "ipad"] }),
  ];
}

/** Those of the household who have no story of their own; the tablet is watching now. */
export function housemates(context: StoryContext): Record<string, StoredSession[]> {
  const [, dad, kids, flatmate, grandma] = household.viewerIds;
  const dadCast = createCast(dad, context, householdLineV6);
  const kidsCast = createCast(kids, context, householdLineV6);
  const flatmateCast = createCast(flatmate, context, householdLine);
  const grandmaCast = createCast(grandma, context, householdLine);
  const watching = kidsCast.tell({
    hoursAgo: 0.3,
    device: "ipad",
    title: "Family Channel Live",
    outcome: "ongoing",
  });
  return {
    [dad]: [
      ...dadCast.tell(
        { hoursAgo: 14.4, device: "lgTv", minutes: 50 },
        { hoursAgo: 3, device: "chromeWindows", minutes: 30 },
      ),
      ...dadCast.life({ devices: ["lgTv"] }),
    ],
    [kids]: [
      // This one has no `end` at all while it goes on.
      ...watching.map((stored) => ({ ...stored, present: withoutEnd })),
      ...kidsCast.tell({ hoursAgo: 8.5, device: "ipad", title: "Orbital Kitchen: S3, E1", minutes: 24 }),
      ...kidsCast.life({ devices: ["ipad"], title: "Orbital Kitchen: S3, E5" }),
    ],
    [flatmate]: flatmateCast.life({ devices: ["xbox", "galaxy"], perDay: 1 }).concat(
      flatmateCast.tell({
        hoursAgo: 10,
        device: "xbox",
        outcome: "start-failure-tech",
        errors: ["XBOX_MEDIA_0x80004005"],
        startup: 6,
      }),
    ),
    [grandma]: grandmaCast.tell({
      hoursAgo: 16.7,
      device: "rokuUltra",
      unit: "grandma-roku",
      title: "News Now 24",
      minutes: 75,
    }),
  };
}

/** Leaves `timestamps.end` out. */
export function withoutEnd<Session extends { readonly timestamps: { readonly start: unknown } }>(
  session: Session,
): unknown {
  return { ...session, timestamps: { start: session.timestamps.start } };
}
