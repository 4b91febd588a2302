import { deviceIdOf, deviceLabel } from "@/lib/domain/device";
import type { Session } from "@/lib/domain/sessions/session";
import type { Zone } from "@/lib/domain/time/zone";
import { type EpochMs, minuteMs } from "@/lib/domain/units";
import { counted } from "@/lib/presentation/format/counted";
import { formatDayTime, zoneName } from "@/lib/presentation/format/format-time";
import { relativeTime } from "@/lib/presentation/format/relative-time";

type Read = Readonly<{ asOf: EpochMs; end: EpochMs }>;

type WhoLine = Readonly<{
  /** "Watching now on Apple iPhone", or "Not watching now"; `null` without sessions, or if the range ended earlier. */
  watching: string | null;
  isWatchingNow: boolean;
  /**
   * "Last attempt 3 h ago", and when that was; of a range that ended earlier, "Last attempt in this range 3 days ago".
   * `null` without sessions and while a session is ongoing.
   */
  last: Readonly<{ text: string; title: string }> | null;
  /** "3 devices · 2 networks · Austin, Texas, United States". */
  facts: string;
}>;

/** A range that ends this long before the sessions were read still says what the viewer is doing now. */
const currentWithinMs = 15 * minuteMs;

/**
 * The person at a glance, from their sessions.
 *
 * @param sessions - Newest first.
 * @param read - When they were read, and the end of the range they were read for.
 */
export function whoLine(sessions: readonly Session[], read: Read, zone: Zone): WhoLine {
  const isCurrent = read.asOf - read.end <= currentWithinMs;
  const current = sessions.find(({ isEnded }) => !isEnded);
  const [newest] = sessions;
  const devices = new Set(sessions.map(deviceIdOf));
  const networks = new Set(sessions.flatMap(({ texts }) => texts.isp ?? []));
  const city = sessions.find(({ texts }) => texts.city !== null)?.texts.city ?? null;
  const facts = [
    ...(devices.size > 0 ? [counted(devices.size, "device")] : []),
    ...(networks.size > 0 ? [counted(networks.size, "network")] : []),
    ...(city === null ? [] : [city]),
  ];
  return {
    watching: current ? `Watching now on ${deviceLabel(current)}` : newest && isCurrent ? "Not watching now" : null,
    isWatchingNow: current !== undefined,
    last: current || !newest ? null : lastAttempt(newest, read.asOf, isCurrent ? "" : " in this range", zone),
    facts: facts.join(" · "),
  };
}

function lastAttempt({ startedAt }: Session, now: EpochMs, where: string, zone: Zone): WhoLine["last"] {
  return {
    text: `Last attempt${where} ${relativeTime(startedAt, now)}`,
    title: `${formatDayTime(startedAt, zone)} ${zoneName(startedAt, zone)}`,
  };
}
