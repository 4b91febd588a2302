import { codesOf, type FailureOutcome, failureOf, type SampledSession } from "@/lib/domain/diagnose/sampled-session";
import type { DimensionFilter, SampleQuery, StatusFlag } from "@/lib/domain/explore/sample-query";

/** How the sessions that a flag is set for failed. */
const failuresOfFlag = {
  is_video_start_failure: "start-failure-",
  is_video_start_failure_tech: "start-failure-technical",
  is_video_start_failure_business: "start-failure-business",
  is_video_playback_failure: "playback-failure-",
  is_video_playback_failure_tech: "playback-failure-technical",
  is_video_playback_failure_business: "playback-failure-business",
} as const satisfies Partial<Record<StatusFlag, string>>;

/** The flags that say that a session failed. */
export const failureFlags = Object.keys(failuresOfFlag) as readonly (keyof typeof failuresOfFlag)[];

/** The dimensions whose values are the errors of failed sessions. */
const errorDimension = /^video_(start|playback)_failure_(?:(tech|business)_)?error$/u;

/** The samples that answer which errors there are. */
export type DiagnosisSamples = Readonly<{
  /** Of all sessions that the query is about, however they turned out. */
  all: SampleQuery;
  /** Of the failures among them, one or two. */
  failures: readonly SampleQuery[];
}>;

/**
 * Which samples to draw for a query. Its dimensions say which sessions it's about. Its status flags and error codes say which
 * failures it's about, and don't restrict what these are compared with. Conviva joins flags by AND, so start failures
 * and playback failures are two samples.
 */
export function samplesOf(query: SampleQuery): DiagnosisSamples {
  const errors = query.filters.filter(isErrorFilter);
  const flags = failureFlags.filter((flag) => query.flags.includes(flag));
  const unflagged: SampleQuery = { ...query, flags: [] };
  const isRestricted = flags.length + errors.length > 0;
  return {
    all: { ...unflagged, filters: query.filters.filter((filter) => !isErrorFilter(filter)) },
    failures: isRestricted
      ? [{ ...unflagged, flags }]
      : (["is_video_start_failure", "is_video_playback_failure"] as const).map((flag) => ({
          ...unflagged,
          flags: [flag],
        })),
  };
}

/** Whether a failure is one that a query's flags and error codes are about. */
export function isAskedAbout(query: SampleQuery, session: Pick<SampledSession, "outcome" | "errors">): boolean {
  const failure = failureOf(session);
  if (failure === null) return false;
  return (
    failureFlags.every((flag) => !query.flags.includes(flag) || failure.startsWith(failuresOfFlag[flag])) &&
    query.filters.every((filter) => !isErrorFilter(filter) || matches(filter, failure, session))
  );
}

function isErrorFilter({ name }: DimensionFilter): boolean {
  return errorDimension.test(name);
}

function matches(
  { name, values }: DimensionFilter,
  failure: FailureOutcome,
  session: Pick<SampledSession, "errors">,
): boolean {
  const [, stage = "", kind] = errorDimension.exec(name) ?? [];
  const isOfKind = kind === undefined || failure.endsWith(kind === "tech" ? "technical" : kind);
  const codes = codesOf(session);
  return failure.startsWith(stage) && isOfKind && values.some((value) => codes.includes(value.trim()));
}
