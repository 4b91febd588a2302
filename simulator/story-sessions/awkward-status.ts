import type { StoredSession } from "../sessions/session-spec.ts";
import { stories } from "../stories.ts";
import { type WireSession, wireTime } from "../wire.ts";
import { connection } from "./connections.ts";
import { withoutEnd } from "./non-cause-stories.ts";
import { createStoryViewer, type SessionOptions, type StoryContext } from "./story-viewer.ts";

type Serializer = (session: WireSession) => unknown;

const errorObjects = [
  { code: 3016, message: "Failed to load the media segment", fatal: true },
  { error_code: "HTTP_504", error: "Gateway timeout", severity: "warning", type: "network" },
];

/** Ends, statuses, flags and errors contradict each other. */
export function awkwardStatus(context: StoryContext): StoredSession[] {
  const viewer = createStoryViewer(stories.awkwardStatus.viewerId, context, connection("comcast", "192.0.2.205"));
  const session = (options: SessionOptions, serialize?: Serializer): StoredSession[] =>
    viewer.sessions({ cdn: "akamai", ...options }).map((stored) => (serialize ? { ...stored, serialize } : stored));
  const live = { outcome: "ongoing", title: "News Now 24" } as const;
  return [
    ...session({ ...live, hoursAgo: 0.5, device: "rokuUltra" }, withoutEnd),
    ...session({ ...live, hoursAgo: 0.7, device: "ipad" }, endingAs({ epoch_ms: null, iso_date: null })),
    ...session({ ...live, hoursAgo: 0.9, device: "galaxy" }, endingAs({ epoch_ms: 0, iso_date: "" })),
    ...session({ ...live, hoursAgo: 1.1, device: "lgTv" }, endingAs(wireTime(context.anchorMs - 120_000))),
    ...session({ hoursAgo: 4, device: "rokuUltra", errors: ["HTTP_504", "SEGMENT_RETRY: recovered"] }),
    ...session(
      { hoursAgo: 6, device: "lgTv", outcome: "start-failure-tech", startup: 5 },
      withStatus({ errors: errorObjects }),
    ),
    ...session({ hoursAgo: 8, device: "ipad", endedStatus: "Terminated By Cosmic Ray" }),
    ...session(
      { hoursAgo: 10, device: "galaxy", outcome: "start-failure-tech", startup: 5 },
      withStatus({
        is_exit_before_video_start: true,
        is_video_start_failure_business: true,
        is_video_playback_failure: true,
        errors: ["PLAN_LIMIT", { code: null }, null, 42],
      }),
    ),
    ...session({ hoursAgo: 14, device: "rokuUltra", endedStatus: "By Expiration", minutes: 25, lingerHours: 5 }),
    ...viewer.history({ devices: ["rokuUltra"], perDay: 1 }),
  ];
}

function endingAs(end: unknown): Serializer {
  return (session) => ({ ...session, timestamps: { start: session.timestamps.start, end } });
}

function withStatus(changes: object): Serializer {
  return (session) => ({ ...session, status_info: { ...session.status_info, ...changes } });
}
