import "server-only";
import { LookupError } from "@/lib/domain/problems";
import { outcomeOf, waitBeforeExit } from "@/lib/domain/sessions/outcome";
import { asSessionId, type Session } from "@/lib/domain/sessions/session";
import { isNewerCopy } from "@/lib/domain/sessions/session-copies";
import { listNumbers, listTexts } from "@/lib/domain/sessions/session-field-catalogue";
import type { SessionFieldDefinition } from "@/lib/domain/sessions/session-fields/session-field";
import type { Thresholds } from "@/lib/domain/thresholds";
import { type EpochMs, epochMs } from "@/lib/domain/units";
import { readErrors } from "@/lib/server/conviva/wire-errors";
import {
  isWireObject,
  readDescription,
  readField,
  readFlag,
  readNumber,
  readText,
  shortened,
  valueAt,
  type WireObject,
} from "@/lib/server/conviva/wire-values";

/** One session as sent, and as we read it. */
export type WireSession = Readonly<{ wire: WireObject; session: Session }>;

export type ParsedSessions = Readonly<{
  /** Newest first, each id once. */
  sessions: readonly WireSession[];
  /** How many items lack an ID, a start or a status. */
  skippedCount: number;
  /** How many items the response contains, read or skipped. */
  receivedCount: number;
}>;

/** A session starts between 2000 and 2100. */
const plausibleStart = { min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) };

/**
 * Reads a Sessions V3 response into our own terms.
 *
 * @param body - The response's JSON, of unknown shape.
 * @param itemsMax - The most items to read; the upstream may send more than requested.
 * @throws {LookupError} `upstream-unreadable` if it has no list of sessions.
 */
export function parseSessions(
  body: unknown,
  thresholds: Thresholds,
  itemsMax = Number.POSITIVE_INFINITY,
): ParsedSessions {
  if (!isWireObject(body) || !Array.isArray(body.sessions)) throw new LookupError("upstream-unreadable");

  const read = new Map<string, WireSession>();
  let skippedCount = 0;
  for (const item of body.sessions.slice(0, itemsMax)) {
    const session = isWireObject(item) ? toSession(item, thresholds) : null;
    if (session === null) skippedCount += 1;
    else if (isNewerCopy(session, read.get(session.id)?.session)) read.set(session.id, { wire: item, session });
  }
  const sessions = [...read.values()].sort((a, b) => b.session.startedAt - a.session.startedAt);
  return { sessions, skippedCount, receivedCount: body.sessions.length };
}

/** `null` if the item has no ID, start or status; everything else may be missing. */
function toSession(wire: WireObject, thresholds: Thresholds): Session | null {
  const clientId = readDescription(wire.client_id) ?? "";
  const id = readText(wire.conviva_session_id) ?? idFromParts(clientId, readText(wire.session_id));
  const startedAt = readInstant(wire, "timestamps.start");
  if (id === null || startedAt === null || !isWireObject(wire.status_info)) return null;

  const end = readInstant(wire, "timestamps.end");
  const isEnded = readFlag(wire.status_info.is_ended) ?? end !== null;
  const endedAt = isEnded && end !== null && end >= startedAt ? end : null;
  const texts = readListTexts(wire);
  const numbers = readAll(wire, listNumbers) as Session["numbers"];
  const flag = (name: string) => readFlag(valueAt(wire, `status_info.${name}`));
  const flags = {
    isEnded,
    exitBeforeVideoStart: flag("is_exit_before_video_start"),
    videoStartFailure: flag("is_video_start_failure"),
    videoStartFailureTechnical: flag("is_video_start_failure_tech"),
    videoStartFailureBusiness: flag("is_video_start_failure_business"),
    videoPlaybackFailure: flag("is_video_playback_failure"),
    videoPlaybackFailureTechnical: flag("is_video_playback_failure_tech"),
    videoPlaybackFailureBusiness: flag("is_video_playback_failure_business"),
  };
  return {
    id: asSessionId(id),
    clientId,
    viewerId: readDescription(wire.viewer_id),
    startedAt,
    endedAt,
    isEnded,
    outcome: outcomeOf(flags, { texts, numbers }, waitBeforeExit(startedAt, endedAt, texts.endedStatus), thresholds),
    errors: readErrors(wire.status_info.errors),
    texts,
    numbers,
  };
}

/** Longer texts are shortened in the list; the session's detail has them in full. */
const longestListText = 16_000;

function readListTexts(wire: WireObject): Session["texts"] {
  const texts = Object.entries(readAll(wire, listTexts)).map(([id, text]) => [
    id,
    typeof text === "string" ? shortened(text, longestListText) : null,
  ]);
  return Object.fromEntries(texts);
}

/** Reads a session's fields by their catalogue entries. */
export function readAll(wire: WireObject, fields: readonly SessionFieldDefinition[]) {
  const values: Record<string, string | number | boolean | null> = {};
  for (const { id, path, fallbackPath, unit } of fields) {
    const value = readField(valueAt(wire, path), unit);
    values[id] = value === null && fallbackPath !== undefined ? readField(valueAt(wire, fallbackPath), unit) : value;
  }
  return values;
}

function readInstant(wire: WireObject, path: string): EpochMs | null {
  const sent = readNumber(valueAt(wire, `${path}.epoch_ms`));
  const iso = readText(valueAt(wire, `${path}.iso_date`));
  const instant = sent ?? (iso === null ? null : Date.parse(iso));
  const isPlausible = instant !== null && instant >= plausibleStart.min && instant < plausibleStart.max;
  return isPlausible ? epochMs(instant) : null;
}

function idFromParts(clientId: string, sessionId: string | null): string | null {
  return clientId !== "" && sessionId !== null ? `${clientId}.${sessionId}` : null;
}
