import { type ComparedDimension, compareValues } from "@/lib/domain/diagnose/compare-values";
import type { DiagnosedKind } from "@/lib/domain/diagnose/diagnosed-dimension";
import { type FailureChoice, type FailureCode, failureCodes, isChosen } from "@/lib/domain/diagnose/failure-codes";
import { findShared, type SharedTrait } from "@/lib/domain/diagnose/find-shared";
import { countViewers, eachOnce, failureOf, type SampledSession } from "@/lib/domain/diagnose/sampled-session";
import { type Share, type Size, shareOf, sizeOf } from "@/lib/domain/diagnose/share";

/** What was sampled, and which failures are asked about. */
export type DiagnosisInput = Readonly<{
  kind: DiagnosedKind;
  /** A sample of all sessions, whatever became of them: what is usual is read from it, and only from it. */
  all: readonly SampledSession[];
  /** Samples of failures only, so that rare ones are seen. */
  failures: readonly SampledSession[];
  /** Whether a failure is one that was asked about; others count as not failing. */
  isAskedAbout: (session: SampledSession) => boolean;
  choice: FailureChoice;
  /** Fewer viewers than this are too few to tell. */
  viewersMin: number;
}>;

/** Which errors there are, and what the sessions with the chosen one have in common. */
export type Diagnosis = Readonly<{
  codes: readonly FailureCode[];
  /** The chosen failures among all sessions. */
  chosen: Share;
  /** The chosen failures of both samples. */
  failing: Size;
  all: Size;
  dimensions: readonly ComparedDimension[];
  /**
   * What they share. `none`: no session failed like this. `too-few`: too few failing viewers to tell. `no-others`: too
   * few viewers who didn't fail to compare with.
   */
  shared:
    | Readonly<{ kind: "none" | "too-few" | "no-others" }>
    | Readonly<{ kind: "told"; traits: readonly SharedTrait[] }>;
}>;

/** Diagnoses errors from samples of sessions. The order of the sessions doesn't matter. */
export function diagnose({ kind, all, failures, isAskedAbout, choice, viewersMin }: DiagnosisInput): Diagnosis {
  const isAsked = (session: SampledSession) => failureOf(session) !== null && isAskedAbout(session);
  const everybody = eachOnce(all);
  const asked = eachOnce(failures, everybody).filter(isAsked);
  const failing = asked.filter((session) => isChosen(session, choice));
  const ids = new Set(failing.map(({ id }) => id));
  return {
    codes: failureCodes(asked, everybody, viewersMin),
    chosen: shareOf(
      everybody.filter(({ id }) => ids.has(id)),
      sizeOf(everybody),
      viewersMin,
    ),
    failing: sizeOf(failing),
    all: sizeOf(everybody),
    dimensions: compareValues(kind, failing, everybody, viewersMin),
    shared: sharedBy(failing, everybody, viewersMin),
  };
}

function sharedBy(
  failing: readonly SampledSession[],
  all: readonly SampledSession[],
  viewersMin: number,
): Diagnosis["shared"] {
  if (failing.length === 0) return { kind: "none" };
  if (countViewers(failing) < viewersMin) return { kind: "too-few" };
  const failed = new Set(failing.map(({ viewer }) => viewer));
  if (countViewers(all.filter(({ viewer }) => !failed.has(viewer))) < viewersMin) return { kind: "no-others" };
  return { kind: "told", traits: findShared(failing, all, viewersMin) };
}
