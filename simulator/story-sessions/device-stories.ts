import type { StoredSession } from "../sessions/session-spec.ts";
import { stories } from "../stories.ts";
import { connection } from "./connections.ts";
import { createStoryViewer, type SessionOptions, type StoryContext } from "./story-viewer.ts";

function failedStart(error: string, startup: number): SessionOptions {
  return { outcome: "start-failure-tech", errors: [error], startup };
}

/** The Samsung TV fails to start every title; the other devices at home are fine. */
export function badDevice(context: StoryContext): StoredSession[] {
  const { viewerId, errorCode } = stories.badDevice;
  const viewer = createStoryViewer(viewerId, context, connection("comcast", "203.0.113.61"));
  const broken = { device: "samsungTv", ...failedStart(errorCode, 3.1) } as const;
  return [
    ...viewer.sessions(
      { ...broken, hoursAgo: 20.4, title: "The Long Winter: S1, E3", cdn: "akamai" },
      { ...broken, hoursAgo: 20.3, title: "The Long Winter: S1, E3", cdn: "akamai" },
      { hoursAgo: 20.1, device: "iphone", title: "The Long Winter: S1, E3", cdn: "akamai", minutes: 46 },
      { hoursAgo: 14, device: "fireTv", title: "Orbital Kitchen: S3, E2", cdn: "cloudfront" },
      { ...broken, hoursAgo: 9.2, title: "Paper Boats", cdn: "fastly" },
      { ...broken, hoursAgo: 9.1, title: "Field Notes: S2, E1", cdn: "cloudfront" },
      { hoursAgo: 8.8, device: "fireTv", title: "Paper Boats", cdn: "fastly", minutes: 88 },
      { ...broken, hoursAgo: 3.2, title: "News Now 24", cdn: "akamai" },
      { ...broken, hoursAgo: 3.1, title: "Orbital Kitchen: S3, E3", cdn: "akamai" },
      { hoursAgo: 2.9, device: "iphone", title: "Orbital Kitchen: S3, E3", cdn: "cloudfront", minutes: 23 },
    ),
    ...viewer.history({ devices: ["samsungTv", "samsungTv", "iphone", "fireTv"] }),
  ];
}

/** The LG TV has been failing since its update to app 8.14 two days ago. */
export function newAppVersion(context: StoryContext): StoredSession[] {
  const { viewerId, errorCode, appVersion } = stories.newAppVersion;
  const viewer = createStoryViewer(viewerId, context, connection("cox", "203.0.113.140"), "phoenix");
  const broken = { device: "lgTv", appVersion, ...failedStart(errorCode, 4.4) } as const;
  return [
    ...viewer.sessions(
      ...[45, 44.9, 44.7, 38, 37.9].map((hoursAgo) => ({ ...broken, hoursAgo })),
      ...[21, 20.9, 14.2, 14.1, 5.1, 5].map((hoursAgo) => ({ ...broken, hoursAgo })),
      { hoursAgo: 4.8, device: "lgTv", appVersion, minutes: 31 },
      { hoursAgo: 20.6, device: "iphone", appVersion, minutes: 34 },
      { hoursAgo: 13.8, device: "iphone", appVersion, minutes: 22 },
      { hoursAgo: 2.5, device: "iphone", appVersion, minutes: 41 },
    ),
    ...viewer.history({ devices: ["lgTv", "lgTv", "iphone"], fromDay: 3 }),
  ];
}

/** Plays in Chrome on the laptop stop midway; plays on the Roku don't. */
export function playbackFailures(context: StoryContext): StoredSession[] {
  const { viewerId, errorCode } = stories.playbackFailures;
  // This IP address is also the viewer ID of another story, so that a lookup has to distinguish them.
  const viewer = createStoryViewer(
    viewerId,
    context,
    connection("verizonFios", stories.subscriptionExpired.viewerId),
    "newYork",
  );
  const broken = {
    device: "chromeWindows",
    outcome: "playback-failure-tech",
    errors: [errorCode],
  } as const;
  return [
    ...viewer.sessions(
      ...[19, 18.7, 11.4, 6.6, 2.2].map((hoursAgo, index) => ({
        ...broken,
        hoursAgo,
        minutes: 6 + index * 2,
      })),
      { hoursAgo: 10.9, device: "chromeWindows", minutes: 17 },
      { hoursAgo: 18.2, device: "rokuUltra", minutes: 40 },
      { hoursAgo: 6.1, device: "rokuUltra", minutes: 38 },
      { hoursAgo: 1.6, device: "rokuUltra", minutes: 22 },
    ),
    ...viewer.history({ devices: ["rokuUltra", "chromeWindows"] }),
  ];
}

/** Five quick attempts on the TV stick fail, then the phone plays, and later the stick plays again. */
export function retriesThenSuccess(context: StoryContext): StoredSession[] {
  const { viewerId, errorCode } = stories.retriesThenSuccess;
  const viewer = createStoryViewer(viewerId, context, connection("telekom", "203.0.113.201"), "berlin");
  const title = "Midnight at the Observatory";
  // The last attempt ends 3 min 40 s after the first one starts.
  const failedAttempts = [0, 49, 101, 155, 208].map((seconds) => ({
    hoursAgo: 7 - seconds / 3600,
    device: "fireTv" as const,
    title,
    cdn: "akamai" as const,
    ...failedStart(errorCode, 12),
    lingerHours: 0,
  }));
  return [
    ...viewer.sessions(
      ...failedAttempts,
      { hoursAgo: 7 - 340 / 3600, device: "galaxy", title, cdn: "akamai", minutes: 42 },
      { hoursAgo: 5, device: "fireTv", title, cdn: "akamai", minutes: 58 },
      { hoursAgo: 3.6, device: "fireTv", title: "Field Notes: S2, E4", cdn: "akamai", minutes: 40 },
    ),
    ...viewer.history({ devices: ["fireTv", "fireTv", "galaxy"] }),
  ];
}
