import { isDeepStrictEqual } from "node:util";
import { assessShipped } from "@/lib/domain/answer/assess-shipped.fixture";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import codeMap from "@/lib/domain/answer/playbook/shipped/codes.json";
import { familyOf } from "@/lib/domain/answer/refusals/code-map";
import { judgeSessions } from "@/lib/domain/answer/verdict/judge";
import { confidences, type Verdict } from "@/lib/domain/answer/verdict/verdict";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { parseSessions, type WireSession } from "@/lib/server/conviva/wire-sessions";
import { isBlame } from "../populations/judgement.ts";
import { withOldNames } from "./renamed.ts";

/** A viewer's sessions as sent and as read, and what the rules say of them. */
export type Answered = Readonly<{ read: readonly WireSession[]; verdict: Verdict }>;

const options = {
  rules: defaultPlaybookRules,
  thresholds: defaultThresholds,
  familyOf: (errors: readonly string[]) => familyOf(errors, codeMap),
  hourOf: (instant: number) => new Date(instant).getUTCHours(),
};

/** Reads and judges sessions as the server does, without the incidents, which take most of the time. */
export function answered(wireSessions: readonly unknown[], isAddress = false): Answered {
  const { sessions: read } = parseSessions({ sessions: wireSessions }, defaultThresholds);
  const sessions = read.map(({ session }) => session);
  const verdict = isAddress ? assessShipped(sessions, { isAddress }).verdict : judgeSessions(sessions, options);
  return { read, verdict };
}

/** 3 for blame with high confidence, 2, 1; 0 if nothing is blamed. */
export function strengthOf({ id, confidence }: Verdict): number {
  return isBlame({ said: id }) && confidence !== null ? confidences.length - confidences.indexOf(confidence) : 0;
}

/** Whether the answer is another one, or the same with less confidence. */
export function isWeaker(before: Verdict, after: Verdict): boolean {
  return before.id !== after.id || subjectOf(before) !== subjectOf(after) || strengthOf(after) < strengthOf(before);
}

/** Whether anything is blamed with more confidence. */
export function isStronger(before: Verdict, after: Verdict): boolean {
  return strengthOf(after) > strengthOf(before);
}

/** Whether anything about the answer changed, its evidence too. */
export function isUnequal(before: Verdict, after: Verdict): boolean {
  return !isDeepStrictEqual(before, after);
}

/** Whether an agent would read another answer, its evidence aside, which has times and names. */
export function isDifferent(before: Verdict, after: Verdict): boolean {
  const said = ({ id, confidence, reason, unknown, symptom, family }: Verdict) =>
    JSON.stringify([id, confidence, reason, unknown, symptom, family]);
  return said(before) !== said(after) || subjectOf(before) !== subjectOf(after);
}

/** "device Samsung Smart TV". Which of two of a model is "(1)" depends on which was used last, so the number is left out. */
export function subjectOf({ subject }: Verdict): string {
  return subject === null ? "" : `${subject.factor} ${withOldNames(subject.value).replace(/ \(\d+\)$/, "")}`;
}
