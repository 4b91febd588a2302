"use client";

import { insightsOf } from "@/lib/client/answer/insights-of";
import { usePageConfig, usePhraseBook } from "@/lib/client/answer/page-config";
import { useOtherViewersAnswer } from "@/lib/client/others/use-other-viewers";
import { useZone } from "@/lib/client/preferences/preferences";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import { withOthers } from "@/lib/domain/answer/others/with-others";
import type { Verdict } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";
import type { AnswerWords } from "@/lib/presentation/answer/answer-words";
import { answerWords } from "@/lib/presentation/answer/write-answer";
import { othersSentence } from "@/lib/presentation/others/other-viewers-words";

type Answered = Readonly<{
  verdict: Verdict;
  words: AnswerWords;
  /** What went wrong and the verdict rests on, newest first. */
  evidence: readonly Session[];
  /** The play to ask other viewers about; `null` when none went wrong. */
  asked: Session | null;
  /** What the check of other viewers concluded; `null` when nobody asked. */
  others: string | null;
}>;

/** What the answer says over these sessions, in the language of the agent's choice. */
export function useAnswerWords(viewer: Viewer, answer: SessionsAnswer, sessions: readonly Session[]): Answered {
  const care = usePageConfig();
  const book = usePhraseBook();
  const zone = useZone();
  const { verdict, incidents, evidence, asked } = insightsOf(sessions, answer, viewer.lookup.kind, care);
  const others = useOtherViewersAnswer(viewer, { from: answer.range.start, to: answer.range.end }, asked);
  const told = others === null ? verdict : withOthers(verdict, others.checks, care.rules);
  const ids = new Set(evidence.map(({ id }) => id));
  const newest = incidents.find(({ attempts }) => attempts.some(({ id }) => ids.has(id))) ?? null;
  return {
    verdict: told,
    words: answerWords({ verdict: told, incident: newest, book, steps: care.steps, zone }),
    ...{ evidence, asked },
    others: others && othersSentence(others, care.rules),
  };
}
