import type { Ending } from "@/lib/domain/answer/incidents/incident";
import { noteLabelNames } from "@/lib/domain/answer/playbook/note-labels";
import { factExtras } from "@/lib/domain/answer/verdict/fact-extras";
import { reasonIds } from "@/lib/domain/answer/verdict/reason";
import {
  comparisons,
  confidences,
  type FactId,
  factCatalogue,
  symptoms,
  verdictIds,
} from "@/lib/domain/answer/verdict/verdict";
import { deviceKinds } from "@/lib/domain/device-kind";

/**
 * A sentence with variables in braces: `{subject}`. A word has forms, `{factor.plural}`; a number can take a noun,
 * `{bad.attempt}`: "1 attempt", "5 attempts". Of several sentences, the first one whose variables are all known is used;
 * the last may contain only variables that are always known. `{?fine}` writes nothing but needs `fine`, so that a
 * sentence never claims something without evidence for it.
 */
export type Template = string | readonly string[];

/** The variables that a sentence always and sometimes has. A book need not have an optional sentence. */
type Slots = Readonly<{ always: readonly string[]; maybe: readonly string[]; isOptional?: true }>;

/** `bad` of `plays` attempts had problems, `often` says the same as "twice"; `symptom` follows a number of attempts. */
const counts = ["bad", "plays", "symptom", "often"];
/**
 * `all`: every counted attempt was bad. `trouble`: what the caller experienced. `first`, `period`: when, if the problems
 * are limited to a segment. `last`: when the last one was. `again`: good plays since.
 */
const found = ["all", "trouble", "first", "last", "period", "again"];
/** `good`: good plays elsewhere. `fine`: their number if everything elsewhere played. */
const elsewhere = ["good", "fine"];
/** Mostly in the evening. */
const mostly = ["evenings"];
const cause = { always: [...counts, "subject"], maybe: ["kind", ...elsewhere, ...found, ...mostly] };
const device = { always: [...counts, "subject", "kind"], maybe: [...elsewhere, ...found, ...mostly] };
/** `again`: so many good plays since that it may be over. `unmarked`: Conviva calls all of them technical. */
const refused = { always: ["refused", "plays"], maybe: ["code", "last", "again", "unmarked"] };
/** `part`: not all sessions are loaded, so nothing is said about everything. */
const calm = { always: ["plays"], maybe: ["part"] };
const unexplained = { always: ["bad", "plays", "often"], maybe: ["last", "part"] };
/** One session: `at` is when it began, `unstarted` if its video didn't start. */
const single = { always: ["at", "symptom"], maybe: ["device", "trouble", "unstarted"] };

/** Every situation with its own wording in `happened` and `say`. */
export const situations = {
  device,
  app: device,
  system: device,
  network: cause,
  cdn: cause,
  title: cause,
  /** Several people at an address, most of them affected on its network. */
  "network.address": { always: ["affected", "people", "first"], maybe: ["buffering"] },
  service: { always: counts, maybe: ["devices", "networks", "titles", ...found] },
  "account.concurrent-streams": refused,
  "account.device-limit": refused,
  "account.region": refused,
  "account.plan": refused,
  "account.expired-sign-in": refused,
  "account.payment": refused,
  /** Codes without a family, or in a family of the operator's own. */
  "account.other": refused,
  left: { always: ["left", "plays"], maybe: ["longest", "last"] },
  nothing: calm,
  "nothing.few-bad": unexplained,
  "nothing.on-going": calm,
  "unknown.no-sessions": { always: [], maybe: [] },
  /** `address`: an IP address was looked up. */
  "unknown.never-seen": { always: [], maybe: ["address"] },
  /** `ago`: how long before now the last attempt was. `days`: the range, if it ends now. */
  "unknown.seen-earlier": { always: ["at", "ago"], maybe: ["days"] },
  "unknown.too-few": calm,
  "unknown.one-failed": single,
  "unknown.one-refused": single,
  "unknown.few-failed": { always: [...counts], maybe: ["trouble", "last"] },
  /**
   * `none`: nobody had problems or was blocked. `some`: somebody had problems. `blocked`: people with blocked attempts.
   * `unnamed`: sessions without a viewer ID that had problems or were blocked, if no one else's did.
   */
  "unknown.several-people": { always: ["affected", "people"], maybe: ["none", "some", "blocked", "unnamed"] },
  "unknown.unnamed-people": { always: ["count"], maybe: [] },
  "unknown.unplaced": unexplained,
  "unknown.confounded": unexplained,
  "unknown.unclear": calm,
} as const satisfies Readonly<Record<string, Slots>>;
export type SituationId = keyof typeof situations;

