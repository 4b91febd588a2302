import type { PhraseValues } from "@/lib/domain/answer/playbook/phrase";
import type { Segment } from "@/lib/domain/answer/statistics/scan-statistic";
import type { DeviceKind } from "@/lib/domain/device";
import type { SessionId } from "@/lib/domain/sessions/session";

/**
 * The nine answers to "whose side?". In English: Our service, This title, CDN path, Network or provider, Device or
 * app, Account or rights, Viewer left, Nothing wrong, Not enough data. Order carries no meaning.
 */
export const verdictIds = [
  "service",
  "title",
  "cdn",
  "network",
  "device",
  "account",
  "left",
  "nothing",
  "unknown",
] as const;
export type VerdictId = (typeof verdictIds)[number];

/** The verdicts that name whose fault a technical fault is. */
export type CauseId = Extract<VerdictId, "service" | "title" | "cdn" | "network" | "device">;

/** Whether a verdict blames a technical cause. */
export function isCause(id: VerdictId): id is CauseId {
  return ["service", "title", "cdn", "network", "device"].includes(id);
}

export const confidences = ["high", "medium", "low"] as const;
export type Confidence = (typeof confidences)[number];

/** By what plays are told apart. `app` is an app version, `system` a device with its system's version. */
export const factorIds = ["device", "app", "system", "network", "cdn", "title"] as const;
export type FactorId = (typeof factorIds)[number];

/** What is blamed. */
export type Subject = Readonly<{
  factor: FactorId;
  /** As Conviva sent it: "Samsung Smart TV", "8.14", "Comcast", "BLUEWAVE", a title. */
  value: string;
  /** The kind of device, when a device is blamed and can be told. */
  deviceKind: DeviceKind | null;
}>;

/**
 * How it mostly went wrong: starts failed, plays broke off, waiting, a low picture, slow starts (a viewer who left
 * after a long wait among them), or several of these alike.
 */
export const symptoms = ["start", "break", "wait", "picture", "slow", "mixed"] as const;
export type Symptom = (typeof symptoms)[number];

/** A sentence of evidence: the phrase `facts.{id}` of the book, with its values and the sessions it speaks of. */
export type Fact = Readonly<{ id: FactId; values: PhraseValues; sessions: readonly SessionId[] }>;

