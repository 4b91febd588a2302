import type { PageConfig } from "@/lib/contract/page-config";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import { findIncidents } from "@/lib/domain/answer/incidents/find-incidents";
import type { Incident } from "@/lib/domain/answer/incidents/incident";
import { familyOf } from "@/lib/domain/answer/refusals/code-map";
import { withGaps } from "@/lib/domain/answer/verdict/completeness";
import { type JudgeOptions, judgeIncident, judgeSessions } from "@/lib/domain/answer/verdict/judge";
import type { Verdict } from "@/lib/domain/answer/verdict/verdict";
import type { LookupKind } from "@/lib/domain/lookup/lookup";
import { classOf } from "@/lib/domain/sessions/classified-session";
import type { Session } from "@/lib/domain/sessions/session";

/** What a list of sessions says: whose side, and what the caller lived through. */
export type Insights = Readonly<{
  verdict: Verdict;
  /** Newest first. */
  incidents: readonly Incident[];
  verdictOf: (incident: Incident) => Verdict;
  /** The sessions that the verdict rests on, newest first. */
  evidence: readonly Session[];
  /** The play to ask other viewers about: the newest that went wrong of the evidence, else of all; `null` when none did. */
  asked: Session | null;
}>;

const known = new WeakMap<readonly Session[], Insights>();

/** The insights of an answer, drawn once for all panels that show them. */
export function insightsOf(
  sessions: readonly Session[],
  answer: SessionsAnswer,
  kind: LookupKind,
  care: PageConfig,
): Insights {
  const drawn = known.get(sessions);
  if (drawn) return drawn;
  const options: JudgeOptions = {
    rules: care.rules,
    thresholds: care.thresholds,
    familyOf: (errors) => familyOf(errors, care.codeMap),
  };
  const completeness = {
    cutAt: answer.isPossiblyTruncated ? answer.limit : null,
    isAddress: kind === "viewerIp",
  };
  const judged = judgeSessions(sessions, options);
  const first = new Set(judged.facts[0]?.sessions);
  const evidence = sessions.filter(({ id }) => first.has(id));
  const isBad = (session: Session) => classOf(session, care.thresholds) === "bad";
  const insights = {
    verdict: withGaps(judged, sessions, completeness),
    evidence,
    asked: evidence.find(isBad) ?? sessions.find(isBad) ?? null,
    incidents: findIncidents(sessions, care.rules, care.thresholds),
    verdictOf: (incident: Incident) =>
      withGaps(judgeIncident(incident, sessions, judged, options), sessions, completeness),
  };
  known.set(sessions, insights);
  return insights;
}
