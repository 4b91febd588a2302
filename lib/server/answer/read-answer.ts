import "server-only";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { Speech } from "@/lib/contract/paths";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { answerOf, answerOfAll, nothingElse } from "@/lib/server/answer/answer-of";
import { readLastSeen } from "@/lib/server/answer/read-last-seen";
import { basisOfAll, loadAllSessions } from "@/lib/server/sessions/all/load-all-sessions";
import { basisOf, loadViewerSessions } from "@/lib/server/sessions/load-sessions";

/**
 * The answer to "whose side?", in words. A page that reads the sessions too loads them once for both. If there are none,
 * one more call shows when the viewer was last seen.
 *
 * @param allUntil - For all sessions of the range as it was when it ended then; `null` for one response's.
 * @throws {LookupError} `invalid-range` and every `upstream-*` code.
 */
export async function readViewerAnswer(
  access: ViewerAccess,
  query: RangeQuery,
  speech: Speech,
  allUntil: EpochMs | null = null,
): Promise<ViewerAnswer> {
  if (allUntil !== null) {
    const all = await loadAllSessions(access, query, allUntil);
    return answerOfAll(access, await basisOfAll(all), speech, nothingElse);
  }
  const loaded = await loadViewerSessions(access, query, "answer");
  const lastSeen = await readLastSeen(access, query, loaded);
  return answerOf(access, basisOf(access, loaded), speech, { others: null, lastSeen });
}
