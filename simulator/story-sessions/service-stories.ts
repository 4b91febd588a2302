import type { StoredSession } from "../sessions/session-spec.ts";
import { stories } from "../stories.ts";
import { connection } from "./connections.ts";
import { createStoryViewer, type StoryContext } from "./story-viewer.ts";

/** One episode fails to start on every device; all other titles play. */
export function badTitle(context: StoryContext): StoredSession[] {
  const { viewerId, asset, errorCode } = stories.badTitle;
  const viewer = createStoryViewer(viewerId, context, connection("verizonFios", "203.0.113.33"), "newYork");
  const failed = { title: asset, outcome: "start-failure-tech", errors: [errorCode], startup: 1.2 } as const;
  return [
    ...viewer.sessions(
      { hoursAgo: 21, device: "appleTv", title: "Harbor Lights: S2, E4", cdn: "akamai", minutes: 51 },
      { ...failed, hoursAgo: 20, device: "appleTv", cdn: "akamai" },
      { ...failed, hoursAgo: 19.9, device: "appleTv", cdn: "cloudfront" },
      { ...failed, hoursAgo: 19.7, device: "ipad", cdn: "fastly" },
      { hoursAgo: 19.5, device: "ipad", title: "Harbor Lights: S2, E6", cdn: "fastly", minutes: 50 },
      { hoursAgo: 10.3, device: "safariMac", title: "Field Notes: S2, E2", cdn: "akamai", minutes: 30 },
      { ...failed, hoursAgo: 4.2, device: "safariMac", cdn: "akamai" },
      { hoursAgo: 4, device: "appleTv", title: "A Quiet Engine", cdn: "cloudfront", minutes: 96 },
    ),
    ...viewer.history({ devices: ["appleTv", "ipad", "safariMac"] }),
  ];
}

/** For an hour, no attempt starts, on any device or network. */
export function serviceOutage(context: StoryContext): StoredSession[] {
  const { viewerId, errorCode } = stories.serviceOutage;
  const viewer = createStoryViewer(viewerId, context, connection("comcast", "203.0.113.172"), "seattle");
  const mobile = connection("verizonWireless", "192.0.2.91");
  const failed = { outcome: "start-failure-tech", errors: [errorCode], startup: 8.5 } as const;
  return [
    ...viewer.sessions(
      { ...failed, hoursAgo: 15.9, device: "samsungTv", title: "Metro Sports Live", cdn: "akamai" },
      { ...failed, hoursAgo: 15.8, device: "samsungTv", title: "News Now 24", cdn: "fastly" },
      { ...failed, hoursAgo: 15.6, device: "chromeWindows", title: "Metro Sports Live", cdn: "cloudfront" },
      { ...failed, hoursAgo: 15.4, device: "iphone", on: mobile, title: "Metro Sports Live", cdn: "akamai" },
      { ...failed, hoursAgo: 15.2, device: "samsungTv", title: "Paper Boats", cdn: "cloudfront" },
      { hoursAgo: 14.3, device: "samsungTv", title: "Paper Boats", cdn: "cloudfront", minutes: 80 },
      { hoursAgo: 7.7, device: "iphone", title: "News Now 24", cdn: "akamai", minutes: 18 },
      { hoursAgo: 2.6, device: "chromeWindows", title: "Metro Sports Live", cdn: "fastly", minutes: 70 },
    ),
    ...viewer.history({ devices: ["samsungTv", "iphone", "chromeWindows"] }),
  ];
}
