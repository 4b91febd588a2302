import {
  codesOf,
  type FailureOutcome,
  failureOf,
  failureOutcomes,
  type SampledSession,
} from "@/lib/domain/diagnose/sampled-session";
import { type Share, shareOf, sizeOf } from "@/lib/domain/diagnose/share";

/** One way to fail with one error code. */
export type FailureCode = Readonly<{
  outcome: FailureOutcome;
  /** `null` if Conviva sent no error code. */
  code: string | null;
  /** Among the failures of the same stage, before or after the start. A session with two codes counts for both. */
  ofFailing: Share;
  /** Among all sessions, failing or not. */
  ofAll: Share;
}>;

/** Which failures to look at; all with neither. */
export type FailureChoice = Readonly<{
  /** How they failed; `null` for any way. */
  outcome: FailureOutcome | null;
  /** With this code; `null` for those without one, `undefined` for any. */
  code: string | null | undefined;
}>;

/** Whether a session failed in the chosen way. */
export function isChosen(session: SampledSession, { outcome, code }: FailureChoice): boolean {
  const failure = failureOf(session);
  if (failure === null || (outcome !== null && failure !== outcome)) return false;
  if (code === undefined) return true;
  const codes = codesOf(session);
  return code === null ? codes.length === 0 : codes.includes(code);
}

/**
 * The failures by error code, the commonest of each stage first. Start failures and playback failures are sampled by
 * themselves, so a share across the two would depend on how large the samples are; it's of one stage.
 *
 * @param failing - The failures that were asked about, of both samples.
 * @param all - A sample of all sessions.
 */
export function failureCodes(
  failing: readonly SampledSession[],
  all: readonly SampledSession[],
  viewersMin: number,
): readonly FailureCode[] {
  return failureOutcomes.flatMap((outcome) => {
    const ofStage = failing.filter((session) => stageOf(session) === stageOf({ outcome }));
    const own = ofStage.filter((session) => session.outcome === outcome);
    const codes = new Set(own.flatMap((session): readonly (string | null)[] => orNone(codesOf(session))));
    return [...codes]
      .map((code): FailureCode => {
        const having = own.filter((session) => isChosen(session, { outcome, code }));
        const ids = new Set(having.map(({ id }) => id));
        return {
          outcome,
          code,
          ofFailing: shareOf(having, sizeOf(ofStage), viewersMin),
          ofAll: shareOf(
            all.filter(({ id }) => ids.has(id)),
            sizeOf(all),
            viewersMin,
          ),
        };
      })
      .sort(byViewers);
  });
}

function stageOf(session: Pick<SampledSession, "outcome">): string | null {
  return failureOf(session)?.split("-")[0] ?? null;
}

function orNone(codes: readonly string[]): readonly (string | null)[] {
  return codes.length === 0 ? [null] : codes;
}

function byViewers(a: FailureCode, b: FailureCode): number {
  const difference = b.ofFailing.viewers - a.ofFailing.viewers || b.ofFailing.sessions - a.ofFailing.sessions;
  if (difference !== 0 || a.code === b.code) return difference;
  return b.code === null || (a.code !== null && a.code < b.code) ? -1 : 1;
}
