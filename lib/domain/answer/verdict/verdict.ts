import type { PhraseValues } from "@/lib/domain/answer/playbook/phrase";
import type { Segment } from "@/lib/domain/answer/statistics/scan-statistic";
import type { ReasonId } from "@/lib/domain/answer/verdict/reason";
import type { DeviceKind } from "@/lib/domain/device-kind";
import type { SessionId } from "@/lib/domain/sessions/session";
import type { EpochMs } from "@/lib/domain/units";

/** The nine answers to "whose side?", in no order. The phrase books have their names. */
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

/** The verdicts that blame something for a technical fault. */
export type CauseId = Extract<VerdictId, "service" | "title" | "cdn" | "network" | "device">;

/** Whether a verdict blames something for a technical fault. */
export function isCause(id: VerdictId): id is CauseId {
  return ["service", "title", "cdn", "network", "device"].includes(id);
}

export const confidences = ["high", "medium", "low"] as const;
export type Confidence = (typeof confidences)[number];

/** What attempts are compared by. `app` is an app version; `system` is a device with its system version. */
export const factorIds = ["device", "app", "system", "network", "cdn", "title"] as const;
export type FactorId = (typeof factorIds)[number];

/** What is blamed. */
export type Subject = Readonly<{
  factor: FactorId;
  /** As Conviva sent it: "Samsung Smart TV", "8.14", "Comcast", "BLUEWAVE", a title. */
  value: string;
  /** The kind of device, when a device is blamed and its kind is known. */
  deviceKind: DeviceKind | null;
}>;

/**
 * What mostly went wrong: start failures, playback failures, rebuffering, poor picture quality, slow starts (including
 * exits after a long wait), or a mix.
 */
export const symptoms = ["start", "break", "wait", "picture", "slow", "mixed"] as const;
export type Symptom = (typeof symptoms)[number];
/** How one attempt went wrong. */
export type OneSymptom = Exclude<Symptom, "mixed">;

/** A sentence of evidence: the phrase `facts.{id}` of the book, its values, and the sessions it is about. */
export type Fact = Readonly<{ id: FactId; values: PhraseValues; sessions: readonly SessionId[] }>;

