import type { DeviceKey } from "../catalogue/devices.ts";
import { createRandom, itemAt } from "../random.ts";
import type { StoredSession } from "../sessions/session-spec.ts";
import { campus, stories } from "../stories.ts";
import { busyEvenings } from "./busy-evenings.ts";
import { connection } from "./connections.ts";
import { createStoryViewer, type SessionOptions, type StoryContext } from "./story-viewer.ts";

const hour = 3_600_000;
const day = 24 * hour;

/** About 4,900 sessions, most of them in the evening. Three of five fail to start, so plays say little about their number. */
export function eveningPeaks(context: StoryContext): StoredSession[] {
  const { viewerId, sessions24h, errorCode } = stories.eveningPeaks;
  const viewer = createStoryViewer(viewerId, context, connection("spectrum", "192.0.2.49"), "losAngeles");
  const starts = busyEvenings({ viewerId, perDay: sessions24h, sharpness: 2 }, context);
  return viewer.lazySessions(starts, (index) => ({
    device: "appleTv",
    unit: `box-${index % 20}`,
    title: "Metro Sports Live",
    cdn: "fastly",
    minutes: 2 + (index % 5),
    lingerHours: 0,
    ...(index % 5 < 3 ? failedStart(errorCode, 3.2) : {}),
  }));
}

/** 30,000 sessions on forty screens. Every hundredth is an exit before video start. */
export function thirtyThousand(context: StoryContext): StoredSession[] {
  const { viewerId, sessions24h } = stories.thirtyThousand;
  const viewer = createStoryViewer(viewerId, context, connection("att", "192.0.2.30"), "atlanta");
  const screens: readonly DeviceKey[] = ["samsungTv", "lgTv", "chromecast", "rokuUltra"];
  const starts = busyEvenings({ viewerId, perDay: sessions24h, sharpness: 1 }, context);
  return viewer.lazySessions(starts, (index) => ({
    device: itemAt(screens, index % screens.length),
    unit: `lounge-${index % 40}`,
    minutes: 2 + (index % 9),
    lingerHours: 0,
    ...(index % 100 === 50 ? ({ outcome: "exit", startup: 1.4 } as const) : {}),
  }));
}

/**
 * A kiosk that restarts its app again and again: 640 attempts in six seconds, in the middle of a minute, and 5,000 in
 * one minute. A few plays a day surround them.
 */
export function loopingDevice(context: StoryContext): StoredSession[] {
  const { viewerId, loops } = stories.loopingDevice;
  const viewer = createStoryViewer(viewerId, context, connection("verizonFios", "192.0.2.17"), "newYork");
  const bursts = loops.flatMap(({ hoursAgo, fromSecond, seconds, sessions, errorCode }) => {
    const fromMs = context.anchorMs - hoursAgo * hour + fromSecond * 1000;
    const starts = Array.from(
      { length: sessions },
      (_, index) => fromMs + Math.floor((index * seconds * 1000) / sessions),
    );
    return viewer.lazySessions(starts, () => ({
      device: "chromeWindows",
      title: "News Now 24",
      cdn: "akamai",
      lingerHours: 0,
      ...failedStart(errorCode, 0.05),
    }));
  });
  // Hours away from the bursts, which are a whole number of days ago.
  const plays = Array.from({ length: 28 }, (_, daysAgo) =>
    [4, 12, 20].map((hours) => ({ hoursAgo: daysAgo * 24 + hours, device: "chromeWindows" as const, minutes: 30 })),
  );
  return [...viewer.sessions(...plays.flat()), ...bursts];
}

/** Eight sessions in 30 days for each of the many viewers who share the campus's address, by viewer ID. */
export function campusViewers(context: StoryContext): ReadonlyMap<string, () => StoredSession[]> {
  const devices: readonly DeviceKey[] = ["iphone", "galaxy", "chromeWindows", "safariMac", "ipad", "xbox"];
  return new Map(
    campus.viewerIds.map((viewerId, at) => [
      viewerId,
      () => {
        const random = createRandom(context.seed, "campus", viewerId);
        const viewer = createStoryViewer(viewerId, context, connection("comcast", campus.ip), "detroit");
        const device = itemAt(devices, at % devices.length);
        return viewer.sessions(
          ...Array.from({ length: campus.sessionsEach }, (): SessionOptions => {
            // On any day, between 22:00 and 05:00 UTC: evening in America.
            const onDayMs = context.anchorMs - Math.floor((0.35 + random.next() * 28.25) * day);
            const startMs = onDayMs - (onDayMs % day) + Math.floor((random.next() * 7 - 2) * hour);
            const hasFailed = random.chance(0.04);
            return { startMs, device, ...(hasFailed ? failedStart("NETWORK_TIMEOUT", 5) : {}) };
          }),
        );
      },
    ]),
  );
}

function failedStart(errorCode: string, startup: number) {
  return { outcome: "start-failure-tech", errors: [errorCode], startup } as const satisfies SessionOptions;
}
