import type { Session } from "@/lib/domain/sessions/session";

/**
 * The sessions of a sample for the lanes of a timeline. Nearly every one is on somebody else's device, so a lane stands for
 * all devices of a name instead of for one device.
 */
export function sampleLanes(sessions: readonly Session[]): readonly Session[] {
  return sessions.map((session) => ({ ...session, clientId: "" }));
}

/** A session's facts without its address, which is beside its viewer. */
export function withoutAddress(session: Session): Session {
  return { ...session, texts: { ...session.texts, ip: null } };
}
