import type { ExpectedIncident, WrittenCase } from "@/evals/cases/case";
import type { AssessedIncident } from "@/lib/domain/answer/assess";
import { assessShipped } from "@/lib/domain/answer/assess-shipped.fixture";
import type { Incident } from "@/lib/domain/answer/incidents/incident";
import type { Verdict } from "@/lib/domain/answer/verdict/verdict";

/** In what an answer may differ from the expected one. */
export type Part = "verdict" | "confidence" | "subject" | "facts" | "incidents";

/** What the shipped rules say of a case, and where that is not what was expected. */
export type JudgedCase = Readonly<{
  verdict: Verdict;
  misses: Readonly<Partial<Record<Part, string>>>;
}>;

/** Judges a case as the page does; one with several viewers as an address that was looked up. */
export function judgeCase({ sessions, expected }: WrittenCase): JudgedCase {
  const isAddress = new Set(sessions.map(({ viewerId }) => viewerId)).size > 1;
  const { verdict, incidents: found } = assessShipped(sessions, { isAddress });
  const wanted = [expected, ...(expected.alsoAcceptable ? [expected.alsoAcceptable] : [])];
  const met = wanted.find((answer) => answer.verdict === verdict.id);
  if (met === undefined) return { verdict, misses: { verdict: `${expected.verdict}, got ${verdict.id}` } };
  const isSure = met.confidence === null ? verdict.confidence === null : isOneOf(verdict.confidence, met.confidence);
  const named = new Set([...verdict.facts, ...verdict.against].map(({ id }) => id));
  const missing = met === expected ? expected.facts.filter((id) => !named.has(id)) : [];
  const incidents = incidentMisses(found, expected.incidents);
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

function incidentMisses(
  assessed: readonly AssessedIncident[],
  wanted: WrittenCase["expected"]["incidents"],
): readonly string[] {
  const found = assessed.map(({ incident }) => incident);
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
