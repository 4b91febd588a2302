import { deviceLabel } from "@/lib/domain/device";
import { classOf } from "@/lib/domain/sessions/classified-session";
import { isTechnicalFailure, shortOutcomeLabel } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import type { Zone } from "@/lib/domain/time/zone";
import type { EpochMs } from "@/lib/domain/units";
import { counted } from "@/lib/presentation/format/counted";
import { formatDayTime, zoneName } from "@/lib/presentation/format/format-time";
import { relativeTime } from "@/lib/presentation/format/relative-time";
import { valueText } from "@/lib/presentation/format/value-text";
import { outcomeStyles, type Shape, type Tone } from "@/lib/presentation/style/outcome-style";

type ViewerAtAddress = Readonly<{
  viewerId: string;
  /** How their newest session turned out. */
  mark: Readonly<{ tone: Tone; shape: Shape }>;
  /** "Start failure, 6 of 8 failed". */
  outcome: string;
  /** That session's device. */
  device: string;
  /** "12 min ago". */
  ago: string;
  /** "Mon 16 Nov 12:00 UTC". */
  at: string;
}>;

type ViewersAtAddress = Readonly<{
  /** "7 viewer IDs used this IP address, so it's probably shared. Choose the caller." */
  headline: string;
  /** Most recently seen first. */
  viewers: readonly ViewerAtAddress[];
  /** "Show all 7"; `null` if the first few are all. */
  showAll: string | null;
  /** Sessions without a viewer ID; `null` if there are none. */
  unnamed: string | null;
}>;

/** How many viewers the list shows at first. */
export const viewersShown = 4;

type Options = Readonly<{ zone: Zone; now: EpochMs; thresholds: Thresholds }>;

/** The viewers who used an IP address, to choose from; they are never merged. @param sessions - Newest first. */
export function viewersAtAddress(sessions: readonly Session[], options: Options): ViewersAtAddress {
  const theirs = new Map<string, Session[]>();
  let unnamedCount = 0;
  for (const session of sessions) {
    const { viewerId } = session;
    if (viewerId === null) unnamedCount += 1;
    else if (theirs.get(viewerId)?.push(session) === undefined) theirs.set(viewerId, [session]);
  }
  return {
    headline: headlineOf(theirs.size),
    viewers: [...theirs].flatMap(([viewerId, own]) => viewerOf(viewerId, own, options)),
    showAll: theirs.size > viewersShown ? `Show all ${theirs.size}` : null,
    unnamed: unnamedCount === 0 ? null : `${counted(unnamedCount, "session")} without a viewer ID.`,
  };
}

function viewerOf(viewerId: string, own: readonly Session[], { zone, now, thresholds }: Options) {
  const [last] = own;
  if (last === undefined) return [];
  const { tone, shape } = outcomeStyles[last.outcome];
  return [
    {
      viewerId,
      mark: { tone, shape },
      outcome: `${shortOutcomeLabel(last.outcome)}, ${countsOf(own, thresholds)}`,
      device: valueText(deviceLabel(last)),
      ago: relativeTime(last.startedAt, now),
      at: `${formatDayTime(last.startedAt, zone)} ${zoneName(last.startedAt, zone)}`,
    },
  ];
}

/** "6 of 8 failed", "3 of 5 with problems", "2 of 8 blocked", "2 sessions". */
function countsOf(own: readonly Session[], thresholds: Thresholds): string {
  const classes = own.map((session) => classOf(session, thresholds));
  const bad = classes.filter((one) => one === "bad").length;
  const refused = classes.filter((one) => one === "refused").length;
  const failed = own.filter(({ outcome }) => isTechnicalFailure(outcome)).length;
  if (bad > 0) return `${bad} of ${own.length} ${failed === bad ? "failed" : "with problems"}`;
  return refused > 0 ? `${refused} of ${own.length} blocked` : counted(own.length, "session");
}

function headlineOf(count: number): string {
  if (count === 0) return "No viewer IDs used this IP address.";
  const shared = count > 1 ? ", so it's probably shared. Choose the caller." : ".";
  return `${counted(count, "viewer ID")} used this IP address${shared}`;
}
