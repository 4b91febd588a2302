import { type DeviceKind, deviceKindOf, knownDeviceLabel } from "@/lib/domain/device";
import type { Session } from "@/lib/domain/sessions/session";
import { milliseconds } from "@/lib/domain/units";
import type { Complaint } from "@/lib/presentation/complaint/complaint";
import type { TimeFit } from "@/lib/presentation/complaint/match-time";
import { wentText } from "@/lib/presentation/complaint/match-trouble";
import type { PlayFits } from "@/lib/presentation/complaint/play-fits";
import {
  formatClock,
  formatDayTime,
  formatDuration,
  type Zone,
  zoneName,
} from "@/lib/presentation/format/format-time";

/** What an agent calls each kind of device. */
export const deviceKindWords = {
  tv: "TV",
  stick: "TV stick",
  box: "TV box",
  console: "games console",
  phone: "phone",
  tablet: "tablet",
  computer: "computer",
} as const satisfies Record<DeviceKind, string>;

/** Why a play may be the one: when, on what, which title, how it went. */
export function explain(session: Session, fits: PlayFits, { troubles }: Complaint, zone: Zone): readonly string[] {
  // That all was well goes without saying, unless the viewer says otherwise.
  const isToldHow = troubles.length > 0 || session.outcome !== "played-well";
  const parts = [
    whenText(session, fits.time, zone),
    deviceText(session),
    titleText(session, fits),
    isToldHow ? wentText(session) : null,
  ];
  return parts.filter((part) => part !== null);
}

function whenText({ startedAt }: Session, fit: TimeFit | null, zone: Zone): string {
  const start = `${formatDayTime(startedAt, zone)} ${zoneName(startedAt, zone)}`;
  if (fit === null) return start;
  const said = `“${fit.window.said}”`;
  if (fit.isRunning) return `${start}, still on at ${formatClock(fit.window.from, zone)}`;
  if (fit.awayMs === 0) return fit.window.sureness === "span" ? `${start}, within ${said}` : `${start}, as said`;
  const away = formatDuration(milliseconds(roundToMinute(Math.abs(fit.awayMs))));
  if (fit.value > 0) return `${start}, ${away} from ${said}`;
  return `${start}, ${away} ${fit.awayMs < 0 ? "before" : "after"} ${said}`;
}

function roundToMinute(length: number): number {
  return Math.max(1, Math.round(length / 60_000)) * 60_000;
}

function deviceText(session: Session): string | null {
  const name = knownDeviceLabel(session);
  const kind = deviceKindOf(session);
  if (name === null) return kind === null ? "device not known" : deviceKindWords[kind];
  const isNamed = kind === null || name.toLowerCase().includes(deviceKindWords[kind].toLowerCase());
  return isNamed ? name : `${name} · ${deviceKindWords[kind]}`;
}

function titleText({ texts }: Session, { title }: PlayFits): string | null {
  if (texts.asset === null) return "title not known";
  if (title === null || (title.hits.length === 0 && title.misses.length === 0)) return null;
  const hits = title.hits.length > 0 ? [`title fits ${quoted(title.hits)}`] : [];
  const misses = title.misses.length > 0 ? [`not ${quoted(title.misses)}`] : [];
  return [...hits, ...misses].join(", ");
}

/** "“cup”, “final”". */
export function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(", ");
}
