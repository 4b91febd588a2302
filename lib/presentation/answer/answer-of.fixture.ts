import { type AssessmentInput, assess } from "@/lib/domain/answer/assess";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import codeMap from "@/lib/domain/answer/playbook/shipped/codes.json";
import english from "@/lib/domain/answer/playbook/shipped/phrases.en.json";
import shippedSteps from "@/lib/domain/answer/playbook/shipped/steps.json";
import type { StepRule } from "@/lib/domain/answer/playbook/step-rules";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { epochMs, hourMs } from "@/lib/domain/units";
import { wordAnswer } from "@/lib/presentation/answer/word-answer";

/** The answer over sessions, in English and UTC. */
export function wordedAnswerOf(sessions: readonly Session[], given: Partial<AssessmentInput> = {}) {
  const assessment = assess({
    ...{ sessions, isAddress: false, loaded: { kind: "all" }, others: null, goodwill: null, lastSeen: null },
    ...{ rules: defaultPlaybookRules, thresholds: defaultThresholds, codeMap },
    dayOf: String,
    hourOf: (instant) => new Date(instant).getUTCHours(),
    ...given,
  });
  return wordAnswer(assessment, sessions, {
    ...{
      book: english,
      books: [english],
      language: "en",
      steps: shippedSteps as readonly StepRule[],
      thresholds: defaultThresholds,
    },
    ...{ goodwill: null, zone: "UTC", viewerZone: null, asOf: epochMs(mondayNoon + 24 * hourMs) },
  });
}

/** What the answer says about sessions, in English and UTC. */
export function answerOf(sessions: readonly Session[], given: Partial<AssessmentInput> = {}) {
  const answer = wordedAnswerOf(sessions, given);
  const { headline, lastTime, say, verdict, verdictLabel, side, reason } = answer;
  return {
    ...{ headline, lastTime, say, verdict, verdictLabel, side, reason },
    facts: answer.facts.map(({ text }) => text),
    panel: answer.refusals?.headline ?? null,
    ...{ reply: answer.replies.en, steps: answer.steps.map(({ id }) => id) },
  };
}

/** How a session differs from a good play. */
export type Changes = Parameters<typeof sessionWith>[0];

/** Attempts on a device, one an hour from an hour on. */
export function attempts(deviceName: string, count: number, fromHour: number, { texts, ...changes }: Changes = {}) {
  return Array.from({ length: count }, (_, at) =>
    sessionWith({
      ...{
        id: `${deviceName} ${fromHour + at}`,
        clientId: deviceName,
        startedAt: mondayNoon + (fromHour + at) * hourMs,
      },
      texts: { deviceName, isp: "Comcast", asset: `Title ${at}`, ...texts },
      ...changes,
    }),
  );
}

/** A technical failure to start. */
export const failed = { outcome: "start-failure-technical", errors: ["AVPLAY_DECODER_INIT_FAILED"] } as const;
