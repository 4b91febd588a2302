import "server-only";
import type { RecordedLook } from "@/lib/contract/lead";
import { recordedActions } from "@/lib/domain/access/recorded-action";
import { verdictIds } from "@/lib/domain/answer/verdict/verdict";
import { isProblemCode } from "@/lib/domain/problems";
import { type RangeQuery, rangeDays } from "@/lib/domain/time/time-range";
import { epochMs } from "@/lib/domain/units";
import { type LookRow, pseudonymLength } from "@/lib/server/records/search";

/** A look as a lead may see it: of the viewer's hash, only the beginning. Codes of other versions count as unknown. */
export function recordedLook(row: LookRow): RecordedLook {
  const { lookId, atMs, actorSubject, actorName, subjectHash, outcome, causeFactor, causeValue, ...same } = row;
  return {
    id: lookId,
    at: epochMs(atMs),
    agent: { subject: actorSubject, name: actorName },
    role: same.role,
    team: same.team,
    action: recordedActions.find((known) => known === same.action) ?? "look-up",
    reason: same.reason,
    pseudonym: subjectHash?.slice(0, pseudonymLength) ?? null,
    range: rangeOf(row),
    outcome: outcome === null || outcome === "ok" || isProblemCode(outcome) ? outcome : "internal",
    verdict: verdictIds.find((known) => known === same.verdict) ?? null,
    cause: causeFactor === null || causeValue === null ? null : { factor: causeFactor, value: causeValue },
    sessionCount: same.sessionCount,
    requestId: same.requestId,
    host: same.host,
  };
}

function rangeOf({ rangeDays: days, rangeStartMs, rangeEndMs }: LookRow): RangeQuery | null {
  if (rangeStartMs !== null && rangeEndMs !== null) return { from: epochMs(rangeStartMs), to: epochMs(rangeEndMs) };
  const known = rangeDays.find((choice) => choice === days);
  return known === undefined ? null : { days: known };
}
