import type { StoredSession } from "../sessions/session-spec.ts";
import { stories } from "../stories.ts";
import { connection } from "./connections.ts";
import { createStoryViewer, type StoryContext } from "./story-viewer.ts";

/** The connection at home is poor on every device; the mobile network is fine. */
export function badNetwork(context: StoryContext): StoredSession[] {
  const viewer = createStoryViewer(
    stories.badNetwork.viewerId,
    context,
    connection("spectrum", "203.0.113.87"),
    "losAngeles",
  );
  const mobile = connection("tmobile", "192.0.2.44", "2001:db8:77:a::1f");
  return [
    ...viewer.sessions(
      { hoursAgo: 21.5, device: "samsungTv", cdn: "akamai", minutes: 31, rebuffering: 420, megabits: 1.9 },
      { hoursAgo: 20.2, device: "ipad", cdn: "fastly", minutes: 18, rebuffering: 300, megabits: 1.4 },
      { hoursAgo: 13, device: "iphone", on: mobile, minutes: 26 },
      { hoursAgo: 12, device: "iphone", on: mobile, minutes: 22 },
      { hoursAgo: 9.4, device: "samsungTv", cdn: "fastly", minutes: 24, rebuffering: 290, megabits: 2.1 },
      { hoursAgo: 8.1, device: "iphone", cdn: "akamai", minutes: 12, rebuffering: 160, megabits: 1.2 },
      { hoursAgo: 6.3, device: "iphone", on: mobile, minutes: 33 },
      { hoursAgo: 3.5, device: "samsungTv", cdn: "akamai", minutes: 41, rebuffering: 610, megabits: 1.7 },
      { hoursAgo: 1.9, device: "ipad", cdn: "fastly", minutes: 15, rebuffering: 350, megabits: 1.1 },
    ),
    ...viewer.history({ devices: ["samsungTv", "ipad", "iphone"], fromDay: 3 }),
  ];
}

/** Every play on BLUEWAVE during the incident has a problem; the rest of the day is fine. */
export function badCdn(context: StoryContext): StoredSession[] {
  const { viewerId, errorCode } = stories.badCdn;
  const viewer = createStoryViewer(viewerId, context, connection("att", "203.0.113.119"), "houston");
  const failed = { outcome: "playback-failure-tech", errors: [errorCode] } as const;
  return [
    ...viewer.sessions(
      { hoursAgo: 19.4, device: "lgTv", cdn: "akamai", minutes: 44 },
      { hoursAgo: 9.6, device: "ipad", cdn: "cloudfront", minutes: 23 },
      { hoursAgo: 7.9, device: "lgTv", cdn: "bluewave", title: "Paper Boats", minutes: 21, rebuffering: 330 },
      { hoursAgo: 7.4, device: "lgTv", cdn: "bluewave", minutes: 9, rebuffering: 150, ...failed },
      { hoursAgo: 7, device: "ipad", cdn: "bluewave", minutes: 14, rebuffering: 240 },
      { hoursAgo: 6.4, device: "lgTv", cdn: "bluewave", minutes: 6, rebuffering: 110, ...failed },
      { hoursAgo: 6, device: "ipad", cdn: "bluewave", title: "News Now 24", minutes: 17, rebuffering: 260 },
      { hoursAgo: 4.4, device: "lgTv", cdn: "cloudfront", minutes: 40 },
      { hoursAgo: 2.1, device: "ipad", cdn: "akamai", minutes: 35 },
    ),
    ...viewer.history({ devices: ["lgTv", "ipad"] }),
  ];
}

/** Every play has a low bitrate on one slow connection, but nothing fails. */
export function lowPicture(context: StoryContext): StoredSession[] {
  const viewer = createStoryViewer(stories.lowPicture.viewerId, context, connection("att", "192.0.2.187"), "atlanta");
  return [
    ...viewer.sessions(
      { hoursAgo: 20.8, device: "rokuUltra", cdn: "akamai", megabits: 0.61, minutes: 42 },
      { hoursAgo: 18.9, device: "ipad", cdn: "fastly", megabits: 0.48, minutes: 22 },
      { hoursAgo: 12.3, device: "galaxy", cdn: "cloudfront", megabits: 0.44, minutes: 19 },
      { hoursAgo: 8.2, device: "rokuUltra", cdn: "cloudfront", megabits: 0.66, minutes: 37 },
      { hoursAgo: 5.7, device: "ipad", cdn: "akamai", megabits: 0.52, minutes: 20 },
      { hoursAgo: 3.9, device: "rokuUltra", cdn: "fastly", megabits: 0.58, minutes: 45 },
      { hoursAgo: 1.8, device: "galaxy", cdn: "akamai", megabits: 0.41, minutes: 16 },
    ),
    ...viewer.history({ devices: ["rokuUltra", "ipad", "galaxy"], megabits: 0.6 }),
  ];
}
