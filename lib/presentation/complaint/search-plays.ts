import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";
import { findPlays, type PlayFinding } from "@/lib/presentation/complaint/find-plays";
import { readComplaint } from "@/lib/presentation/complaint/read-complaint";
import { type Chip, understood } from "@/lib/presentation/complaint/understood";
import type { Zone } from "@/lib/presentation/format/format-time";

type Where = Readonly<{
  sessions: readonly Session[];
  range: TimeRange;
  now: EpochMs;
  zone: Zone;
  thresholds: Thresholds;
}>;

/** What was found, and what was understood of the words, ready to draw. */
export type PlaySearch = PlayFinding & Readonly<{ chips: readonly Chip[] }>;

/** Finds the plays that a viewer may mean: reads the words, ranks the plays, explains both. */
export function searchPlays(text: string, { sessions, range, now, zone, thresholds }: Where): PlaySearch {
  const titles = new Set(sessions.map(({ texts }) => texts.asset).filter((asset) => asset !== null));
  const complaint = readComplaint(text, { now, zone, titles: [...titles] });
  const finding = findPlays(sessions, complaint, { zone, range, thresholds });
  return { ...finding, chips: understood(complaint, finding, zone) };
}