/** What an incident consists of: several attempts, one attempt, several plays, one play, blocked attempts, early exits. */
const incidentShapes = ["tried", "once", "played", "played-once", "refused", "left"] as const;
export type IncidentShape = (typeof incidentShapes)[number];

/** Every line of an incident: one per shape, and one per shape and ending that has its own wording. */
const incidentLineIds = [
  ...incidentShapes.flatMap((shape) => [shape, `${shape}.played-elsewhere`, `${shape}.played-again`] as const),
  "tried.watched-on",
  "tried.on-going",
  "played.on-going",
  "played-once.on-going",
] as const;
export type IncidentLineId = (typeof incidentLineIds)[number];

/** The line for a shape and an ending, or the line for the shape if that ending has none. */
export function incidentLineOf(shape: IncidentShape, ending: Ending): IncidentLineId {
  return incidentLineIds.find((id) => id === `${shape}.${ending}`) ?? shape;
}

const incidentSlots: Slots = { always: ["times", "count", "symptom"], maybe: ["duration", "device", "other"] };

/** What happened to several attempts, and to one. */
const symptomIds = symptoms.flatMap((symptom) => [symptom, `${symptom}.one`] as const);

/** Nouns that a number can take: `{bad.attempt}`. */
const nouns = ["attempt", "play", "session"] as const;
const factors = ["device", "app", "system", "network", "cdn", "title", "service"] as const;
const words = [
  ...factors.flatMap((factor) => [factor, `${factor}.plural`, `${factor}.the`] as const),
  ...(["play", "play.plural", "session", "session.plural"] as const),
  ...deviceKinds,
] as const;
/** A book without these says "play", and the name of the verdict. */
const laterWords = ["attempt", "attempt.plural"] as const;
/** What can follow the dot of a variable. */
const forms: readonly string[] = ["plural", "the", ...factors, ...nouns];

const comparedIds = factors.flatMap((factor) => comparisons.map((comparison) => `${factor}.${comparison}` as const));
/** The device or its connection: nobody could tell. */
const connectionIds = ["device.connection", "app.connection", "system.connection"] as const;
export type VariantId = (typeof comparedIds)[number] | (typeof connectionIds)[number];

/**
 * The key for a situation in a variant: after a comparison with other viewers, or `connection`; `null` when that doesn't
 * change its wording.
 */
export function variantIdOf(situation: SituationId, variant: string | null): VariantId | null {
  return [...comparedIds, ...connectionIds].find((id) => id === `${situation}.${variant}`) ?? null;
}

/** Sentences for situations. A book that lacks a variant uses the situation's own. */
export type SituationTemplates = Readonly<Record<SituationId, Template> & Partial<Record<VariantId, Template>>>;

