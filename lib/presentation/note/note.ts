import type { AnswerFact, AnswerStep } from "@/lib/contract/answer";
import type { NoteLabels } from "@/lib/domain/answer/playbook/note-labels";
import type { FactId, Verdict } from "@/lib/domain/answer/verdict/verdict";
import { deviceLabel } from "@/lib/domain/device";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { neverStarted, type Outcome, outcomeLabel } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { Zone } from "@/lib/domain/time/zone";
import type { EpochMs } from "@/lib/domain/units";
import type { AnswerWords } from "@/lib/presentation/answer/answer-words";
import { quantityText } from "@/lib/presentation/format/format-quantity";
import { formatDuration } from "@/lib/presentation/format/format-time";
import { maskLookup } from "@/lib/presentation/format/mask";
import { noteInstant, noteSpan } from "@/lib/presentation/note/note-times";
import { redacted, redactor } from "@/lib/presentation/note/redact";

/** `internal` is for the team's own ticket; `public` identifies no one. */
export type NoteForm = "internal" | "public";
export type NoteLength = "short" | "full";

export type NoteInput = Readonly<{
  lookup: Lookup;
  /** A link to this page, fixed to the time range shown. */
  link: string;
  range: TimeRange;
  asOf: EpochMs;
  /** The viewer's zone if known, else the agent's. */
  zone: Zone;
  verdict: Pick<Verdict, "id" | "confidence" | "reason">;
  /** What the card says, in the team's language and the note's zone. */
  words: AnswerWords;
  /** The suggested wording, in the caller's language. */
  said: Readonly<{ language: string; text: string }>;
  /** One line per incident, newest first. */
  incidents: readonly Readonly<{ startedAt: EpochMs; line: string }>[];
  /** The conclusion of the comparison with other viewers; `null` without one. */
  others: string | null;
  /** What a watch for a new attempt says; `null` without one. */
  afterwards: string | null;
  /** The steps ticked off, in that order, including those the answer no longer suggests. */
  done: readonly AnswerStep[];
  /** The sessions behind the verdict. */
  evidence: readonly Session[];
  /** All sessions on the page. */
  sessions: readonly Session[];
  labels: NoteLabels;
}>;

/** A text for people, and its id for machines. */
export type NoteWord = Readonly<{ id: string; text: string }>;

/** A sentence of evidence. Its sessions are `null` in the public form. */
export type NoteFact = NoteWord & Readonly<{ sessionIds: readonly string[] | null }>;

/** One session of the escalation packet. `null` means Conviva didn't send it. */
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
  /** Measurements: "started in 2.1 s", "played 21 min", "rebuffering 12 %". Missing ones are left out. */
  measured: readonly string[];
  errors: readonly string[];
  /** Conviva's session ID; `null` in the public form. */
  id: string | null;
}>;

/** A note before it is written in a format. Each instant is there for machines (ISO 8601) and for people. */
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
  /** What a reader must know about the data: incomplete, of several people, delayed, still in progress. */
  limits: readonly string[];
  /** `null` in the public form, because every link to this viewer contains the same reference. */
  link: string | null;
}>;

/** A packet lists no more sessions than this. */
const sessionsMax = 20;

/** Facts about the data rather than the cause. Every reader must know them. */
const aboutData: readonly FactId[] = ["not-all-loaded", "several-viewers"];

/**
 * Composes the note for a ticket.
 *
 * @returns The short note has the reason, evidence, actions and link; the full one also has all incidents, doubts and
 *   sessions. In the public form every text is redacted.
 */
export function composeNote(input: NoteInput, form: NoteForm, length: NoteLength): Note {
  const { lookup, range, asOf, zone, verdict, words, said, done } = input;
  const isFull = length === "full";
  const isPublic = form === "public";
  const fact = ({ id, text, sessions }: AnswerFact) => ({ id, text, sessionIds: isPublic ? null : sessions });
  const doubts = words.doubts.filter(({ id }) => !aboutData.includes(id));
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
    ...words.doubts.filter(({ id }) => aboutData.includes(id)).map(({ text }) => text),
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

/** A ticket isn't a log: longer texts and more errors are cut. */
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
    ...(rebufferingRatio === null ? [] : [`rebuffering ${quantityText(rebufferingRatio, "percent")}`]),
    ...(averagePeakBitrate === null ? [] : [quantityText(averagePeakBitrate, "bit/s")]),
  ];
}

function iso(instant: EpochMs): string {
  return new Date(instant).toISOString();
}
