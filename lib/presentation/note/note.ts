import type { AnswerFact, AnswerStep, ReplyWords } from "@/lib/contract/answer";
import type { HandOverNote } from "@/lib/contract/hand-over";
import type { ShownLookup } from "@/lib/contract/lookup";
import type { NoteLabels } from "@/lib/domain/answer/playbook/note-labels";
import type { Side } from "@/lib/domain/answer/verdict/side";
import type { FactId, Verdict } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { Zone } from "@/lib/domain/time/zone";
import type { EpochMs } from "@/lib/domain/units";
import type { AnswerWords } from "@/lib/presentation/answer/answer-words";
import { maskLookup } from "@/lib/presentation/format/mask";
import { plainSpaces } from "@/lib/presentation/format/spaces";
import type { NoteForm, NoteLength, NoteQuote } from "@/lib/presentation/note/note-choice";
import { type NoteShared, sharedBy, spanOf } from "@/lib/presentation/note/note-gist";
import { type NoteSession, noteSession } from "@/lib/presentation/note/note-session";
import { noteInstant, noteShortSpan, noteSpan } from "@/lib/presentation/note/note-times";
import { redacted, redactor } from "@/lib/presentation/note/redact";

/** The forms for a ticket. */
export type TicketForm = Exclude<NoteForm, "reply">;

export type NoteInput = Readonly<{
  lookup: ShownLookup;
  /** A link to this page, fixed to the time range shown. */
  link: string;
  range: TimeRange;
  asOf: EpochMs;
  /** The viewer's zone if known, else the agent's. */
  zone: Zone;
  verdict: Pick<Verdict, "id" | "confidence" | "reason"> & Readonly<{ side: Side | null }>;
  /** What the card says, in the team's language and the note's zone. */
  words: AnswerWords;
  /** The suggested wording, in the caller's language. */
  said: Readonly<{ language: string; text: string }>;
  /** For a reply to the viewer, in the caller's language. */
  reply: ReplyWords;
  /** One line per incident, newest first. */
  incidents: readonly Readonly<{ startedAt: EpochMs; line: string }>[];
  /** The conclusion of the comparison with other viewers; `null` without one. */
  others: string | null;
  /** What a watch for a new attempt says; `null` without one. */
  afterwards: string | null;
  /** The newest hand-over note; `null` without one. */
  handOver: Pick<HandOverNote, "author" | "createdAt" | "body"> | null;
  /** The steps ticked off, in that order, including those the answer no longer suggests. */
  done: readonly AnswerStep[];
  /** The sessions behind the verdict. */
  evidence: readonly Session[];
  /** Those of them that failed, had trouble or were blocked. */
  failing: readonly Session[];
  /** All sessions on the page. */
  sessions: readonly Session[];
  labels: NoteLabels;
}>;

/** A text for people, and its id for machines. */
export type NoteWord = Readonly<{ id: string; text: string }>;

/** A sentence of evidence. Its sessions are `null` in the public form. */
export type NoteFact = NoteWord & Readonly<{ sessionIds: readonly string[] | null }>;

