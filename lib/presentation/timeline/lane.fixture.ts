import type { Session } from "@/lib/domain/sessions/session";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { type Lane, prepareTimeline } from "@/lib/presentation/timeline/prepare-timeline";

/** Monday 16 November 2026, midnight UTC. */
export const monday = Date.UTC(2026, 10, 16);

/** A session of a minute on a phone. */
export function phoneSession(changes: NonNullable<Parameters<typeof sessionWith>[0]> = {}): Session {
  const texts = { asset: "Evening News", deviceName: "Phone", ...changes.texts };
  return sessionWith({ startedAt: monday, ...changes, texts });
}

/** The lane of the first of these sessions. */
export function laneOf(...sessions: readonly Session[]): Lane {
  const [lane] = prepareTimeline(sessions).lanes;
  if (lane === undefined) throw new Error("a lane needs a session");
  return lane;
}
