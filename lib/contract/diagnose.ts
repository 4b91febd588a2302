import type { Diagnosis } from "@/lib/domain/diagnose/diagnose";
import type { SampleKind } from "@/lib/domain/explore/sample-query";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";

/** The parameters of `/explore/errors` beside those of a sample. */
export const diagnosisParameters = [
  /** How the chosen failures failed, as an outcome. */
  "failure",
  /** Their error code, as it's shown. */
  "code",
  /** "true" for those without an error code. */
  "without-code",
  /** An instant, in epoch milliseconds, in place of a window: the page chooses the three hours around it. */
  "at",
] as const;

/** What samples say about the errors of a window. It holds counts and no session, ID or address. */
export type DiagnosisAnswer = Readonly<{
  kind: SampleKind;
  range: TimeRange;
  /** When Conviva drew the oldest sample. */
  asOf: EpochMs;
  diagnosis: Diagnosis;
  /** The most sessions that a sample has, and which samples have as many, so that more may match. */
  limit: number;
  isCut: Readonly<{ all: boolean; failures: boolean }>;
  /** How many sessions couldn't be read and are missing. */
  skippedCount: number;
}>;
