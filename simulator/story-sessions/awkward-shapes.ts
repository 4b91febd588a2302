import type { StoredSession } from "../sessions/session-spec.ts";
import { stories } from "../stories.ts";
import type { WireSession } from "../wire.ts";
import { connection } from "./connections.ts";
import { createStoryViewer, type StoryContext, type StoryViewer } from "./story-viewer.ts";

type Serializer = (session: WireSession) => unknown;

/** Creates one healthy play for each serializer, two hours apart. */
export function serializedAs(viewer: StoryViewer, serializers: readonly Serializer[]): StoredSession[] {
  return serializers.flatMap((serialize, index) =>
    viewer.sessions({ hoursAgo: 2 + index * 2, device: "rokuUltra" }).map((stored) => ({ ...stored, serialize })),
  );
}

/** Objects are missing or null. The last three sessions lack a required field. */
export function awkwardMissing(context: StoryContext): StoredSession[] {
  const viewer = createStoryViewer(stories.awkwardMissing.viewerId, context, connection("comcast", "192.0.2.201"));
  return serializedAs(viewer, [
    ({ conviva_session_id: _id, content_info: _content, tags: _tags, ...rest }) => rest,
    (session) => ({ ...session, geo_info: null, network_info: null }),
    ({ device_info: _device, ...rest }) => ({ ...rest, lifetime_metrics: null }),
    ({ status_info: { errors: _errors, ended_status: _status, ...flags }, ...session }) => ({
      ...session,
      status_info: flags,
      timestamps: { start: { epoch_ms: session.timestamps.start.epoch_ms } },
    }),
    (session) => ({
      ...session,
      content_info: { asset: null, category: null, length_ms: null, stream_url: null },
      device_info: { browser: null, name: null },
      geo_info: { city: "", state: null, country: {} },
      tags: { selected_dimensions: null },
    }),
    ({ conviva_session_id: _id, client_id: _client, session_id: _session, ...rest }) => rest,
    (session) => ({ ...session, timestamps: { end: session.timestamps.end } }),
    ({ status_info: _status, ...rest }) => rest,
  ]);
}

/** Numbers and flags are strings, numbers are impossible, and there are unknown fields. */
export function awkwardTypes(context: StoryContext): StoredSession[] {
  const viewer = createStoryViewer(
    stories.awkwardTypes.viewerId,
    context,
    connection("cox", "192.0.2.202"),
    "phoenix",
  );
  const failed = viewer.sessions({
    hoursAgo: 12,
    device: "lgTv",
    outcome: "start-failure-tech",
    errors: ["NETWORK_ERR"],
    startup: 4,
  });
  return [
    ...serializedAs(viewer, [
      (session) => ({ ...session, lifetime_metrics: asText(session.lifetime_metrics) }),
      (session) => ({
        ...session,
        timestamps: {
          start: asText(session.timestamps.start),
          end: asText(session.timestamps.end ?? {}),
        },
        status_info: { ...session.status_info, ...asText(flagsOf(session)) },
      }),
      (session) => ({
        ...session,
        lifetime_metrics: {
          ...session.lifetime_metrics,
          average_framerate_fps: -1,
          average_peak_bitrate_bps: 1e308,
          bitrate_switches_count: -4,
          last_play_head_time_ms: Number.MAX_SAFE_INTEGER + 2,
          paused_time_ms: -1000,
          rebuffering_ratio_percent: 250,
          video_restart_time_ms: -2000,
        },
        content_info: { ...session.content_info, length_ms: -1 },
      }),
      (session) => ({
        ...session,
        schema_version: 4,
        experience: { mood: "unknown", layers: [1, [2, [3]]] },
        status_info: { ...session.status_info, is_ended_gracefully: null },
        tags: {
          ...session.tags,
          custom_tags: { ...session.tags.custom_tags, podIndex: 3, has_ad: true },
        },
      }),
    ]),
    ...failed.map((stored) => ({
      ...stored,
      serialize: (session: WireSession) => ({
        ...session,
        session_id: Number(session.session_id),
        status_info: { ...session.status_info, ...asText(flagsOf(session)), errors: "NETWORK_ERR" },
      }),
    })),
  ];
}

function flagsOf({ status_info: { errors: _errors, ended_status: _status, ...flags } }: WireSession) {
  return flags;
}

function asText(fields: object): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
}
