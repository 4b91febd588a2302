import "server-only";
import { diagnosisParameters } from "@/lib/contract/diagnose";
import type { QueryPairs } from "@/lib/contract/explore";
import { paths } from "@/lib/contract/paths";
import type { FailureChoice } from "@/lib/domain/diagnose/failure-codes";
import { type FailureOutcome, failureOutcomes } from "@/lib/domain/diagnose/sampled-session";
import { windowAround } from "@/lib/domain/diagnose/window-around";
import { sampleFault } from "@/lib/domain/explore/check-sample";
import type { TypedSample } from "@/lib/domain/explore/typed-sample";
import type { LookupError } from "@/lib/domain/problems";
import { type EpochMs, epochMs } from "@/lib/domain/units";
import { isPersonalText, pairsOfSample, type SampleInUrl, sampleInUrl } from "@/lib/server/explore/sample-url";

/** What a URL of the page asks: a sample's query, and which failures are chosen. */
export type DiagnosisInUrl = SampleInUrl &
  Readonly<{
    choice: FailureChoice;
    /** The instant that the window is around; `null` if the URL has a window. */
    at: EpochMs | null;
  }>;

const own: ReadonlySet<string> = new Set(diagnosisParameters);

/** Reads a URL of the page. A choice that nobody could have made is none. */
export function diagnosisInUrl(given: QueryPairs): DiagnosisInUrl {
  // What was sealed is among the filters.
  const { typed, fault } = sampleInUrl(given);
  const one = (name: (typeof diagnosisParameters)[number]) =>
    given.find(([plain]) => plain === name)?.[1] ?? typed.filters.find((filter) => filter.name === name)?.values[0];
  const outcome = failureOutcomes.find((failure) => failure === one("failure")) ?? null;
  const at = /^\d{1,15}$/u.test(one("at") ?? "") ? epochMs(Number(one("at"))) : null;
  return {
    typed: { ...typed, filters: typed.filters.filter(({ name }) => !own.has(name)) },
    fault,
    choice: { outcome, code: one("without-code") === "true" ? null : one("code") },
    at: typed.from === "" && typed.to === "" ? at : null,
  };
}

/** The URL of a diagnosis. A code that may name somebody is sealed in it, as values of a sample's query are. */
export function diagnosisPath(typed: TypedSample, { outcome, code }: FailureChoice): string {
  const isSealed = typeof code === "string" && isPersonalText(code);
  const filters = isSealed ? [...typed.filters, { name: "code", values: [code] }] : typed.filters;
  return paths.diagnose([
    ...pairsOfSample({ ...typed, filters }),
    ...parameter("failure", outcome ?? ""),
    ...parameter("code", isSealed ? "" : (code ?? "")),
    ...parameter("without-code", code === null ? "true" : ""),
  ]);
}

/** The same query with the three hours around an instant as its window, up to now; or why it can't be sampled. */
export function typedAround(
  typed: TypedSample,
  at: EpochMs,
  now: EpochMs,
): Readonly<{ typed: TypedSample } | { fault: LookupError }> {
  const window = windowAround(at, now);
  if (window === null) return { fault: sampleFault("from", at > now ? "window-in-future" : "window-too-old") };
  return { typed: { ...typed, from: String(window.start), to: String(window.end), run: String(now) } };
}

function parameter(name: (typeof diagnosisParameters)[number], value: string): QueryPairs {
  return value === "" ? [] : [[name, value]];
}

/** The status flag that only sessions which failed like this have. */
export const flagOfFailure = {
  "start-failure-technical": "is_video_start_failure_tech",
  "start-failure-business": "is_video_start_failure_business",
  "playback-failure-technical": "is_video_playback_failure_tech",
  "playback-failure-business": "is_video_playback_failure_business",
} as const satisfies Record<FailureOutcome, string>;
