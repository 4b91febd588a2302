import { createRandom, type Random } from "../random.ts";
import type { RouteRequest } from "../routes/route.ts";
import type { Subject } from "../rules/parameters.ts";
import type { TimeRange } from "../rules/time-range.ts";
import type { StoredSession } from "../sessions/session-spec.ts";

const hour = 3_600_000;
const month = 30 * 24 * hour;

/** A session as it's sent. */
interface Sent {
  readonly startMs: number;
  readonly session: unknown;
}

/** Returns a viewer's sessions that a range selects, newest first: those that start in it, or that overlap it. */
export function selectSessions(
  { store, settings, habits, nowMs }: RouteRequest,
  subject: Subject,
  range: TimeRange,
): readonly StoredSession[] {
  return store.viewerSessions(subject, range).filter((stored) => {
    if (stored.startMs >= range.startMs) return stored.startMs < range.endMs && stored.startMs <= nowMs;
    if (!settings.selectsByOverlap && !habits.overlaps) return false;
    const end = stored.at(nowMs).timestamps.end;
    return end === null || end.epoch_ms > range.startMs;
  });
}

/** Returns the sessions that `/content/viewer` sends for a range: never more than `limit`. */
export function answerWithHabits(
  request: RouteRequest,
  subject: Subject,
  asked: TimeRange,
  limit: number,
): readonly unknown[] {
  const { habits, nowMs, seed } = request;
  const random = createRandom(seed, "habits", asked.startMs, asked.endMs);
  const range = habits.ignoresRange ? lastMonth(nowMs) : asked;
  const hidden = hiddenSessions(request, subject);
  const selected = selectSessions(request, subject, range).filter(({ startMs }) => startMs < hidden.fromMs);
  const kept = keep(selected, limit, habits.fullDrops, random);
  const extra = [
    ...outsideOf(request, subject, range).filter(({ startMs }) => startMs < hidden.fromMs),
    ...foreignTo(request, subject, range),
    ...kept.slice(0, habits.repeats),
  ];
  const stale = kept
    .filter(({ at }) => at(nowMs).status_info.is_ended)
    .slice(0, habits.stale)
    .map((stored) => sentAt(stored, stored.startMs + 1));
  const sent = [
    ...stale,
    ...extra.map((stored) => sentAt(stored, nowMs)),
    ...kept.map((stored) => sentAt(stored, nowMs)),
  ]
    .slice(0, limit)
    .sort((left, right) => right.startMs - left.startMs);
  return (habits.order === "shuffled" ? shuffled(sent, random) : sent).map(({ session }) => session);
}

function sentAt({ startMs, at, serialize }: StoredSession, timeMs: number): Sent {
  const session = at(timeMs);
  return { startMs, session: serialize ? serialize(session) : session };
}

function keep(
  newestFirst: readonly StoredSession[],
  limit: number,
  drops: RouteRequest["habits"]["fullDrops"],
  random: Random,
): readonly StoredSession[] {
  if (drops === "newest") return newestFirst.slice(-limit);
  return (drops === "random" ? shuffled(newestFirst, random) : newestFirst).slice(0, limit);
}

/** Returns the start of the sessions that haven't appeared yet. */
function hiddenSessions({ store, habits, nowMs }: RouteRequest, subject: Subject): { readonly fromMs: number } {
  const count = Math.max(0, habits.appearing - habits.call + 1);
  const newest = count === 0 ? undefined : store.viewerSessions(subject, lastMonth(nowMs)).at(count - 1);
  return { fromMs: newest?.startMs ?? Number.POSITIVE_INFINITY };
}

function outsideOf({ store, habits, nowMs }: RouteRequest, subject: Subject, range: TimeRange) {
  if (habits.outside === 0) return [];
  const distance = ({ startMs }: StoredSession) => Math.max(range.startMs - startMs, startMs - range.endMs);
  return store
    .viewerSessions(subject, lastMonth(nowMs))
    .filter(({ startMs }) => startMs < range.startMs || (startMs >= range.endMs && startMs <= nowMs))
    .toSorted((left, right) => distance(left) - distance(right))
    .slice(0, habits.outside);
}

function foreignTo({ store, habits, nowMs }: RouteRequest, subject: Subject, { startMs, endMs }: TimeRange) {
  if (habits.foreign === 0) return [];
  const lastHour = { startMs: Math.max(startMs, endMs - hour), endMs: Math.min(endMs, nowMs) };
  const own = new Set(store.viewerSessions(subject, lastHour).map(({ at }) => at(nowMs).conviva_session_id));
  return store
    .contentSessions(lastHour)
    .filter(({ at }) => !own.has(at(nowMs).conviva_session_id))
    .slice(0, habits.foreign);
}

function lastMonth(nowMs: number): TimeRange {
  return { startMs: nowMs - month, endMs: nowMs };
}

function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  return items
    .map((item) => ({ item, place: random.next() }))
    .sort((left, right) => left.place - right.place)
    .map(({ item }) => item);
}
