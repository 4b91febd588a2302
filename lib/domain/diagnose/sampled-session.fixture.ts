import type { SampledSession } from "@/lib/domain/diagnose/sampled-session";
import { asSessionId } from "@/lib/domain/sessions/session";
import { mondayNoon } from "@/lib/domain/sessions/session.fixture";
import { epochMs } from "@/lib/domain/units";

type Changes = Partial<Omit<SampledSession, "id">>;

/** Sessions of as many viewers that played well, with nothing known, and with these changes; IDs begin with `name`. */
export function sampledSessions(name: string, count: number, changes: Changes = {}): readonly SampledSession[] {
  return Array.from({ length: count }, (_, at) => ({
    id: asSessionId(`${name} ${at}`),
    viewer: `${name} ${at}`,
    startedAt: epochMs(mondayNoon + at),
    outcome: "played-well",
    errors: [],
    values: {},
    ...changes,
  }));
}

/** The same as failed starts with an error. */
export function failedStarts(name: string, count: number, changes: Changes = {}): readonly SampledSession[] {
  return sampledSessions(name, count, { outcome: "start-failure-technical", errors: ["E_START"], ...changes });
}
