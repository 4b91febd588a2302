import type { NoteLabels } from "@/lib/domain/insights/note-labels";
import type { Lookup } from "@/lib/domain/lookup";
import { outcomeLabel } from "@/lib/domain/outcome";
import type { Session } from "@/lib/domain/session";
import type { TimeRange } from "@/lib/domain/time-range";
import type { EpochMs } from "@/lib/domain/units";
import { deviceLabel } from "@/lib/presentation/device-label";
import { formatClockSeconds, formatDay, formatSpan, type Zone, zoneName } from "@/lib/presentation/format-time";
import { maskLookup } from "@/lib/presentation/mask";
import type { AnswerWords } from "@/lib/presentation/plain-words/answer-words";

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
  words: AnswerWords;
  /** One line for each incident, newest first. */
  incidents: readonly string[];
  /** What the check of other viewers concluded; `null` when nobody asked. */
  others: string | null;
  /** Ids of the steps ticked off. */
  done: ReadonlySet<string>;
  /** The sessions that the verdict rests on. */
  evidence: readonly Session[];
  hasOnGoing: boolean;
  isPossiblyTruncated: boolean;
  labels: NoteLabels;
}>;

/** One session of the escalation packet. Absolute times in both zones; `null` was not sent. */
export type NoteSession = Readonly<{
  started: string;
  startedUtc: string;
  outcome: string;
  title: string | null;
  device: string;
  app: string | null;
  system: string | null;
  network: string | null;
  cdn: string | null;
  errors: readonly string[];
  /** Conviva's session ID; `null` in the public form. */
  id: string | null;
}>;

/** A note before it is written in a format. */
export type Note = Readonly<{
  language: string;
  labels: NoteLabels;
  isAddress: boolean;
  viewer: string;
  range: string;
  rangeUtc: string;
  verdict: string;
  confidence: string | null;
  headline: string;
  said: string;
  incidents: readonly string[];
  facts: readonly string[];
  against: readonly string[];
  others: string | null;
  done: readonly string[];
  next: readonly string[];
  sessions: readonly NoteSession[];
  /** What a reader must know of the data: it may be cut, late, still going on. */
  limits: readonly string[];
  link: string;
}>;

/** The most sessions a packet lists. */
const sessionsMax = 20;

/**
 * Puts together what goes into the ticket.
 *
 * @returns The short one holds reason, evidence, actions and link; the full one incidents, doubts and sessions too.
 */
export function composeNote(input: NoteInput, form: NoteForm, length: NoteLength): Note {
  const { lookup, range, zone, words, labels, done } = input;
  const isFull = length === "full";
  return {
    ...{ language: words.language, labels, isAddress: lookup.kind === "viewerIp", link: input.link },
    viewer: form === "public" ? maskLookup(lookup) : lookup.value,
    range: formatSpan(range.start, range.end, zone),
    rangeUtc: formatSpan(range.start, range.end, "UTC"),
    ...{ verdict: words.verdict, confidence: words.confidence, headline: words.headline, said: words.say },
    incidents: isFull ? input.incidents : input.incidents.slice(0, 1),
    facts: words.facts.map(({ text }) => text),
    against: isFull ? words.against.map(({ text }) => text) : [],
    others: input.others,
    done: words.steps.flatMap(({ id, text }) => (done.has(id) ? [text] : [])),
    next: words.steps.flatMap(({ id, text }) => (done.has(id) ? [] : [text])),
    sessions: isFull ? input.evidence.slice(0, sessionsMax).map((session) => noteSession(session, zone, form)) : [],
    limits: [
      ...(input.isPossiblyTruncated ? [labels.truncated] : []),
      ...(input.hasOnGoing ? [labels.onGoing] : []),
      `${labels.lag} ${timeOf(input.asOf, zone)} (${timeOf(input.asOf, "UTC")})`,
    ],
  };
}

function noteSession(session: Session, zone: Zone, form: NoteForm): NoteSession {
  const { texts, startedAt, outcome, errors, id } = session;
  return {
    started: timeOf(startedAt, zone),
    startedUtc: timeOf(startedAt, "UTC"),
    outcome: outcomeLabel(outcome),
    device: deviceLabel(session),
    ...{ title: texts.asset, app: texts.appVersion, system: texts.osVersion, network: texts.isp, cdn: texts.cdn },
    errors,
    id: form === "public" ? null : id,
  };
}

function timeOf(instant: EpochMs, zone: Zone): string {
  return `${formatDay(instant, zone)} ${formatClockSeconds(instant, zone)} ${zoneName(instant, zone)}`;
}
