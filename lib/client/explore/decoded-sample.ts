import type { SampleAnswer } from "@/lib/contract/explore";
import { decodeSessions } from "@/lib/contract/session-columns";
import type { Session } from "@/lib/domain/sessions/session";

const decoded = new WeakMap<SampleAnswer, readonly Session[]>();

/** The sessions of a sample. They are decoded once and shared by all panels. */
export function sessionsOfSample(sample: SampleAnswer): readonly Session[] {
  const known = decoded.get(sample);
  if (known) return known;
  const sessions = decodeSessions(sample.columns);
  decoded.set(sample, sessions);
  return sessions;
}
