import type { NoteLabels } from "@/lib/domain/answer/playbook/note-labels";
import type { FactId, Verdict } from "@/lib/domain/answer/verdict/verdict";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { neverStarted, type Outcome, outcomeLabel } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";
import type { AnswerWords, FactWords, StepWords } from "@/lib/presentation/answer/answer-words";
import { quantityText } from "@/lib/presentation/format/format-quantity";
import { formatDuration, type Zone } from "@/lib/presentation/format/format-time";
import { maskLookup } from "@/lib/presentation/format/mask";
import { noteInstant, noteSpan } from "@/lib/presentation/note/note-times";
import { redacted, redactor } from "@/lib/presentation/note/redact";
import { deviceLabel } from "@/lib/presentation/sessions/device-label";

/** `internal` is for the team's own ticket; `public` names nobody and holds no identifier. */
export type NoteForm = "internal" | "public";
export type NoteLength = "short" | "full";

export type NoteInput = Readonly<{
  lookup: Lookup;
  /** An address of this page frozen to the window shown. */
  link: string;
  range: TimeRange;
  asOf: EpochMs;
  /** The viewer's zone where it is known, else the agent's. */
  zone: Zone;
  verdict: Pick<Verdict, "id" | "confidence" | "reason">;
  /** What the card says, in the team's language and in the note's zone. */
  words: AnswerWords;
  /** What was said to the caller, in the caller's language. */
  said: Readonly<{ language: string; text: string }>;
  /** One line for each incident, newest first. */
  incidents: readonly Readonly<{ startedAt: EpochMs; line: string }>[];
  /** What the check of other viewers concluded; `null` when nobody asked. */
  others: string | null;
  /** What a watch for a new play says; `null` when nobody watched. */
  afterwards: string | null;
  /** The steps ticked off, in that order; also those that the answer does not ask for any more. */
  done: readonly StepWords[];
  /** The sessions that the verdict rests on. */
  evidence: readonly Session[];
  /** All sessions on the page. */
  sessions: readonly Session[];
  labels: NoteLabels;
}>;

/** A word or sentence for people, and its name for machines. */
export type NoteWord = Readonly<{ id: string; text: string }>;

/** A sentence of evidence; of which sessions it speaks is `null` in the public form. */
export type NoteFact = NoteWord & Readonly<{ sessionIds: readonly string[] | null }>;

/** One session of the escalation packet; `null` was not sent. */
export type NoteSession = Readonly<{
  /** ISO 8601. */
  startedAt: string;
  /** In both zones. */
  started: string;
  outcome: Readonly<{ id: Outcome; text: string }>;
  title: string | null;
  device: string;
  app: string | null;
  system: string | null;
  network: string | null;
  cdn: string | null;
  /** What was measured: "started in 2.1 s", "played 21 min", "waited 12 %"; what was not is left out. */
  measured: readonly string[];
  errors: readonly string[];
  /** Conviva's session ID; `null` in the public form. */
  id: string | null;
}>;

/** A note before it is written in a format. Instants are ISO 8601 beside the same for people. */
export type Note = Readonly<{
  form: NoteForm;
  length: NoteLength;
  language: string;
  isAddress: boolean;
  viewer: string;
  zone: Zone;
  range: string;
  from: string;
  to: string;
  asOf: string;
  verdict: NoteWord;
  confidence: NoteWord | null;
  reason: NoteWord | null;
  headline: string;
  said: Readonly<{ language: string; text: string }>;
  incidents: readonly Readonly<{ startedAt: string; text: string }>[];
  facts: readonly NoteFact[];
  against: readonly NoteFact[];
  others: string | null;
  afterwards: string | null;
  done: readonly NoteWord[];
  next: readonly NoteWord[];
  sessions: readonly NoteSession[];
  /** What a reader must know of the data: it may be cut, of several people, late, still going on. */
  limits: readonly string[];
  /** `null` in the public form: the reference in it is the same in every link to this viewer. */
  link: string | null;
}>;

/** The most sessions a packet lists. */
const sessionsMax = 20;

/** Facts that are about the data and not about the cause: every reader must know them. */
const aboutData: readonly FactId[] = ["not-all-loaded", "several-viewers"];

