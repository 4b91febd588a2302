import type { Ending } from "@/lib/domain/answer/incidents/incident";
import { noteLabelNames } from "@/lib/domain/answer/playbook/note-labels";
import {
  confidences,
  type FactId,
  factCatalogue,
  reasonIds,
  symptoms,
  verdictIds,
} from "@/lib/domain/answer/verdict/verdict";
import { deviceKinds } from "@/lib/domain/device";

/**
 * A sentence with variables in braces: `{subject}`. A word has forms, `{factor.plural}`; a number may bring its noun,
 * `{bad.play}`: "1 play", "5 plays". Of several sentences the first is used whose variables are all known; the last
 * needs only those that always are. What a sentence claims it must hold, so that it is never said without evidence.
 */
export type Template = string | readonly string[];

/** The variables a sentence always has, and those it may have. `{name.form}` asks for another form of a word. */
type Slots = Readonly<{ always: readonly string[]; maybe: readonly string[] }>;

const counts = ["bad", "plays", "symptom"];
/**
 * What a sentence about a blamed cause knows: the kind of device, how many other plays were good, when the segment began
 * if it was one, and how many plays on the same went well again since.
 */
const cause = { always: [...counts, "subject"], maybe: ["kind", "good", "first", "again"] };
const device = { always: [...counts, "subject", "kind"], maybe: ["good", "first", "again"] };
const refused = { always: ["refused", "plays"], maybe: ["code"] };
const calm = { always: ["plays"], maybe: [] };

/** Every situation that has its own words for "what happened" and "say". */
export const situations = {
  device,
  app: device,
  system: device,
  network: cause,
  cdn: cause,
  title: cause,
  service: { always: counts, maybe: ["devices", "networks", "titles", "first", "again"] },
  "account.concurrent-streams": refused,
  "account.device-limit": refused,
  "account.region": refused,
  "account.plan": refused,
  "account.expired-sign-in": refused,
  "account.payment": refused,
  /** Codes in no family, or in one of the operator's own. */
  "account.other": refused,
  left: { always: ["left", "plays"], maybe: ["longest"] },
  nothing: calm,
  "nothing.few-bad": { always: ["bad", "plays"], maybe: [] },
  "nothing.on-going": calm,
  "unknown.no-sessions": { always: [], maybe: [] },
  "unknown.too-few": calm,
  "unknown.unplaced": { always: ["bad", "plays"], maybe: [] },
  "unknown.confounded": { always: ["bad", "plays"], maybe: [] },
  "unknown.unclear": calm,
} as const satisfies Readonly<Record<string, Slots>>;
export type SituationId = keyof typeof situations;

/** What an incident's attempts were: tries, one try, plays that came but not well, one of them, refusals, early exits. */
const incidentShapes = ["tried", "once", "played", "played-once", "refused", "left"] as const;
export type IncidentShape = (typeof incidentShapes)[number];

/** Every line of an incident: its shape alone, and its shape with an ending that has words of its own. */
const incidentLineIds = [
  ...incidentShapes.flatMap((shape) => [shape, `${shape}.played-elsewhere`, `${shape}.played-again`] as const),
  "tried.watched-on",
  "tried.on-going",
  "played.on-going",
  "played-once.on-going",
] as const;
export type IncidentLineId = (typeof incidentLineIds)[number];

/** The line of a shape and an ending; the shape's own where the two have none. */
export function incidentLineOf(shape: IncidentShape, ending: Ending): IncidentLineId {
  return incidentLineIds.find((id) => id === `${shape}.${ending}`) ?? shape;
}

const incidentSlots: Slots = { always: ["times", "count", "symptom"], maybe: ["duration", "device", "other"] };

/** What became of plays, and of one play. */
const symptomIds = symptoms.flatMap((symptom) => [symptom, `${symptom}.one`] as const);

/** Nouns that a number may bring along: `{bad.play}`. */
const nouns = ["play", "session"] as const;
const factors = ["device", "app", "system", "network", "cdn", "title", "service"] as const;
/** Words that a sentence may hold, each in its forms. */
const wordIds = [
  ...factors.flatMap((factor) => [factor, `${factor}.plural`, `${factor}.the`] as const),
  ...nouns.flatMap((noun) => [noun, `${noun}.plural`] as const),
  ...deviceKinds,
] as const;
type WordId = (typeof wordIds)[number];
/** What may stand behind the dot of a variable. */
const forms: readonly string[] = ["plural", "the", ...factors, ...nouns];

/** Everything the answer can say in one language. Data: the operator may change any of it. */
export type PhraseBook = Readonly<{
  /** BCP 47. */
  language: string;
  /** As its speakers call it. */
  name: string;
  verdicts: Readonly<Record<(typeof verdictIds)[number], string>>;
  confidences: Readonly<Record<(typeof confidences)[number], string>>;
  reasons: Readonly<Record<(typeof reasonIds)[number], string>>;
  happened: Readonly<Record<SituationId, Template>>;
  /** `several-viewers` stands for all where several people are behind an address. */
  say: Readonly<Record<SituationId | "several-viewers", Template>>;
  facts: Readonly<Record<FactId, Template>>;
  incidents: Readonly<Record<IncidentLineId, Template>>;
  /** What became of plays, after "5 plays"; `{symptom}.one` after "1 play". */
  symptoms: Readonly<Record<(typeof symptomIds)[number], string>>;
  words: Readonly<Record<WordId, string>>;
  /** "{n} times", by plural category; `=2` is for that very number. */
  times: Readonly<Record<string, string>>;
  /** By step id. `{kind}` is the kind of device. */
  steps: Readonly<Record<string, string>>;
  note: Readonly<Record<(typeof noteLabelNames)[number], string>>;
}>;

/** Every group of a book whose keys are fixed, and what the sentences under them may hold. */
export const phraseGroups: Readonly<Record<string, Readonly<Record<string, Slots>>>> = {
  verdicts: plain(verdictIds),
  confidences: plain(confidences),
  reasons: plain(reasonIds),
  happened: situations,
  say: { ...situations, "several-viewers": { always: [], maybe: [] } },
  facts: Object.fromEntries(Object.entries(factCatalogue).map(([id, always]) => [id, { always, maybe: [] }])),
  incidents: Object.fromEntries(incidentLineIds.map((id) => [id, incidentSlots])),
  symptoms: plain(symptomIds),
  words: plain(wordIds),
  note: plain(noteLabelNames),
};

function plain(ids: readonly string[]): Readonly<Record<string, Slots>> {
  return Object.fromEntries(ids.map((id) => [id, { always: [], maybe: [] }]));
}

/** The names of the variables in a sentence, without their forms. */
export function variablesIn(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\{([a-z]+)(?:\.[a-z]+)?\}/gu)].map(([, name = ""]) => name);
}

/** What stands in braces, or would, and is no variable: `{Subject}`, `{bad.plays}`, a brace that is left open. */
export function mistakesIn(sentence: string): readonly string[] {
  const rest = sentence.replace(/\{[a-z]+(?:\.([a-z]+))?\}/gu, (all, form?: string) =>
    form === undefined || forms.includes(form) ? "" : all,
  );
  return rest.match(/\{[^{}]*\}?|\}/gu) ?? [];
}
