import "server-only";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { Speech } from "@/lib/contract/paths";
import { includesRole } from "@/lib/domain/access/role";
import { assess, type OtherViewersSamples } from "@/lib/domain/answer/assess";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { wordAnswer } from "@/lib/presentation/answer/word-answer";
import { formatDay } from "@/lib/presentation/format/format-time";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { config } from "@/lib/server/config/config";
import { type LoadedSessions, loadViewerSessions } from "@/lib/server/sessions/load-sessions";

/**
 * The answer to "whose side?", in words. A page that reads the sessions too loads them once for both.
 *
 * @throws {LookupError} `invalid-range` and every `upstream-*` code.
 */
export async function readViewerAnswer(
  access: ViewerAccess,
  query: RangeQuery,
  speech: Speech,
): Promise<ViewerAnswer> {
  return answerOf(access, await loadViewerSessions(access, query, "answer"), speech, null);
}

/**
 * The answer for loaded sessions.
 *
 * @param others - Samples of other viewers around an attempt; `null` before a comparison.
 */
export function answerOf(
  { lookup, actor }: ViewerAccess,
  loaded: LoadedSessions,
  speech: Speech,
  others: OtherViewersSamples | null,
): ViewerAnswer {
  const { thresholds, playbook } = config();
  const { rules, codeMap, books, steps } = playbook;
  const { range, asOf, limitReached } = loaded;
  const viewerZone = speech.viewerZone ?? loaded.viewerZone?.zone ?? null;
  const zone = speech.zone === "viewer" ? (viewerZone ?? speech.fallbackZone) : speech.zone;
  const goodwill = includesRole(actor.role, "senior") ? playbook.goodwill : null;
  const sessions = loaded.sessions.map(({ session }) => session);
  const assessment = assess({
    ...{ sessions, others, rules, thresholds, codeMap, goodwill },
    cutAt: limitReached,
    isAddress: lookup.kind === "viewerIp",
    dayOf: (instant) => formatDay(instant, viewerZone ?? zone),
  });
  const [book] = books;
  const { language } = books.find((known) => known.language === speech.language) ?? book;
  return {
    ...wordAnswer(assessment, sessions, { book, books, language, steps, thresholds, goodwill, zone, viewerZone }),
    ...{ range, asOf, limitReached },
    sessionCount: assessment.verdict.tally.sessions,
    ongoingCount: assessment.verdict.tally.onGoing,
  };
}