/** Every fact a verdict may rest on, with the values its sentence always has. `values` may hold no others. */
export const factCatalogue = {
  /** "5 of 5 plays on the Samsung TV went wrong." `subject` is the value blamed. */
  "bad-on-device": ["bad", "plays", "subject"],
  "bad-on-app": ["bad", "plays", "subject"],
  "bad-on-system": ["bad", "plays", "subject"],
  "bad-on-network": ["bad", "plays", "subject"],
  "bad-on-cdn": ["bad", "plays", "subject"],
  "bad-on-title": ["bad", "plays", "subject"],
  /** "5 of 8 plays went wrong." */
  "bad-of-all": ["bad", "plays"],
  /** "8 of 8 plays on other devices were good." `factor` is a word of the book. */
  "good-on-others": ["good", "plays", "factor"],
  /** "They went wrong on 3 devices, 2 networks and 3 titles." */
  spread: ["devices", "networks", "titles"],
  /** "All with the error X", of those that failed. */
  "same-error": ["bad", "code"],
  /** "All between 19:00 and 20:00"; `since` plays after it were good. */
  stretch: ["first", "last"],
  "good-since": ["good"],
  /** "What went wrong ran over 3 CDNs and 5 titles, so it is not one of these." */
  varied: ["factor", "count"],
  /** "6 of 9 attempts were left after 1 to 3 seconds, without an error." */
  "left-early": ["left", "plays"],
  "left-after": ["shortest", "longest"],
  /** "Plays that were waited for started in 1.4 s." */
  "started-in": ["typical"],
  /** "5 starts were refused: CONCURRENT_STREAM_LIMIT." */
  refused: ["refused", "plays"],
  /** "Of 10 refusals 6 are for this reason." */
  "refused-mostly": ["refused", "total"],
  "refused-otherwise": ["count"],
  "refused-code": ["code", "count"],
  "no-technical-fault": ["good"],
  "all-good": ["good", "plays"],
  "waited-in-all": ["percent"],
  "on-going": ["count"],
  "too-few": ["plays"],
  "no-sessions": [],
  "bad-unplaced": ["bad", "plays"],
  /** What speaks against it. */
  "good-on-subject": ["good", "subject"],
  "bad-elsewhere": ["bad", "plays"],
  "cannot-tell-from": ["factor", "other"],
  "fields-missing": ["count", "factor"],
  "not-all-loaded": ["limit"],
  /** Several viewers behind one address were judged together. */
  "several-viewers": ["count"],
  "also-refused": ["refused"],
  "also-technical": ["bad"],
  "also-left": ["left"],
  "unclear-left-out": ["count"],
  "few-bad": ["bad", "plays"],
  /** Failures that Conviva calls technical, with a code of the code map. */
  "looks-refused": ["count", "code"],
  "others-too": ["hit", "others", "factor", "value"],
  "others-fine": ["hit", "others", "factor", "value"],
  "others-not-asked": [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type FactId = keyof typeof factCatalogue;

/** Why the confidence is what it is: the phrase `reasons.{id}`. */
export const reasonIds = [
  /** Many episodes, a clear contrast, no rival. */
  "clear",
  /** A clear contrast in few episodes. */
  "few-episodes",
  /** All of it was one episode. */
  "one-episode",
  /** Another cause fits nearly as well. */
  "rival",
  /** Many plays lack the field, or the list is not whole. */
  "gaps",
  /** Every play had it, so that none shows how it goes without. */
  "no-contrast",
  /** Nobody asked whether others have it too. */
  "others-not-asked",
  "others-agree",
  "others-disagree",
  /** Few plays in all. */
  "few-plays",
  /** Many plays, all of one kind. */
  "many-plays",
  /** Plays that are waited for are slow to start, or it is not known how long the viewer waited. */
  "slow-or-unknown",
  /** Conviva marks these failures itself, by rules of the account. */
  "marked-by-conviva",
  /** The code stands in no family. */
  "code-not-known",
  /** Several rules of the account refused. */
  "several-rules",
  /** Several people may be behind the address. */
  "several-viewers",
] as const;
export type ReasonId = (typeof reasonIds)[number];

/** Why nothing can be said: the phrase `unknown.{id}`. */
export type UnknownReason =
  /** No session at all. */
  | "no-sessions"
  /** Fewer than the rules ask for. */
  | "too-few"
  /** Some went wrong, but too few to show where. */
  | "unplaced"
  /** Much went wrong, but two or more causes fit alike. */
  | "confounded"
  /** None of the sessions says how it went. */
  | "unclear";

/** How many sessions of each sort a verdict counted. */
export type Tally = Readonly<{
  sessions: number;
  /** Technical failures, trouble, and exits after a long wait. */
  bad: number;
  good: number;
  /** Failures by a rule of the account. */
  refused: number;
  /** Left before the picture, with no long wait. */
  left: number;
  /** Conviva does not say how they went. */
  unclear: number;
  onGoing: number;
}>;

/** The answer to "whose side?" for one range or one incident. */
export type Verdict = Readonly<{
  id: VerdictId;
  /** `null` for `unknown` alone. */
  confidence: Confidence | null;
  /** Why this confidence; `null` for `unknown` alone. */
  reason: ReasonId | null;
  /** Why nothing can be said; `null` for all others. */
  unknown: UnknownReason | null;
  /** `null` when no one thing is blamed. */
  subject: Subject | null;
  /** `null` when nothing went wrong technically. */
  symptom: Symptom | null;
  /** From the first bad play to the last, where only a stretch of time was out of the ordinary; `null` otherwise. */
  segment: Segment | null;
  /** The family of refusals, of the code map; `null` when it is no account verdict or the code is not known. */
  family: string | null;
  /** At most three, the weightiest first. */
  facts: readonly Fact[];
  /** What speaks against it, the weightiest first. */
  against: readonly Fact[];
  tally: Tally;
}>;