/**
 * Puts together what goes into the ticket.
 *
 * @returns The short one holds reason, evidence, actions and link; the full one incidents, doubts and sessions too.
 *   In the public form every text is redacted, whatever it was made of.
 */
export function composeNote(input: NoteInput, form: NoteForm, length: NoteLength): Note {
  const { lookup, range, asOf, zone, verdict, words, said, done } = input;
  const isFull = length === "full";
  const isPublic = form === "public";
  const fact = ({ id, text, sessions }: FactWords) => ({ id, text, sessionIds: isPublic ? null : sessions });
  const doubts = words.against.filter(({ id }) => !aboutData.includes(id));
  const note: Note = {
    ...{ form, length, language: words.language, isAddress: lookup.kind === "viewerIp" },
    viewer: isPublic ? maskLookup(lookup) : lookup.value,
    ...{ zone, range: noteSpan(range, zone), from: iso(range.start), to: iso(range.end), asOf: iso(asOf) },
    verdict: { id: verdict.id, text: words.verdict },
    confidence: verdict.confidence && { id: verdict.confidence, text: words.confidence ?? "" },
    reason: verdict.reason && { id: verdict.reason, text: words.reason ?? "" },
    headline: words.headline,
    said,
    incidents: input.incidents.slice(0, isFull ? undefined : 1).map(({ startedAt, line }) => ({
      startedAt: iso(startedAt),
      text: `${noteInstant(startedAt, zone)}: ${line}`,
    })),
    facts: words.facts.map(fact),
    against: isFull ? doubts.map(fact) : [],
    ...{ others: input.others, afterwards: input.afterwards },
    done,
    next: words.steps.filter(({ id }) => !done.some((step) => step.id === id)),
    sessions: isFull ? input.evidence.slice(0, sessionsMax).map((session) => noteSession(session, zone, form)) : [],
    limits: limitsOf(input),
    link: isPublic ? null : input.link,
  };
  return isPublic ? redacted(note, redactor(lookup, input.sessions)) : note;
}

function limitsOf({ words, sessions, labels, asOf, zone }: NoteInput): readonly string[] {
  return [
    ...words.against.filter(({ id }) => aboutData.includes(id)).map(({ text }) => text),
    ...(sessions.some(({ isEnded }) => !isEnded) ? [labels.onGoing] : []),
    `${labels.lag} ${noteInstant(asOf, zone)}`,
  ];
}

function noteSession(session: Session, zone: Zone, form: NoteForm): NoteSession {
  const { texts, startedAt, outcome, errors, id } = session;
  return {
    ...{ startedAt: iso(startedAt), started: noteInstant(startedAt, zone) },
    outcome: { id: outcome, text: outcomeLabel(outcome) },
    ...{ title: brief(texts.asset), device: brief(deviceLabel(session)) ?? "", app: brief(texts.appVersion) },
    ...{ system: brief(texts.osVersion), network: brief(texts.isp), cdn: brief(texts.cdn) },
    ...{ measured: measuredIn(session), errors: errors.slice(0, errorsMax).flatMap((error) => brief(error) ?? []) },
    id: form === "public" ? null : id,
  };
}

/** More of one text, or more errors of one session, are a log and no ticket. */
const longestText = 300;
const errorsMax = 5;

function brief(text: string | null): string | null {
  return text !== null && text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
}

function measuredIn({ outcome, numbers }: Session): readonly string[] {
  const { videoStartTime, playingTime, rebufferingRatio, averagePeakBitrate } = numbers;
  if (neverStarted(outcome)) return [];
  return [
    ...(videoStartTime === null ? [] : [`started in ${formatDuration(videoStartTime)}`]),
    ...(playingTime === null ? [] : [`played ${formatDuration(playingTime)}`]),
    ...(rebufferingRatio === null ? [] : [`waited ${quantityText(rebufferingRatio, "percent")} of the time`]),
    ...(averagePeakBitrate === null ? [] : [quantityText(averagePeakBitrate, "bit/s")]),
  ];
}

function iso(instant: EpochMs): string {
  return new Date(instant).toISOString();
}
