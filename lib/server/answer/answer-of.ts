import "server-only";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { Speech } from "@/lib/contract/paths";
import type { SessionColumns } from "@/lib/contract/session-columns";
import type { ViewerZone } from "@/lib/contract/viewer-zone";
import { includesRole } from "@/lib/domain/access/role";
import type { OtherViewersSamples } from "@/lib/domain/answer/assess";
import type { LastSeen } from "@/lib/domain/answer/verdict/last-seen";
import type { Loaded } from "@/lib/domain/answer/verdict/loaded";
import type { Session } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";
import { type AnswerQuestion, answerOver, answerOverColumns } from "@/lib/presentation/answer/answer-over";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { answerInThread } from "@/lib/server/answer/answer-thread";
import { config } from "@/lib/server/config/config";

/** The sessions that an answer is over, as the person who asks may see them, and what is known about them. */
export type AnswerBasis = Readonly<{
  sessions: readonly Session[];
  range: TimeRange;
  asOf: EpochMs;
  loaded: Loaded;
  viewerZone: ViewerZone | null;
}>;

/** The same for sessions as columns, in any order; a session can be in several. */
export type ColumnsBasis = Omit<AnswerBasis, "sessions"> & Readonly<{ columns: readonly SessionColumns[] }>;

/** Samples of other viewers around an attempt, `null` before a comparison; and when a viewer without sessions was seen. */
export type AnswerContext = Readonly<{ others: OtherViewersSamples | null; lastSeen: LastSeen | null }>;

/** An answer over sessions alone. */
export const nothingElse: AnswerContext = { others: null, lastSeen: null };

/** The answer for sessions, and for what was read beside them. */
export async function answerOf(
  access: ViewerAccess,
  { sessions, ...basis }: AnswerBasis,
  speech: Speech,
  context: AnswerContext,
): Promise<ViewerAnswer> {
  return answerOver(sessions, questionOf(access, basis, speech, context));
}

/** Assessing more sessions takes so long that everybody else would notice. */
const inPlaceMax = 1_000;

/** The answer for all sessions of a window. @throws {LookupError} `internal` if the thread that assesses them fails. */
export async function answerOfAll(
  access: ViewerAccess,
  { columns, ...basis }: ColumnsBasis,
  speech: Speech,
  context: AnswerContext,
): Promise<ViewerAnswer> {
  const question = questionOf(access, basis, speech, context);
  const sessionCount = columns.reduce((sum, { count }) => sum + count, 0);
  if (sessionCount > inPlaceMax) return answerInThread(columns, question, access.signal);
  return answerOverColumns(columns, question);
}

function questionOf(
  { lookup, actor }: ViewerAccess,
  { range, asOf, loaded, viewerZone: found }: Omit<AnswerBasis, "sessions">,
  speech: Speech,
  context: AnswerContext,
): AnswerQuestion {
  const { thresholds, playbook } = config();
  const { rules, codeMap, books, steps } = playbook;
  const viewerZone = speech.viewerZone ?? found?.zone ?? null;
  return {
    ...{ rules, thresholds, codeMap, books, steps, range, asOf, loaded, viewerZone },
    ...context,
    goodwill: includesRole(actor.role, "senior") ? playbook.goodwill : null,
    isAddress: lookup.kind === "viewerIp",
    zone: speech.zone === "viewer" ? (viewerZone ?? speech.fallbackZone) : speech.zone,
    language: speech.language,
  };
}
