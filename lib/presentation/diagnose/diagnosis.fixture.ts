import type { DiagnosisAnswer } from "@/lib/contract/diagnose";
import { type DiagnosisInput, diagnose } from "@/lib/domain/diagnose/diagnose";
import { epochMs, hourMs } from "@/lib/domain/units";
import type { DiagnosisLinks } from "@/lib/presentation/diagnose/diagnosis-view";

const now = epochMs(Date.parse("2026-11-27T12:00:00Z"));

/** A diagnosis of three hours from these samples, as the server returns it. */
export function diagnosisOf(
  given: Pick<DiagnosisInput, "all" | "failures"> & Partial<DiagnosisInput>,
  changes: Partial<DiagnosisAnswer> = {},
): DiagnosisAnswer {
  const usual = { kind: "content", choice: { outcome: null, code: undefined }, viewersMin: 20 } as const;
  return {
    ...{ kind: "content", asOf: now, limit: 500, skippedCount: 0 },
    range: { start: epochMs(now - 3 * hourMs), end: now },
    isCut: { all: true, failures: false },
    diagnosis: diagnose({ ...usual, isAskedAbout: () => true, ...given }),
    ...changes,
  };
}

/** Links that say what they lead to. */
export const links: DiagnosisLinks = {
  choice: ({ outcome, code }) => `choice ${outcome} ${code}`,
  sessions: (values) => `sessions ${values.map(({ value }) => value).join()}`,
};
