import type { ExpectedIncident, WrittenCase } from "@/evals/cases/case";
import { findIncidents } from "@/lib/domain/answer/incidents/find-incidents";
import type { Incident } from "@/lib/domain/answer/incidents/incident";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import codeMap from "@/lib/domain/answer/playbook/shipped/codes.json";
import { familyOf } from "@/lib/domain/answer/refusals/code-map";
import { withGaps } from "@/lib/domain/answer/verdict/completeness";
import { judgeSessions } from "@/lib/domain/answer/verdict/judge";
import type { Verdict } from "@/lib/domain/answer/verdict/verdict";
import { defaultThresholds } from "@/lib/domain/thresholds";

/** In what an answer may differ from the expected one. */
export type Part = "verdict" | "confidence" | "subject" | "facts" | "incidents";

/** What the shipped rules say of a case, and where that is not what was expected. */
export type JudgedCase = Readonly<{
  verdict: Verdict;
  misses: Readonly<Partial<Record<Part, string>>>;
}>;

/** Judges a case as the page does; one with several viewers as an address that was looked up. */
export function judgeCase({ sessions, expected }: WrittenCase): JudgedCase {
  const options = {
    rules: defaultPlaybookRules,
    thresholds: defaultThresholds,
    familyOf: (errors: readonly string[]) => familyOf(errors, codeMap),
  };
  const isAddress = new Set(sessions.map(({ viewerId }) => viewerId)).size > 1;
  const verdict = withGaps(judgeSessions(sessions, options), sessions, { cutAt: null, isAddress });
  const wanted = [expected, ...(expected.alsoAcceptable ? [expected.alsoAcceptable] : [])];
  const met = wanted.find((answer) => answer.verdict === verdict.id);
  if (met === undefined) return { verdict, misses: { verdict: `${expected.verdict}, got ${verdict.id}` } };
  const isSure = met.confidence === null ? verdict.confidence === null : isOneOf(verdict.confidence, met.confidence);
  const told = new Set([...verdict.facts, ...verdict.against].map(({ id }) => id));
  const missing = met === expected ? expected.facts.filter((id) => !told.has(id)) : [];
  const incidents = incidentMisses(
    findIncidents(sessions, defaultPlaybookRules, defaultThresholds),
    expected.incidents,
  );
  const isNamed =
    met !== expected || expected.subject === undefined || verdict.subject?.value.startsWith(expected.subject);
  return {
    verdict,
    misses: {
      ...(isSure ? {} : { confidence: `${met.confidence}, got ${verdict.confidence}` }),
      ...(isNamed ? {} : { subject: `${expected.subject}, got ${verdict.subject?.value}` }),
      ...(missing.length === 0 ? {} : { facts: missing.join(", ") }),
      ...(incidents.length === 0 ? {} : { incidents: incidents.join("; ") }),
    },
  };
}

function isOneOf<Value>(value: unknown, values: readonly Value[]): boolean {
  return values.some((other) => other === value);
}

function incidentMisses(found: readonly Incident[], wanted: WrittenCase["expected"]["incidents"]): readonly string[] {
  const largest = found.toSorted((a, b) => b.attempts.length - a.attempts.length)[0];
  return [
    ...(found.length === wanted.count ? [] : [`${wanted.count}, got ${found.length}`]),
    ...unlike("newest", wanted.newest, found[0]),
    ...unlike("largest", wanted.largest, largest),
  ];
}

function unlike(which: string, wanted: ExpectedIncident | undefined, found: Incident | undefined): readonly string[] {
  if (wanted === undefined) return [];
  const text = (one: ExpectedIncident) => `${one.kind} of ${one.attempts} that ${one.ending}`;
  const got = found === undefined ? "none" : text({ ...found, attempts: found.attempts.length });
  return text(wanted) === got ? [] : [`${which} ${text(wanted)}, got ${got}`];
}
