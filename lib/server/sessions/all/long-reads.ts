import "server-only";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { type EpochMs, minuteMs } from "@/lib/domain/units";
import type { WireSession } from "@/lib/server/conviva/wire-sessions";
import { processState } from "@/lib/server/operation/process-state";
import { type LongRead, longRead } from "@/lib/server/sessions/all/long-read";
import { type Identifiers, identifiersOf } from "@/lib/server/sessions/mask-sessions";

/** About as much memory as this process keeps sessions in, in bytes. */
const bytesMax = 256 * 1024 * 1024;
/** How long a page's own answers are remembered, to size the periods of a long read. */
const hintMs = 15 * minuteMs;
const hintsMax = 200;

/** What a page has read of a window before all its sessions are asked for. */
type Hint = Readonly<{
  plays: number | null;
  starts: readonly EpochMs[];
  /** In the order in which the page labelled them. */
  identifiers: Identifiers;
  until: number;
}>;

const nothingKnown = { plays: null, starts: [], identifiers: [] };

/**
 * The long read of a viewer's window; one per process, for as long as anything of it is kept.
 *
 * @param plays - The summary's plays, if they were asked for.
 */
export function longReadOf(lookup: Lookup, window: TimeRange, plays: number | null = null): LongRead {
  const { reads } = state();
  const key = keyOf(lookup, window);
  const known = reads.get(key);
  if (known !== undefined) {
    reads.delete(key);
    reads.set(key, known);
    return known;
  }
  const hint = hintOf(key);
  const fresh = longRead({ lookup, window }, { ...hint, plays: hint.plays ?? plays }, hint.identifiers);
  forgetOldReads();
  reads.set(key, fresh);
  return fresh;
}

/** Whether anything is known that sizes the first periods of a window. */
export function isSizeKnown(lookup: Lookup, window: TimeRange): boolean {
  const key = keyOf(lookup, window);
  const { plays, starts } = hintOf(key);
  return state().reads.has(key) || plays !== null || starts.length > 0;
}

/** Remembers a response as long as its limit: when its sessions began, and how a page of them labels whom. */
export function noteFirstSessions(lookup: Lookup, window: TimeRange, sessions: readonly WireSession[]): void {
  note(keyOf(lookup, window), {
    starts: sessions.map(({ session }) => session.startedAt),
    identifiers: [...new Map(sessions.toReversed().flatMap(identifiersOf))],
  });
}

/** Remembers how many plays a summary has. */
export function notePlays(lookup: Lookup, window: TimeRange, plays: number | null): void {
  if (plays !== null) note(keyOf(lookup, window), { plays });
}

/**
 * Forgets what is kept too long, and the reads that were asked for longest ago if all of them take too much memory. What
 * somebody is reading stays.
 */
export function forgetOldReads(): void {
  const { reads } = state();
  for (const [key, read] of reads) if (read.isEmpty()) reads.delete(key);
  let bytes = [...reads.values()].reduce((sum, read) => sum + read.bytes(), 0);
  for (const [key, read] of reads) {
    if (bytes <= bytesMax) return;
    if (read.isFollowed()) continue;
    bytes -= read.bytes();
    reads.delete(key);
  }
}

function note(key: string, noted: Partial<Hint>): void {
  const { hints } = state();
  const hint = { ...hintOf(key), ...noted, until: Date.now() + hintMs };
  hints.delete(key);
  hints.set(key, hint);
  const [oldest] = hints.keys();
  if (hints.size > hintsMax && oldest !== undefined) hints.delete(oldest);
}

function hintOf(key: string): Omit<Hint, "until"> {
  const hint = state().hints.get(key);
  return hint === undefined || hint.until < Date.now() ? nothingKnown : hint;
}

function state() {
  return processState("long reads", () => {
    const made = { reads: new Map<string, LongRead>(), hints: new Map<string, Hint>() };
    setInterval(() => {
      const now = Date.now();
      for (const [key, { until }] of made.hints) if (until < now) made.hints.delete(key);
      forgetOldReads();
    }, minuteMs).unref();
    return made;
  });
}

function keyOf({ account, kind, value }: Lookup, { start, end }: TimeRange): string {
  return [account, kind, start, end, value].join(" ");
}