/** Every fact a verdict can rest on, and the values its sentence always has. */
export const factCatalogue = {
  /** "5 of 5 attempts on the Samsung TV had problems." `subject` is the value blamed. */
  "bad-on-device": ["bad", "plays", "subject"],
  "bad-on-app": ["bad", "plays", "subject"],
  "bad-on-system": ["bad", "plays", "subject"],
  "bad-on-network": ["bad", "plays", "subject"],
  "bad-on-cdn": ["bad", "plays", "subject"],
  "bad-on-title": ["bad", "plays", "subject"],
  /** "5 of 8 attempts had problems." */
  "bad-of-all": ["bad", "plays"],
  /** "8 of 8 attempts on other devices played fine." `factor` is a word of the book. */
  "good-on-others": ["good", "plays", "factor"],
  /** "Affected: 3 devices, 2 networks, 3 titles." */
  spread: ["devices", "networks", "titles"],
  /** "All 6 ended with error X, on app 7.2.1." `bad` counts those that did. */
  "same-error": ["bad", "code"],
  /** "All 6 were on app version 7.2.1", where no error says more. `factor` is a word of the book. */
  shared: ["bad", "factor", "value"],
  /** "All within 4 min." */
  within: ["span"],
  /** "All within 25 Nov 20:50–21:32 CST." */
  stretch: ["first", "last", "period"],
  /** "Began 25 Nov 18:20 CST, when app version 7.2.1 first appeared. Before that, 31 of 31 played fine." */
  began: ["began", "good", "plays"],
  /** "2 plays since then without problems." */
  "good-since": ["good"],
  /** "8 were in the evening (18:00 or later, viewer's time)." `from` is an hour on the viewer's clock. */
  evenings: ["evenings", "from"],
  /** "Happened on 5 titles": the cause is not one title. */
  varied: ["factor", "count"],
  /** "6 of 9 attempts ended before the video started, with no error." */
  "left-early": ["left", "plays"],
  "left-after": ["shortest", "longest"],
  /** "Plays that worked typically started in 1.4 s." */
  "started-in": ["typical"],
  /** "5 of 8 attempts blocked by an account rule." */
  refused: ["refused", "plays"],
  /** "6 of 10 blocked attempts had this reason." */
  "refused-mostly": ["refused", "total"],
  "refused-otherwise": ["count"],
  "refused-code": ["code", "count"],
  /** "Playing then: Fire TV Stick, iPad, Chromecast." */
  "playing-then": ["names"],
  "no-technical-fault": ["good"],
  "all-good": ["good", "plays"],
  "waited-in-all": ["percent"],
  /** "Rebuffering: 6.2 % of viewing time over 5 plays." */
  rebuffered: ["percent", "plays"],
  "on-going": ["count"],
  "too-few": ["plays"],
  "no-sessions": [],
  /** "No sessions in 30 days." */
  "never-seen": [],
  /** "Last attempt: 18 Nov 20:14 CST." */
  "last-attempt": ["at", "ago"],
  /** "3 of 4 people at this address were affected." `first` is when it began. */
  "people-affected": ["affected", "people", "first"],
  /** "2 of 4 people at this address had problems." */
  "people-with-problems": ["affected", "people"],
  /** "5 sessions have no viewer ID." */
  unnamed: ["count"],
  "bad-unplaced": ["bad", "plays"],
  /** Doubts. */
  "good-on-subject": ["good", "subject"],
  "bad-elsewhere": ["bad", "plays"],
  "cannot-tell-from": ["factor", "other"],
  "fields-missing": ["count", "factor"],
  "not-all-loaded": ["limit"],
  /** Several viewers share the address. */
  "several-viewers": ["count"],
  "also-refused": ["refused"],
  "also-technical": ["bad"],
  "also-left": ["left"],
  "unclear-left-out": ["count"],
  "few-bad": ["bad", "plays"],
  /** Failures that Conviva calls technical, although the code map lists their code. */
  "looks-refused": ["count", "code"],
  "others-too": ["hit", "others", "factor", "value"],
  "others-fine": ["hit", "others", "factor", "value"],
  "others-not-asked": [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type FactId = keyof typeof factCatalogue;

/** Why there is no cause: the phrase `unknown.{id}`. */
export type UnknownReason =
  /** No session at all. */
  | "no-sessions"
  /** No session in the range, and none in 30 days. */
  | "never-seen"
  /** No session in the range, but an older one. */
  | "seen-earlier"
  /** Fewer sessions than the rules ask for. */
  | "too-few"
  /** One session, and it failed. */
  | "one-failed"
  /** One session, and an account rule blocked it. */
  | "one-refused"
  /** Too few sessions, and one or more had problems. */
  | "few-failed"
  /** Several people share the address, and the evidence doesn't point to its network. */
  | "several-people"
  /** One viewer ID at the address, and sessions without one, which may be other people's. */
  | "unnamed-people"
  /** Some had problems, but too few to point to a cause. */
  | "unplaced"
  /** Many had problems, but two or more causes fit equally well. */
  | "confounded"
  /** Most of the sessions have no known outcome. */
  | "unclear";

/** How many sessions of each kind a verdict counted. */
export type Tally = Readonly<{
  sessions: number;
  /** Technical failures, trouble, and exits after a long wait. */
  bad: number;
  good: number;
  /** Attempts blocked by an account rule. */
  refused: number;
  /** Exits before video start, without a long wait. */
  left: number;
  /** No known outcome. */
  unclear: number;
  onGoing: number;
}>;

/** The answer to "whose side?" for one range or one incident. */
export type Verdict = Readonly<{
  id: VerdictId;
  /** `null` only for `unknown`. */
  confidence: Confidence | null;
  /** Why this confidence; `null` only for `unknown`. */
  reason: ReasonId | null;
  /** Why there is no cause; `null` for all others. */
  unknown: UnknownReason | null;
  /** `null` when no single thing is blamed. */
  subject: Subject | null;
  /** `null` when nothing went wrong technically. */
  symptom: Symptom | null;
  /** From the first bad attempt to the last, when only one segment was abnormal; `null` otherwise. */
  segment: Segment | null;
  /** When the last of the attempts that went wrong or were blocked began; `null` if none did. */
  lastAt: EpochMs | null;
  /** The family of the account rule, from the code map; `null` without an account verdict or a known code. */
  family: string | null;
  /** The first one decided. `factsBesideHeadline` picks those to show. */
  facts: readonly Fact[];
  /** Doubts, the strongest first. */
  against: readonly Fact[];
  tally: Tally;
}>;

/** Whether a device is blamed in a way that its connection causes too, so that nobody could tell them apart. */
export function isDeviceOrConnection({ id, reason }: Pick<Verdict, "id" | "reason">): boolean {
  return id === "device" && reason === "device-or-connection";
}

/** What a comparison with other viewers found: they have it too, or they don't. */
export const comparisons = ["others-too", "only-this-viewer"] as const;
export type Comparison = (typeof comparisons)[number];

/** What a comparison added to a verdict; `null` before one, or when it says nothing about the blamed cause. */
export function comparisonOf({ reason, facts, against }: Verdict): Comparison | null {
  if (reason === "others-agree") return "others-too";
  return [...facts, ...against].some(({ id }) => id === "others-fine") ? "only-this-viewer" : null;
}
