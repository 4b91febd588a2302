import type { DiagnosedDimension } from "@/lib/domain/diagnose/diagnosed-dimension";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";

/** A session of a sample, reduced to what errors are diagnosed with. */
export type SampledSession = Pick<Session, "id" | "startedAt" | "outcome" | "errors"> &
  Readonly<{
    /** Tells viewers apart without identifying them. */
    viewer: string;
    /** The values of each dimension, several if it had several CDNs; none if Conviva didn't send any. */
    values: Readonly<Partial<Record<DiagnosedDimension, readonly string[]>>>;
  }>;

/** The four ways to fail. */
export type FailureOutcome = Extract<Outcome, `${string}-failure-${string}`>;

export const failureOutcomes = [
  "start-failure-technical",
  "start-failure-business",
  "playback-failure-technical",
  "playback-failure-business",
] as const satisfies readonly FailureOutcome[];

/** How a session failed; `null` if it didn't. */
export function failureOf({ outcome }: Pick<SampledSession, "outcome">): FailureOutcome | null {
  return failureOutcomes.find((failure) => failure === outcome) ?? null;
}

/** The different error codes of a session, in the order they were sent. Blank ones are none. */
export function codesOf({ errors }: Pick<SampledSession, "errors">): readonly string[] {
  return [...new Set(errors.map((error) => error.trim()).filter((error) => error !== ""))];
}

/** The sessions of both samples, each once. */
export function eachOnce(...samples: readonly (readonly SampledSession[])[]): readonly SampledSession[] {
  return [...new Map(samples.flat().map((session) => [session.id, session])).values()];
}

/** The number of different viewers. */
export function countViewers(sessions: readonly SampledSession[]): number {
  return new Set(sessions.map(({ viewer }) => viewer)).size;
}

/**
 * The first session of each viewer. Ten retries of one viewer aren't ten independent failures, so what is compared is
 * viewers, each by one session.
 */
export function firstOfEachViewer(sessions: readonly SampledSession[]): readonly SampledSession[] {
  const first = new Map<string, SampledSession>();
  for (const session of sessions) {
    const known = first.get(session.viewer);
    if (known === undefined || isEarlier(session, known)) first.set(session.viewer, session);
  }
  return [...first.values()];
}

function isEarlier(session: SampledSession, known: SampledSession): boolean {
  return session.startedAt === known.startedAt ? session.id < known.id : session.startedAt < known.startedAt;
}
