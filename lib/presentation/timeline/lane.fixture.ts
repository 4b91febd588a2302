import type { Session } from "@/lib/domain/sessions/session";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { laneGroups } from "@/lib/presentation/timeline/lane-groups";
import type { LaneKind } from "@/lib/presentation/timeline/lane-kinds";
import { type Lane, prepareTimeline, type TimelineModel } from "@/lib/presentation/timeline/prepare-timeline";

/** Monday 16 November 2026, midnight UTC. */
export const monday = Date.UTC(2026, 10, 16);

/** A session of a minute on a phone. */
export function phoneSession(changes: NonNullable<Parameters<typeof sessionWith>[0]> = {}): Session {
  const texts = { asset: "Evening News", deviceName: "Phone", ...changes.texts };
  return sessionWith({ startedAt: monday, ...changes, texts });
}

/** A timeline of these sessions, judged by the default thresholds. */
export function timelineOf(
  sessions: readonly Session[],
  { all = sessions, kind = "device" }: Readonly<{ all?: readonly Session[]; kind?: LaneKind }> = {},
): TimelineModel {
  return prepareTimeline(sessions, laneGroups(all, kind, defaultThresholds));
}

/** The lane of the first of these sessions. */
export function laneOf(...sessions: readonly Session[]): Lane {
  const [lane] = timelineOf(sessions).lanes;
  if (lane === undefined) throw new Error("a lane needs a session");
  return lane;
}
