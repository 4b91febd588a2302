import type { Session } from "@/lib/domain/sessions/session";
import { asSessionId } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { dayMs, type EpochMs, epochMs, hourMs } from "@/lib/domain/units";
import { sessionRead, wireSessionWith } from "@/lib/server/conviva/wire-session.fixture";
import type { ParsedSessions, WireSession } from "@/lib/server/conviva/wire-sessions";

/** The most sessions in one response. */
const limit = 500;

/** How a viewer's sessions are spread over a range: how likely one is at an instant, from 0 to 1. */
export type Spread = (instant: number, range: TimeRange) => number;

function inEvenings(instant: number): number {
  const hour = Math.floor(instant / hourMs) % 24;
  return hour >= 18 && hour < 23 ? 1 : hour < 7 ? 0.02 : 0.15;
}

function atWeekends(instant: number): number {
  return [0, 6].includes(new Date(instant).getUTCDay()) ? 1 : 0.3;
}

/** Spreads as viewers have them. */
export const spreads = {
  even: () => 1,
  "evening peaks": inEvenings,
  weekends: atWeekends,
  "evenings at weekends": (instant) => inEvenings(instant) * atWeekends(instant),
  "more lately": (instant, { start, end }) => 0.1 + 0.9 * ((instant - start) / (end - start)) ** 2,
  "fewer lately": (instant, { start, end }) => 0.1 + 0.9 * ((end - instant) / (end - start)) ** 2,
  "only the last three days": (instant, { end }) => (end - instant < 3 * dayMs ? 1 : 0),
  "only the first three days": (instant, { start }) => (instant - start < 3 * dayMs ? 1 : 0),
  "two bursts": (instant, { end }) =>
    Math.abs(end - instant - 10 * dayMs) < dayMs || end - instant < dayMs ? 1 : 0.02,
} as const satisfies Record<string, Spread>;

/** The same random numbers in every run, from 0 to 1. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** When that many sessions began, in order. */
export function startsSpread(
  count: number,
  range: TimeRange,
  spread: Spread,
  random: () => number,
): readonly EpochMs[] {
  const starts: number[] = [];
  while (starts.length < count) {
    const instant = Math.floor(range.start + random() * (range.end - range.start));
    if (random() < spread(instant, range)) starts.push(instant);
  }
  return starts.sort((a, b) => a - b).map(epochMs);
}

/** Which items of a response that has too many are left out. */
export const droppings = {
  oldest: (sorted) => sorted.slice(-limit),
  newest: (sorted) => sorted.slice(0, limit),
  random: (sorted, random) =>
    sorted
      .map((one) => [random(), one] as const)
      .sort((a, b) => a[0] - b[0])
      .slice(0, limit)
      .map(([, one]) => one),
} as const satisfies Record<string, <Item>(sorted: readonly Item[], random: () => number) => readonly Item[]>;
export type Dropping = keyof typeof droppings;

const wire = wireSessionWith();
const sample = sessionRead();

/** A session of the viewer "v" that lasted a second, with these changes. */
export function sessionAt(startedAt: EpochMs, changes: Partial<Session> = {}): WireSession {
  if (sample === null) throw new Error("The documented session can't be read.");
  const id = asSessionId(`1.2.3.4.${startedAt}`);
  const session = { ...sample, id, viewerId: "v", startedAt, endedAt: epochMs(startedAt + 1_000), ...changes };
  return { wire, session };
}

/** A response with these items. */
export function responseOf(sessions: readonly WireSession[]): ParsedSessions {
  return { sessions, skippedCount: 0, receivedCount: sessions.length };
}

/** What an upstream with these sessions, in order, responds for a range. */
export function responseFor(
  sessions: readonly WireSession[],
  range: TimeRange,
  { drop, random = () => 0 }: Readonly<{ drop: Dropping; random?: () => number }>,
): ParsedSessions {
  const inside = sessions.filter(({ session }) => session.startedAt >= range.start && session.startedAt < range.end);
  return responseOf(inside.length <= limit ? inside : droppings[drop](inside, random));
}
