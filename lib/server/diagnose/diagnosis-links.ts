import "server-only";
import { paths } from "@/lib/contract/paths";
import type { FailureChoice } from "@/lib/domain/diagnose/failure-codes";
import type { FailureOutcome } from "@/lib/domain/diagnose/sampled-session";
import type { TypedFilter, TypedSample } from "@/lib/domain/explore/typed-sample";
import type { DiagnosisLinks } from "@/lib/presentation/diagnose/diagnosis-view";
import { hidden } from "@/lib/presentation/format/mask";
import { kindOfLabel } from "@/lib/presentation/format/masked-label";
import { diagnosisPath, flagOfFailure } from "@/lib/server/diagnose/diagnosis-url";
import { pairsOfSample } from "@/lib/server/explore/sample-url";

/** The dimension of the errors of sessions that failed like this. */
const errorsOfFailure = {
  "start-failure-technical": "video_start_failure_error",
  "start-failure-business": "video_start_failure_error",
  "playback-failure-technical": "video_playback_failure_error",
  "playback-failure-business": "video_playback_failure_error",
} as const satisfies Record<FailureOutcome, string>;

/**
 * The links of a diagnosis. Those to Explore show the chosen failures with a value: by their status flag, and by their error
 * code if the account can filter by it.
 *
 * @param dimensions - The names of the account's dimensions.
 */
export function diagnosisLinks(
  typed: TypedSample,
  { outcome, code }: FailureChoice,
  dimensions: ReadonlySet<string>,
): DiagnosisLinks {
  const flags = outcome === null ? typed.flags : [...new Set([...typed.flags, flagOfFailure[outcome]])];
  const errors = outcome === null ? null : errorsOfFailure[outcome];
  const hasCode = errors !== null && typeof code === "string" && dimensions.has(errors) && !isMasked(code);
  const coded: readonly TypedFilter[] = hasCode ? [{ name: errors, values: [code] }] : [];
  return {
    choice: (choice) => diagnosisPath(typed, choice),
    sessions: (values) => {
      const isOffered = values.every(({ dimension, value }) => dimensions.has(dimension) && !isMasked(value));
      // A saved filter can't be combined with dimensions.
      if (typed.savedFilter !== "" || !isOffered) return null;
      const added = values.map(({ dimension, value }) => ({ name: dimension, values: [value] }));
      const replaced = new Set([...added, ...coded].map(({ name }) => name));
      const kept = typed.filters.filter(({ name }) => !replaced.has(name));
      return paths.explore(pairsOfSample({ ...typed, flags, filters: [...kept, ...coded, ...added] }));
    },
  };
}

/** A masked value isn't what Conviva sent, so it can't be filtered by. */
function isMasked(value: string): boolean {
  return value.includes(hidden) || kindOfLabel(value) !== null;
}
