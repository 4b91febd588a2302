import { deviceIdOf, deviceLabel } from "@/lib/domain/device";
import type { Session } from "@/lib/domain/sessions/session";
import type { Zone } from "@/lib/domain/time/zone";
import type { EpochMs } from "@/lib/domain/units";
import { counted } from "@/lib/presentation/format/counted";
import { formatDayTime, zoneName } from "@/lib/presentation/format/format-time";
import { relativeTime } from "@/lib/presentation/format/relative-time";

type WhoLine = Readonly<{
  /** "Watching now on Apple iPhone", or "Not watching now"; `null` without sessions. */
  watching: string | null;
  isWatchingNow: boolean;
  /** "Last attempt 3 h ago", and when that was; `null` without sessions and while a session is ongoing. */
  last: Readonly<{ text: string; title: string }> | null;
  /** "3 devices · 2 networks · Austin, Texas, United States". */
  facts: string;
}>;

/**
 * The person at a glance, from their sessions.
 *
 * @param sessions - Newest first.
 * @param now - When the sessions were read.
 */
export function whoLine(sessions: readonly Session[], now: EpochMs, zone: Zone): WhoLine {
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
    watching: newest === undefined ? null : current ? `Watching now on ${deviceLabel(current)}` : "Not watching now",
    isWatchingNow: current !== undefined,
    last: current || !newest ? null : lastAttempt(newest, now, zone),
    facts: facts.join(" · "),
  };
}

function lastAttempt({ startedAt }: Session, now: EpochMs, zone: Zone): WhoLine["last"] {
  return {
    text: `Last attempt ${relativeTime(startedAt, now)}`,
    title: `${formatDayTime(startedAt, zone)} ${zoneName(startedAt, zone)}`,
  };
}
