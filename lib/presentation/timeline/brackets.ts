import type { AnswerIncident } from "@/lib/contract/answer";
import { isFailure, outcomes } from "@/lib/domain/sessions/outcome";
import type { SessionId } from "@/lib/domain/sessions/session";
import type { EpochMs } from "@/lib/domain/units";
import { drawnEnd, type TimelineModel } from "@/lib/presentation/timeline/prepare-timeline";
import { spanOf, type Viewport } from "@/lib/presentation/timeline/viewport";
import { firstAbove, firstAtLeast } from "@/lib/presentation/timeline/visible-slots";

/** An incident over the bars of one lane. Times are epoch milliseconds. */
export type Bracket = Readonly<{
  start: number;
  end: number;
  /** "×5": the attempts of the whole incident, in every lane. Formatted once, because frames are painted often. */
  text: string;
  count: number;
  /** The worst outcome of the attempts shown, as a position in the catalogue `outcomes`. */
  outcome: number;
  /** When the lane's nearest failures before and after it began; infinite without any. Its label mustn't cover their marks. */
  lastBefore: number;
  nextAfter: number;
}>;

/** A bracket in CSS pixels from the left edge of the chart. */
export type PlacedBracket = Readonly<{
  left: number;
  right: number;
  outcome: number;
  /** `null` if there is no room for it. */
  label: Readonly<{ text: string; left: number; width: number }> | null;
}>;

type Incident = Pick<AnswerIncident, "sessions">;

/** The space that a label needs for its mark, and for each character after it, in CSS pixels. */
const labelSize = { mark: 13, character: 7.5 } as const;
const labelGap = 4;
/** Half of the mark over a bar that is too narrow to read. */
const markRadius = 6;
/** The catalogue is sorted by severity, so that all from here on are failures. */
const firstFailure = outcomes.findIndex(({ id }) => isFailure(id));
/** A narrower bracket wouldn't be recognizable. */
const minWidth = 16;

/**
 * The brackets of each lane, the worst first. An incident of two or more attempts has one, in the lane that has most of
 * them. One whose attempts are all hidden by a filter has none.
 *
 * @param now - Where an ongoing attempt ends.
 */
export function bracketsOf(
  model: TimelineModel,
  incidents: readonly Incident[],
  now: EpochMs,
): readonly (readonly Bracket[])[] {
  const brackets: Bracket[][] = model.lanes.map(() => []);
  const failuresOf = model.lanes.map(({ starts, outcomes: severities }) =>
    starts.filter((_, slot) => (severities[slot] ?? 0) >= firstFailure),
  );
  for (const { sessions } of incidents) {
    if (sessions.length < 2) continue;
    const slots = slotsByLane(model, sessions);
    const most = [...slots].sort(([, a], [, b]) => b.length - a.length)[0];
    if (most === undefined) continue;
    const [laneIndex, members] = most;
    const lane = model.lanes[laneIndex];
    if (lane === undefined) continue;
    const starts = members.map((slot) => lane.starts[slot] ?? 0);
    const ends = members.map((slot) => drawnEnd(lane.starts[slot] ?? 0, lane.ends[slot] ?? 0, now));
    const severities = [...slots].flatMap(([index, members]) =>
      members.map((slot) => model.lanes[index]?.outcomes[slot] ?? 0),
    );
    const [start, end] = [Math.min(...starts), Math.max(...ends)];
    const failures = failuresOf[laneIndex] ?? new Float64Array();
    brackets[laneIndex]?.push({
      ...{ start, end },
      lastBefore: failures[firstAtLeast(failures, start) - 1] ?? Number.NEGATIVE_INFINITY,
      nextAfter: failures[firstAbove(failures, end)] ?? Number.POSITIVE_INFINITY,
      text: `×${sessions.length.toLocaleString("en-GB")}`,
      count: sessions.length,
      outcome: Math.max(...severities),
    });
  }
  for (const lane of brackets) {
    lane.sort((a, b) => b.outcome - a.outcome || b.count - a.count || b.start - a.start);
  }
  return brackets;
}

function slotsByLane(model: TimelineModel, ids: readonly SessionId[]): ReadonlyMap<number, readonly number[]> {
  const slots = new Map<number, number[]>();
  for (const id of ids) {
    const position = model.positionOf.get(id);
    if (position === undefined) continue;
    const lane = model.laneOf[position] ?? 0;
    const members = slots.get(lane) ?? [];
    slots.set(lane, members);
    // Added in place: one incident of a device that keeps trying can have thousands.
    members.push(model.slotOf[position] ?? 0);
  }
  return slots;
}

/** How many attempts a session's incident has, for the sessions of incidents with two or more. */
export function incidentSizes(incidents: readonly Incident[]): ReadonlyMap<SessionId, number> {
  const many = incidents.filter(({ sessions }) => sessions.length > 1);
  return new Map(many.flatMap(({ sessions }) => sessions.map((id) => [id, sessions.length] as const)));
}

/**
 * Places the brackets of one lane. Neither brackets nor labels overlap: of two, the one that comes first in `brackets`
 * stays. A label is to the right of its bracket, or to the left if there is no room, and covers no other failure's mark. If the bracket begins further left
 * than the chart, the label is on it, at the edge.
 *
 * @param width - The width of the chart, in CSS pixels.
 */
export function placeBrackets(
  brackets: readonly Bracket[],
  viewport: Viewport,
  width: number,
): readonly PlacedBracket[] {
  const pixelsPerMs = width / spanOf(viewport);
  const taken: Span[] = [];
  const isFree = ({ left, right }: Span) => taken.every((other) => right < other.left || left > other.right);
  const placed: PlacedBracket[] = [];
  for (const { start, end, lastBefore, nextAfter, text, outcome } of brackets) {
    if (end < viewport.start || start > viewport.end) continue;
    const bracket = widened((start - viewport.start) * pixelsPerMs, (end - viewport.start) * pixelsPerMs);
    if (!isFree(bracket)) continue;
    const labelWidth = labelSize.mark + labelSize.character * text.length;
    const onIt = bracket.left < 0 ? [0] : [];
    const clearFrom = (lastBefore - viewport.start) * pixelsPerMs + markRadius;
    const clearTo = (nextAfter - viewport.start) * pixelsPerMs - markRadius;
    const isClear = (x: number) => x >= Math.max(0, clearFrom) && x + labelWidth <= Math.min(width, clearTo);
    const left = [bracket.right + labelGap, bracket.left - labelGap - labelWidth, ...onIt].find(
      (x) => isClear(x) && isFree({ left: x, right: x + labelWidth }),
    );
    taken.push(bracket);
    if (left !== undefined) taken.push({ left, right: left + labelWidth });
    placed.push({ ...bracket, outcome, label: left === undefined ? null : { text, left, width: labelWidth } });
  }
  return placed;
}

type Span = Readonly<{ left: number; right: number }>;

function widened(left: number, right: number): Span {
  const missing = Math.max(0, minWidth - (right - left)) / 2;
  return { left: left - missing, right: right + missing };
}
