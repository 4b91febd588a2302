import type { Session } from "@/lib/domain/sessions/session";
import { listNumbers } from "@/lib/domain/sessions/session-field-catalogue";
import type { Zone } from "@/lib/domain/time/zone";
import type { EpochMs } from "@/lib/domain/units";
import { type ExportCompleteness, isCompleteExport, missingSentence } from "@/lib/presentation/export/export-words";
import { isoTime, type LocalTime, unitName } from "@/lib/presentation/export/session-columns";
import type { SessionFile } from "@/lib/presentation/export/session-file";

type About = ExportCompleteness &
  Readonly<{
    asOf: EpochMs;
    sessionCount: number;
    /** The zone of the local times. */
    zone: Zone;
  }>;

/**
 * A JSON file of sessions, exactly as they are here, with what it contains and the units of their numbers. It's
 * one object, which isn't valid before its end is written.
 */
export function sessionJson({ range, asOf, zone, ...about }: About, local: LocalTime): SessionFile {
  const head = {
    range: { from: isoTime(range.start), to: isoTime(range.end) },
    asOf: isoTime(asOf),
    zone,
    isComplete: isCompleteExport({ range, ...about }),
    missing: about.missing.map((period) => ({
      from: isoTime(period.range.start),
      to: isoTime(period.range.end),
      reason: period.reason,
      text: missingSentence(period),
    })),
    skippedCount: about.skippedCount,
    sessionCount: about.sessionCount,
    units: Object.fromEntries(listNumbers.map(({ id, unit }) => [id, unitName(unit)])),
  };
  let isFirst = true;
  const separated = (session: string) => {
    const separator = isFirst ? "\n" : ",\n";
    isFirst = false;
    return separator + session;
  };
  return {
    start: `${JSON.stringify(head).slice(0, -1)},"sessions":[`,
    rows: (sessions) => sessions.map((session) => separated(JSON.stringify(jsonSession(session, local)))).join(""),
    end: "\n]}\n",
  };
}

function jsonSession({ id, clientId, viewerId, startedAt, endedAt, ...session }: Session, local: LocalTime) {
  const { isEnded, outcome, errors, texts, numbers } = session;
  return {
    ...{ id, clientId: clientId === "" ? null : clientId, viewerId },
    startedAt: isoTime(startedAt),
    startedAtLocal: local(startedAt),
    endedAt: endedAt === null ? null : isoTime(endedAt),
    endedAtLocal: endedAt === null ? null : local(endedAt),
    ...{ isEnded, outcome, errors, texts, numbers },
  };
}
