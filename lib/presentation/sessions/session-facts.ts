import { deviceLabel } from "@/lib/domain/device";
import type { Session } from "@/lib/domain/sessions/session";
import type { Zone } from "@/lib/domain/time/zone";
import { quantityText } from "@/lib/presentation/format/format-quantity";
import { formatClockSeconds, formatDay, formatDuration, zoneName } from "@/lib/presentation/format/format-time";

/** A label and its value. */
export type Fact = Readonly<{
  label: string;
  value: string;
  /** What its copy button copies: "session ID". Only identifiers have one. */
  identifier?: string;
}>;

/**
 * The most important facts of a session, from the list only. Facts that weren't sent are omitted.
 *
 * @param masked - The labels that stand for masked addresses; nobody needs a copy of one.
 */
export function sessionFacts(session: Session, masked: Pick<ReadonlySet<string>, "has">): readonly Fact[] {
  const { texts, numbers, errors } = session;
  const device = [deviceLabel(session), texts.osVersion].filter((text) => text !== null).join(" · ");
  const content = [
    numbers.contentLength === null || numbers.contentLength === 0 ? null : formatDuration(numbers.contentLength),
    texts.category,
  ];
  const candidates: readonly (readonly [string, string | null, identifier?: string | null])[] = [
    [errors.length > 1 ? "Errors" : "Error", errors.join("\n") || null, "error"],
    ["Device", device],
    ["App", texts.appVersion],
    ["Network", texts.isp],
    ["CDN", texts.cdn],
    ["IP address", texts.ip, masked.has(texts.ip ?? "") ? null : "IP address"],
    ["Place", texts.city],
    [
      numbers.contentLength ? "Title length" : "Title type",
      content.filter((text) => text !== null).join(", ") || null,
    ],
    ["Bitrate", numbers.averagePeakBitrate ? quantityText(numbers.averagePeakBitrate, "bit/s") : null],
    ["Session", session.id, "session ID"],
  ];
  return candidates.flatMap(([label, value, identifier]) =>
    value === null ? [] : [{ label, value, ...(identifier ? { identifier } : {}) }],
  );
}

/** "Mon 16 Nov, 19:06:12 – 19:06:37 CST". An expired session ends some time after the viewer left. */
export function sessionTimes({ startedAt, endedAt, isEnded }: Session, zone: Zone): string {
  const start = `${formatDay(startedAt, zone)}, ${formatClockSeconds(startedAt, zone)}`;
  const name = zoneName(startedAt, zone);
  if (endedAt === null) return isEnded ? `${start} ${name}, end not sent` : `${start} ${name}, ongoing`;
  const isSameDay = formatDay(startedAt, zone) === formatDay(endedAt, zone);
  const end = formatClockSeconds(endedAt, zone);
  return `${start} – ${isSameDay ? end : `${formatDay(endedAt, zone)}, ${end}`} ${name}`;
}
