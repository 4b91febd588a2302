import "server-only";
import { classOf } from "@/lib/domain/sessions/classified-session";
import { isTechnicalFailure } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import type { EpochMs } from "@/lib/domain/units";
import { sampleLimit } from "@/lib/server/conviva/sample-endpoint";
import { parseSessions } from "@/lib/server/conviva/wire-sessions";
import { type ViewerHash, viewerHashOf } from "@/lib/server/others/viewer-hash";

/** One viewer of a sample, whoever that is. */
type SampledViewer = Readonly<{
  who: ViewerHash;
  /** Something of theirs did not start, or broke off, with an error. */
  isFailed: boolean;
  /** That, or something had trouble or was waited for in vain. */
  isTroubled: boolean;
}>;

/** What is kept of a sample: no ID, no address, no session. */
export type Sample = Readonly<{ viewers: readonly SampledViewer[]; isCut: boolean; asOf: EpochMs }>;

/** Whether a play went wrong without failing; one that still goes on does so by what it has been so far. */
export function isTroubleAlone(session: Session, thresholds: Thresholds): boolean {
  return classOf(session, thresholds) === "bad" && !isTechnicalFailure(session.outcome);
}

/**
 * Counts each viewer of a sample once, hit when any of their sessions was.
 *
 * @param body - Conviva's answer.
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

/** The others of a sample and how many of them were hit. */
export function countOthers({ viewers }: Sample, selves: ReadonlySet<ViewerHash>, countsTrouble: boolean) {
  const others = viewers.filter(({ who }) => !selves.has(who));
  const hit = others.filter(({ isFailed, isTroubled }) => (countsTrouble ? isTroubled : isFailed));
  return { others: others.length, hit: hit.length };
}
