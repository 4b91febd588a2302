import "server-only";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { Speech } from "@/lib/contract/paths";
import { includesRole } from "@/lib/domain/access/role";
import { assess, type OtherViewersSamples } from "@/lib/domain/answer/assess";
import type { LastSeen } from "@/lib/domain/answer/verdict/last-seen";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { hourOf } from "@/lib/domain/time/wall-time";
import { lastSeenWords } from "@/lib/presentation/answer/last-seen-words";
import { wordAnswer } from "@/lib/presentation/answer/word-answer";
import { formatDay } from "@/lib/presentation/format/format-time";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { readLastSeen } from "@/lib/server/answer/read-last-seen";
import { config } from "@/lib/server/config/config";
import { type LoadedSessions, loadViewerSessions } from "@/lib/server/sessions/load-sessions";
import { maskSessions } from "@/lib/server/sessions/mask-sessions";

/**
 * The answer to "whose side?", in words. A page that reads the sessions too loads them once for both. If there are none,
 * one more call shows when the viewer was last seen.
 *
 * @throws {LookupError} `invalid-range` and every `upstream-*` code.
 */
export async function readViewerAnswer(
  access: ViewerAccess,
  query: RangeQuery,
  speech: Speech,
): Promise<ViewerAnswer> {
  const loaded = await loadViewerSessions(access, query, "answer");
  return answerOf(access, loaded, speech, { others: null, lastSeen: await readLastSeen(access, query, loaded) });
}

/** Samples of other viewers around an attempt, `null` before a comparison; and when a viewer without sessions was seen. */
type Beside = Readonly<{ others: OtherViewersSamples | null; lastSeen: LastSeen | null }>;

/** The answer for loaded sessions, and for what was read beside them. It's made of what the person who asks may see. */
export function answerOf(
  access: ViewerAccess,
  loaded: LoadedSessions,
  speech: Speech,
  { others, lastSeen }: Beside,
): ViewerAnswer {
  const { lookup, actor } = access;
  const { thresholds, playbook } = config();
  const { rules, codeMap, books, steps } = playbook;
  const { range, asOf, limitReached } = loaded;
  const viewerZone = speech.viewerZone ?? loaded.viewerZone?.zone ?? null;
  const zone = speech.zone === "viewer" ? (viewerZone ?? speech.fallbackZone) : speech.zone;
  const goodwill = includesRole(actor.role, "senior") ? playbook.goodwill : null;
  const { sessions } = maskSessions(access, loaded.sessions);
  const assessment = assess({
    ...{ sessions, others, rules, thresholds, codeMap, goodwill },
    ...{ lastSeen, cutAt: limitReached },
    isAddress: lookup.kind === "viewerIp",
    dayOf: (instant) => formatDay(instant, viewerZone ?? zone),
    hourOf: viewerZone === null ? null : (instant) => hourOf(instant, viewerZone),
  });
  const [book] = books;
  const { language } = books.find((known) => known.language === speech.language) ?? book;
  return {
    ...wordAnswer(assessment, sessions, {
      book,
      books,
      language,
      steps,
      thresholds,
      goodwill,
      zone,
      viewerZone,
      asOf,
    }),
    ...{ range, asOf, limitReached },
    lastSeen: lastSeenWords(lastSeen, zone, asOf),
    sessionCount: assessment.verdict.tally.sessions,
    ongoingCount: assessment.verdict.tally.onGoing,
  };
}
