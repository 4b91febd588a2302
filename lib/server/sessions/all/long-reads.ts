import "server-only";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";
import type { ParsedSessions } from "@/lib/server/conviva/wire-sessions";
import { processState } from "@/lib/server/operation/process-state";
import { type LoadedPeriod, loadedPeriod } from "@/lib/server/sessions/all/loaded-period";
import { type LongRead, longRead } from "@/lib/server/sessions/all/long-read";

/** About as much memory as this process keeps sessions in, in bytes. */
const bytesMax = 256 * 1024 * 1024;
/** How long a page's own answers are remembered for a long read, and of how many pages: each takes less than a megabyte. */
const hintMs = 15 * minuteMs;
const hintsMax = 50;

/** What a page has read of a window before all its sessions are asked for. */
type Hint = Readonly<{
  /** The summary's plays. */
  plays: number | null;
  /** One response for the whole window, which isn't all of it. */
  page: LoadedPeriod | null;
  /** When all sessions in it began, other viewers' too. */
  starts: readonly EpochMs[];
  until: number;
}>;

const nothingKnown = { plays: null, page: null, starts: [] };

/** The long read of a viewer's window; one per process, for as long as anything of it is kept. */
export function longReadOf(lookup: Lookup, window: TimeRange): LongRead {
  const { reads } = state();
  const key = keyOf(lookup, window);
  const known = reads.get(key);
  if (known !== undefined) {
    reads.delete(key);
    reads.set(key, known);
    return known;
  }
  const { page, ...guess } = hintOf(key);
  const fresh = longRead({ lookup, window, page }, guess);
  forgetOldReads();
  reads.set(key, fresh);
  return fresh;
}

/** Remembers a response as long as its limit: it sizes the first periods, and no answer over them covers less. */
export function notePage(lookup: Lookup, window: TimeRange, parsed: ParsedSessions): void {
  const asOf = epochMs(Date.now());
  note(keyOf(lookup, window), {
    page: loadedPeriod(parsed, window, { wanted: { lookup, window, page: null }, asOf }),
    starts: parsed.sessions.map(({ session }) => session.startedAt),
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
  const { reads, hints } = state();
  const now = Date.now();
  for (const [key, { until }] of hints) if (until < now) hints.delete(key);
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
    setInterval(forgetOldReads, minuteMs).unref();
    return made;
  });
}

function keyOf({ account, kind, value }: Lookup, { start, end }: TimeRange): string {
  return [account, kind, start, end, value].join(" ");
}
