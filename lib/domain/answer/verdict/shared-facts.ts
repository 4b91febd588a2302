import { count, duration, type PhraseValues, text, word } from "@/lib/domain/answer/playbook/phrase";
import { factorValues } from "@/lib/domain/answer/verdict/factors";
import { fact, saysAll } from "@/lib/domain/answer/verdict/facts";
import type { Fact, FactorId } from "@/lib/domain/answer/verdict/verdict";
import { deviceNameOf } from "@/lib/domain/device";
import type { Session } from "@/lib/domain/sessions/session";
import { hourMs, milliseconds } from "@/lib/domain/units";

/** What attempts with problems can share that neither the headline nor the error says. */
const shareable = {
  app: factorValues.app,
  system: ({ texts: { osVersion } }: Session) => (osVersion === null ? [] : [osVersion]),
  cdn: factorValues.cdn,
} as const satisfies Partial<Record<FactorId, (session: Session) => readonly string[]>>;
type Shareable = keyof typeof shareable;
const shareableFactors: readonly Shareable[] = ["app", "system", "cdn"];

/**
 * What the attempts with problems share: the error, and the first of app version, system and CDN that tells them from the
 * good attempts. A value that good attempts have too isn't worth a sentence.
 *
 * @param blamed - The factor that is blamed; the headline names its value.
 */
export function sharedFacts(
  bad: readonly Session[],
  good: readonly Session[],
  blamed: FactorId | null = null,
): readonly Fact[] {
  const coded = mostFrequentError(bad);
  const sharing = coded?.sessions ?? bad;
  const also = sharing.length < 2 ? null : distinctiveValue(sharing, good, blamed);
  const counted: PhraseValues = {
    bad: count(sharing.length),
    ...(saysAll(sharing.length, bad.length) ? { all: count(sharing.length) } : {}),
  };
  if (coded !== null) {
    const extra = also && { [also.factor]: text(also.value) };
    return [fact("same-error", { ...counted, code: text(coded.code), ...extra }, sharing)];
  }
  return also === null
    ? []
    : [fact("shared", { ...counted, factor: word(also.factor), value: text(also.value) }, bad)];
}

/** The error that at least four in five of them ended with; `null` if there is none. */
function mostFrequentError(bad: readonly Session[]): Readonly<{ code: string; sessions: readonly Session[] }> | null {
  const byCode = new Map<string, Session[]>();
  for (const session of bad) {
    for (const code of new Set(session.errors)) byCode.set(code, [...(byCode.get(code) ?? []), session]);
  }
  const [most] = [...byCode].sort(([a, inA], [b, inB]) => inB.length - inA.length || (a < b ? -1 : 1));
  if (most === undefined) return null;
  const [code, sessions] = most;
  return sessions.length < bad.length * 0.8 ? null : { code, sessions };
}

function distinctiveValue(bad: readonly Session[], good: readonly Session[], blamed: FactorId | null) {
  const [first] = bad;
  if (first === undefined) return null;
  for (const factor of shareableFactors) {
    if (factor === blamed || (factor === "system" && isOfOneDevice(bad, good))) continue;
    const valuesOf: (session: Session) => readonly string[] = shareable[factor];
    const value = valuesOf(first).find((candidate) => bad.every((session) => valuesOf(session).includes(candidate)));
    const known = good.map(valuesOf).filter((values) => values.length > 0);
    const isTold = good.length === 0 || (known.length > 0 && !known.some((values) => values.includes(value ?? "")));
    if (value !== undefined && isTold) return { factor, value };
  }
  return null;
}

/** A device's own system says no more than the device, unless the device was good with another one. */
function isOfOneDevice(bad: readonly Session[], good: readonly Session[]): boolean {
  const names = new Set(bad.map(deviceNameOf));
  return names.size === 1 && !good.some((session) => names.has(deviceNameOf(session)));
}

/** Longer than this, "all within" says nothing. */
const togetherMs = hourMs;

/** Within how short a time all of them began, if there are at least three and it was within an hour. */
export function withinFact(bad: readonly Session[]): readonly Fact[] {
  const starts = bad.map(({ startedAt }) => startedAt);
  const span = Math.max(...starts) - Math.min(...starts);
  const isTogether = saysAll(bad.length, bad.length) && span > 0 && span <= togetherMs;
  return isTogether ? [fact("within", { span: duration(milliseconds(span)) }, bad)] : [];
}
