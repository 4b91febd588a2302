import "server-only";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { OtherViewersAnswer } from "@/lib/contract/others";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { FactorId } from "@/lib/domain/answer/verdict/verdict";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { hideIdentifiers } from "@/lib/presentation/format/mask";
import type { Findings } from "@/lib/server/records/entry";
import { maskerOf } from "@/lib/server/sessions/mask-text";

/** What of an answer is recorded. */
export type JudgedAnswer = Pick<ViewerAnswer, "verdict" | "subject" | "sessionCount">;

/** What of a list of sessions is recorded. */
export type CountedSessions = Readonly<{ columns: Pick<SessionsAnswer["columns"], "count"> }>;

/** What a result without a verdict or sessions says about a viewer. */
export function noFindings(): Findings {
  return { verdict: null, cause: null, sessionCount: null };
}

/** What an answer says about a viewer. */
export function findingsOfAnswer({ verdict, subject, sessionCount }: JudgedAnswer): Findings {
  return { verdict, cause: subject, sessionCount };
}

/** What a comparison with other viewers says about a viewer. */
export function findingsOfOthers({ answer }: OtherViewersAnswer): Findings {
  return findingsOfAnswer(answer);
}

/** What a list of sessions says about a viewer. */
export function findingsOfSessions({ columns }: CountedSessions): Findings {
  return { ...noFindings(), sessionCount: columns.count };
}

/** What a file of sessions says about a viewer. */
export function findingsOfExport({ sessionCount }: Readonly<{ sessionCount: number }>): Findings {
  return { ...noFindings(), sessionCount };
}

/** Causes that are versions. One of four numbers isn't an address. */
const versioned: ReadonlySet<FactorId> = new Set(["app", "system"]);

/**
 * The same without identifiers in the cause: a title or a network is free text, and a record can't be changed when its
 * viewer is erased.
 */
export function withoutIdentifiers(findings: Findings, lookup: Lookup | null): Findings {
  const { cause } = findings;
  if (cause === null) return findings;
  return { ...findings, cause: { ...cause, value: storableText(cause.value, { lookup, cause }) } };
}

type About = Readonly<{ lookup: Lookup | null; cause: Findings["cause"] }>;

/**
 * A text that may be stored: without the viewer, and without whatever looks like anybody's identifier.
 *
 * @param about - Whom it is about, and what it blames.
 */
export function storableText(text: string, { lookup, cause }: About): string {
  const own = lookup === null ? text : maskerOf(lookup)(text);
  const version = cause !== null && versioned.has(cause.factor) ? cause.value : "";
  return hideIdentifiers(own, (identifier) => /^[\d.]+$/u.test(identifier) && version.includes(identifier));
}
