import "server-only";
import { classOf } from "@/lib/domain/sessions/classified-session";
import { isTechnicalFailure } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import type { EpochMs } from "@/lib/domain/units";
import { sampleLimit } from "@/lib/server/conviva/sample-endpoint";
import { parseSessions } from "@/lib/server/conviva/wire-sessions";
import { type ViewerHash, viewerHashOf } from "@/lib/server/others/viewer-hash";

/** One viewer of a sample, by hash. */
type SampledViewer = Readonly<{
  who: ViewerHash;
  /** One of their attempts failed with an error. */
  isFailed: boolean;
  /** One of their attempts failed, had trouble or was abandoned after a long wait. */
  isTroubled: boolean;
}>;

/** A reduced sample, without IDs, addresses or sessions. */
export type Sample = Readonly<{ viewers: readonly SampledViewer[]; isCut: boolean; asOf: EpochMs }>;

/** Whether an attempt had trouble but didn't fail, for an ongoing one so far. */
export function isTroubleWithoutFailure(session: Session, thresholds: Thresholds): boolean {
  return classOf(session, thresholds) === "bad" && !isTechnicalFailure(session.outcome);
}

/**
 * Counts each viewer of a sample once; one bad session is enough to be affected.
 *
 * @param body - Conviva's response.
 * @throws {LookupError} `upstream-unreadable`.
 */
export function reduceSample(body: unknown, thresholds: Thresholds, asOf: EpochMs): Sample {
  const { sessions, receivedCount } = parseSessions(body, thresholds, sampleLimit);
  const viewers = new Map<ViewerHash, SampledViewer>();
  for (const { session } of sessions) {
    const who = viewerHashOf(session);
    const known = viewers.get(who);
    viewers.set(who, {
      who,
      isFailed: known?.isFailed === true || isTechnicalFailure(session.outcome),
      isTroubled: known?.isTroubled === true || classOf(session, thresholds) === "bad",
    });
  }
  return { viewers: [...viewers.values()], isCut: receivedCount >= sampleLimit, asOf };
}

/** The number of other viewers in a sample, and how many of them were affected. */
export function countOthers({ viewers }: Sample, own: ReadonlySet<ViewerHash>, countsTrouble: boolean) {
  const others = viewers.filter(({ who }) => !own.has(who));
  const hit = others.filter(({ isFailed, isTroubled }) => (countsTrouble ? isTroubled : isFailed));
  return { others: others.length, hit: hit.length };
}