/** Everything the answer can say in one language. It is data: operators can change any of it. */
export type PhraseBook = Readonly<{
  /** BCP 47. */
  language: string;
  /** The language's own name for itself. */
  name: string;
  verdicts: Readonly<Record<(typeof verdictIds)[number], string>>;
  confidences: Readonly<Record<(typeof confidences)[number], string>>;
  reasons: Readonly<Record<(typeof reasonIds)[number], Template>>;
  happened: SituationTemplates;
  /** `several-viewers` replaces all others when several people share an address. */
  say: SituationTemplates & Readonly<Record<"several-viewers", Template>>;
  facts: Readonly<Record<FactId, Template>>;
  incidents: Readonly<Record<IncidentLineId, Template>>;
  /** What happened, after "5 attempts"; `{symptom}.one` after "1 attempt". */
  symptoms: Readonly<Record<(typeof symptomIds)[number], string>>;
  /** What the caller experienced, after "you" or "your TV". */
  troubles?: Readonly<Partial<Record<(typeof symptoms)[number], string>>>;
  /** When: a part of a sentence to callers, and a line below the headline. */
  lately?: Readonly<Partial<Record<keyof typeof lately, Template>>>;
  words: Readonly<Record<(typeof words)[number], string> & Partial<Record<(typeof laterWords)[number], string>>>;
  /** "{n} times", by plural category; `=2` is for exactly that number. */
  times: Readonly<Record<string, string>>;
  /** By step id. `{kind}` is the kind of device. */
  steps: Readonly<Record<string, string>>;
  /** What `say` asks for on the phone, and what a reply to the viewer says instead. */
  written?: Readonly<Record<string, string>>;
  note: Readonly<Record<(typeof noteLabelNames)[number], string>>;
}>;

/** How often and when, to callers: after one time and after several. And when the last time was, below the headline. */
const lately: Readonly<Record<"once" | "often" | "headline", Slots>> = {
  once: { always: ["often", "last"], maybe: [], isOptional: true },
  often: { always: ["often", "last"], maybe: [], isOptional: true },
  headline: { always: ["ago"], maybe: ["at"], isOptional: true },
};

const connections = Object.fromEntries(connectionIds.map((id) => [id, { ...device, isOptional: true as const }]));

/** Every group of a book with fixed keys, and the variables of each sentence. */
export const phraseGroups: Readonly<Record<string, Readonly<Record<string, Slots>>>> = {
  verdicts: plain(verdictIds),
  confidences: plain(confidences),
  reasons: Object.fromEntries(reasonIds.map((id) => [id, { always: [], maybe: ["factor", "kind"] }])),
  happened: { ...situations, ...compared(), ...connections },
  say: { ...situations, ...compared(), ...connections, "several-viewers": { always: [], maybe: [] } },
  facts: Object.fromEntries(
    Object.entries(factCatalogue).map(([id, always]) => [id, { always, maybe: factExtras[id as FactId] ?? [] }]),
  ),
  incidents: Object.fromEntries(incidentLineIds.map((id) => [id, incidentSlots])),
  symptoms: plain(symptomIds),
  troubles: optional(symptoms),
  lately,
  words: { ...plain(words), ...optional(laterWords) },
  note: plain(noteLabelNames),
};

function plain(ids: readonly string[]): Readonly<Record<string, Slots>> {
  return Object.fromEntries(ids.map((id) => [id, { always: [], maybe: [] }]));
}

function optional(ids: readonly string[]): Readonly<Record<string, Slots>> {
  return Object.fromEntries(ids.map((id) => [id, { always: [], maybe: [], isOptional: true }]));
}

/** `hit` of `others` other viewers had problems too. */
function compared(): Readonly<Record<string, Slots>> {
  return Object.fromEntries(
    factors.flatMap((factor) => {
      const { always, maybe } = situations[factor];
      return comparisons.map((comparison) => [
        `${factor}.${comparison}`,
        { always, maybe: [...maybe, "hit", "others"], isOptional: true },
      ]);
    }),
  );
}

/** The names of the variables in a sentence, without their forms. `{?fine}` counts: the sentence needs it. */
export function variablesIn(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\{\??([a-z]+)(?:\.[a-z]+)?\}/gu)].map(([, name = ""]) => name);
}

/** Braces that are not a variable: `{Subject}`, `{bad.plays}`, a brace left open. */
export function mistakesIn(sentence: string): readonly string[] {
  const rest = sentence.replace(/\{(?:\?[a-z]+|[a-z]+(?:\.([a-z]+))?)\}/gu, (all, form?: string) =>
    form === undefined || forms.includes(form) ? "" : all,
  );
  return rest.match(/\{[^{}]*\}?|\}/gu) ?? [];
}