/** A note before it is written in a format. Each instant is there for machines (ISO 8601) and for people. */
export type Note = Readonly<{
  form: TicketForm;
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
  /** `null` if no side is blamed. Its text is also `null` where the verdict says it. */
  side: Readonly<{ id: Side; text: string | null }> | null;
  /**
   * The first and last start of the failing attempts, or of all behind the verdict if none failed; `null` without any.
   * `failed` is how many there are.
   */
  attempts: Readonly<{ first: string; last: string; text: string; failed: number }> | null;
  /** What the failing attempts have in common. */
  shared: NoteShared;
  said: Readonly<{ language: string; text: string }>;
  incidents: readonly Readonly<{ startedAt: string; text: string }>[];
  facts: readonly NoteFact[];
  against: readonly NoteFact[];
  others: string | null;
  afterwards: string | null;
  /** The hand-over note, if it's quoted: its instant as ISO 8601, and the whole of it for people. */
  handOver: Readonly<{ writtenAt: string; text: string }> | null;
  done: readonly NoteWord[];
  next: readonly NoteWord[];
  sessions: readonly NoteSession[];
  /** What every reader must know about the data: it is incomplete, or of several people. */
  caveats: readonly string[];
  /** The rest: delayed, still in progress. */
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
 * @param handOver - Whether it quotes the newest hand-over note. The public form never does.
 * @returns The full note also has the incidents, doubts and sessions. In the public form every text is redacted.
 */
export function composeNote(input: NoteInput, form: TicketForm, length: NoteLength, handOver: NoteQuote): Note {
  const { lookup, range, asOf, zone, verdict, words, said, done } = input;
  const isFull = length === "full";
  const isPublic = form === "public";
  const fact = ({ id, text, sessions }: AnswerFact) => ({ id, text, sessionIds: isPublic ? null : sessions });
  const { attempts, period } = attemptsOf(input);
  const doubts = words.doubts.filter(({ id }) => !aboutData.includes(id));
  const note: Note = {
    ...{ form, length, language: words.language, isAddress: lookup.kind === "viewerIp" },
    viewer: viewerIn(lookup, isPublic),
    ...{ zone, range: noteSpan(range, zone), from: iso(range.start), to: iso(range.end), asOf: iso(asOf) },
    verdict: { id: verdict.id, text: words.verdict },
    confidence: verdict.confidence && { id: verdict.confidence, text: words.confidence ?? "" },
    reason: verdict.reason && { id: verdict.reason, text: words.reason ?? "" },
    headline: isFull ? words.headline : withoutPeriod(words.headline, period),
    ...{ side: verdict.side && { id: verdict.side, text: words.side }, attempts, shared: sharedBy(input.failing) },
    said,
    incidents: (isFull ? input.incidents : []).map(({ startedAt, line }) => ({
      startedAt: iso(startedAt),
      text: `${noteInstant(startedAt, zone)}: ${line}`,
    })),
    facts: words.facts.map(fact),
    against: isFull ? doubts.map(fact) : [],
    ...{ others: isFull ? input.others : othersIn(input), afterwards: input.afterwards },
    handOver: isPublic || handOver === "omit" ? null : handOverIn(input),
    done,
    next: words.steps.filter(({ id }) => !done.some((step) => step.id === id)),
    sessions: isFull
      ? input.evidence.slice(0, sessionsMax).map((session) => noteSession(session, zone, isPublic))
      : [],
    caveats: words.doubts.filter(({ id }) => aboutData.includes(id)).map(({ text }) => text),
    limits: limitsOf(input),
    link: isPublic ? null : input.link,
  };
  return isPublic ? withoutPeople(note, input) : note;
}

function viewerIn(lookup: ShownLookup, isPublic: boolean): string {
  return isPublic && !lookup.isMasked ? maskLookup(lookup) : lookup.value;
}

/** A masked viewer is a label, which stays: the server has hidden what it stands for. */
function withoutPeople(note: Note, { lookup, sessions }: NoteInput): Note {
  const without = redacted(note, redactor(lookup, sessions));
  return lookup.isMasked ? { ...without, viewer: note.viewer } : without;
}

/** When the attempts behind the verdict were made, and the same as a headline of the answer writes it. */
function attemptsOf({
  failing,
  evidence,
  zone,
}: NoteInput): Readonly<{ attempts: Note["attempts"]; period: string }> {
  const meant = failing.length > 0 ? failing : evidence;
  const span = spanOf(meant);
  if (span === null) return { attempts: null, period: "" };
  const { both, local } = noteShortSpan(span.start, span.end, zone);
  return {
    attempts: { first: iso(span.start), last: iso(span.end), text: both, failed: failing.length },
    period: local,
  };
}

/** A headline can give the same period in brackets. A short note gives each time once. */
function withoutPeriod(headline: string, period: string): string {
  const closed = (text: string) => plainSpaces(text).replace(/ – /gu, "–");
  return headline.replace(/ \(([^()]+)\)/gu, (all, inside: string) => (closed(inside) === closed(period) ? "" : all));
}

/** The numbers, if the comparison says something about the verdict; otherwise its conclusion. */
function othersIn({ words, others }: NoteInput): string | null {
  if (others === null) return null;
  const counted = [...words.facts, ...words.doubts].find(({ id }) => id === "others-too" || id === "others-fine");
  return counted?.text ?? others;
}

/** "Ada Agent, Thu 26 Nov 2026 11:38:12 CST (17:38:12 UTC): Swapped the TV." */
function handOverIn({ handOver, zone }: NoteInput): Note["handOver"] {
  if (handOver === null) return null;
  const { author, createdAt, body } = handOver;
  return { writtenAt: iso(createdAt), text: `${author}, ${noteInstant(createdAt, zone)}: ${body}` };
}

function limitsOf({ sessions, labels, asOf, zone }: NoteInput): readonly string[] {
  return [
    ...(sessions.some(({ isEnded }) => !isEnded) ? [labels.onGoing] : []),
    `${labels.lag} ${noteInstant(asOf, zone)}`,
  ];
}

function iso(instant: EpochMs): string {
  return new Date(instant).toISOString();
}
