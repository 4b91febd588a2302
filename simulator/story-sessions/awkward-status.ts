import type { StoredSession } from "../sessions/session-spec.ts";
import { stories } from "../stories.ts";
import { type WireSession, wireTime } from "../wire.ts";
import { withoutEnd } from "./calm-stories.ts";
import { createCast, type StoryContext, type Take } from "./cast.ts";
import { line } from "./homes.ts";

type Present = (session: WireSession) => unknown;

const errorObjects = [
  { code: 3016, message: "Failed to load the media segment", fatal: true },
  { error_code: "HTTP_504", error: "Gateway timeout", severity: "warning", type: "network" },
];

/** Ends, statuses, flags and errors that contradict one another. */
export function awkwardStatus(context: StoryContext): StoredSession[] {
  const cast = createCast(stories.awkwardStatus.viewerId, context, line("comcast", "192.0.2.205"));
  const tell = (take: Take, present?: Present): StoredSession[] =>
    cast.tell({ cdn: "akamai", ...take }).map((stored) => (present ? { ...stored, present } : stored));
  const live = { outcome: "ongoing", title: "News Now 24" } as const;
  return [
    ...tell({ ...live, hoursAgo: 0.5, device: "rokuUltra" }, withoutEnd),
    ...tell({ ...live, hoursAgo: 0.7, device: "ipad" }, endingAs({ epoch_ms: null, iso_date: null })),
    ...tell({ ...live, hoursAgo: 0.9, device: "galaxy" }, endingAs({ epoch_ms: 0, iso_date: "" })),
    ...tell({ ...live, hoursAgo: 1.1, device: "lgTv" }, endingAs(wireTime(context.anchorMs - 120_000))),
    ...tell({ hoursAgo: 4, device: "rokuUltra", errors: ["HTTP_504", "SEGMENT_RETRY: recovered"] }),
    ...tell(
      { hoursAgo: 6, device: "lgTv", outcome: "start-failure-tech", startup: 5 },
      withStatus({ errors: errorObjects }),
    ),
    ...tell({ hoursAgo: 8, device: "ipad", endedStatus: "Terminated By Cosmic Ray" }),
    ...tell(
      { hoursAgo: 10, device: "galaxy", outcome: "start-failure-tech", startup: 5 },
      withStatus({
        is_exit_before_video_start: true,
        is_video_start_failure_business: true,
        is_video_playback_failure: true,
        errors: ["PLAN_LIMIT", { code: null }, null, 42],
      }),
    ),
    ...tell({ hoursAgo: 14, device: "rokuUltra", endedStatus: "By Expiration", minutes: 25, lingerHours: 5 }),
    ...cast.life({ devices: ["rokuUltra"], perDay: 1 }),
  ];
}

function endingAs(end: unknown): Present {
  return (session) => ({ ...session, timestamps: { start: session.timestamps.start, end } });
}

function withStatus(changes: object): Present {
  return (session) => ({ ...session, status_info: { ...session.status_info, ...changes } });
}
