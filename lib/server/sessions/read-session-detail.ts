import "server-only";
import type { FieldValue, SessionDetail } from "@/lib/contract/session-detail";
import { includesRole } from "@/lib/domain/access/role";
import { LookupError } from "@/lib/domain/problems";
import { asSessionId, type SessionId } from "@/lib/domain/sessions/session";
import { sessionFields } from "@/lib/domain/sessions/session-field-catalogue";
import { type RangeQuery, resolveRange } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs } from "@/lib/domain/units";
import { rawSessionTexts } from "@/lib/presentation/sessions/session-texts";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { config } from "@/lib/server/config/config";
import { type ParsedSessions, readAll, type WireSession } from "@/lib/server/conviva/wire-sessions";
import { isWireObject, readText, valueAt, type WireObject, withoutQuery } from "@/lib/server/conviva/wire-values";
import { findSession, minutesAround } from "@/lib/server/sessions/all/find-session";
import { loadAllSessions } from "@/lib/server/sessions/all/load-all-sessions";
import { fetchAndParse, loadViewerSessions } from "@/lib/server/sessions/load-sessions";
import { maskSessions, seesAllIdentifiers } from "@/lib/server/sessions/mask-sessions";

/** The session to read, and where to find it. */
export type WantedSession = Readonly<{
  id: SessionId;
  /** Its start according to the list; `null` if unknown, which may need a larger response. */
  startedAt: EpochMs | null;
  /** The list's range. */
  query: RangeQuery;
  /** If the list has all sessions of the range: when it ended. */
  allUntil: EpochMs | null;
}>;

/**
 * Everything Conviva returns for one session, masked as it is in the list.
 *
 * @throws {LookupError} `session-not-found`, and what `loadViewerSessions` throws.
 */
export async function readSessionDetail(access: ViewerAccess, wanted: WantedSession): Promise<SessionDetail> {
  const { allUntil } = wanted;
  const near = seesAllIdentifiers(access) ? await findNearby(access, wanted) : null;
  const found =
    near ?? (await (allUntil === null ? findInList(access, wanted) : findAmongAll(access, wanted, allUntil)));
  if (found === null) throw new LookupError("session-not-found");
  return masked(toDetail(found.session, includesRole(access.actor.role, "senior")), found.text);
}

/** A session, parsed and as sent, and what masks its texts. */
type FoundSession = Readonly<{ session: WireSession; text: (text: string) => string }>;

/**
 * The API can't return a single session, so this requests the minutes around its start. If it isn't there, the whole list is
 * searched.
 */
async function findNearby(access: ViewerAccess, wanted: WantedSession): Promise<FoundSession | null> {
  const whole = resolveRange(wanted.query, epochMs(Date.now()));
  const near = wanted.startedAt === null ? null : minutesAround(wanted.startedAt, whole);
  return near && found(access, wanted, await fetchAndParse(access, near));
}

/** Among all sessions of the range, since labels are numbered among all of them. */
async function findAmongAll(
  access: ViewerAccess,
  wanted: WantedSession,
  allUntil: EpochMs,
): Promise<FoundSession | null> {
  const all = await loadAllSessions(access, wanted.query, allUntil);
  const session = await findSession(access, all, { sought: wanted });
  return session && { session, text: all.masker.text };
}

/**
 * Requests the whole range, since a session can name anybody in the list, and labels are numbered among all of them: with
 * the sessions nearby alone, a name would be shown that the list hides, and labels would differ.
 */
async function findInList(access: ViewerAccess, wanted: WantedSession): Promise<FoundSession | null> {
  return found(access, wanted, await loadViewerSessions(access, wanted.query, wanted.id));
}

function found(access: ViewerAccess, { id }: WantedSession, { sessions }: ParsedSessions): FoundSession | null {
  const { sessions: shown, text } = maskSessions(access, sessions);
  const session = sessions[shown.findIndex((one) => one.id === id)];
  return session === undefined ? null : { session, text };
}

/** Everything of one session, unmasked. */
export function toDetail({ wire, session }: WireSession, isRawVisible: boolean): SessionDetail {
  const { visibleTags } = config();
  const tags = filledTexts(valueAt(wire, "tags.custom_tags"));
  return {
    id: session.id,
    fields: readAll(wire, sessionFields) as SessionDetail["fields"],
    selectedDimensions: Object.fromEntries(filledTexts(valueAt(wire, "tags.selected_dimensions"))),
    customTags: Object.fromEntries(tags.filter(([name]) => visibleTags.has(name))),
    withheldTags: tags.flatMap(([name]) => (visibleTags.has(name) ? [] : [name])),
    raw: isRawVisible ? redacted(wire, visibleTags) : null,
  };
}

/** The raw session isn't masked: those who see it see every identifier. */
export function masked(detail: SessionDetail, text: (text: string) => string): SessionDetail {
  const value = (sent: FieldValue) => (typeof sent === "string" ? text(sent) : sent);
  const map = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).map(([name, one]) => [text(name), text(one)]));
  const fields = Object.entries(detail.fields).map(([id, sent]) => [id, value(sent)]);
  return {
    ...detail,
    id: asSessionId(text(detail.id)),
    fields: Object.fromEntries(fields) as SessionDetail["fields"],
    selectedDimensions: map(detail.selectedDimensions),
    customTags: map(detail.customTags),
    withheldTags: detail.withheldTags.map(text),
  };
}

function filledTexts(map: unknown): [name: string, value: string][] {
  if (!isWireObject(map)) return [];
  return Object.entries(map).flatMap(([name, value]) => {
    const text = typeof value === "boolean" ? String(value) : readText(value);
    return text === null ? [] : [[name, text] as [string, string]];
  });
}

/** The depth to which the raw session is shown; Conviva's own are 4 levels deep. */
const shownDepth = 32;

/** A copy of the raw session without stream URL queries, which may carry tokens, and without withheld tag values. */
function redacted(object: WireObject, visibleTags: ReadonlySet<string>, depth = 1): WireObject {
  const members = Object.entries(object).map(([key, value]) => {
    if (key === "stream_url" && typeof value === "string") return [key, withoutQuery(value)];
    if (key === "custom_tags") return [key, redactedTags(value, visibleTags)];
    return [key, redactedValue(value, visibleTags, depth)];
  });
  return Object.fromEntries(members);
}

function redactedValue(value: unknown, visibleTags: ReadonlySet<string>, depth: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth >= shownDepth) return rawSessionTexts.tooDeep;
  return isWireObject(value)
    ? redacted(value, visibleTags, depth + 1)
    : Object.values(value).map((item) => redactedValue(item, visibleTags, depth + 1));
}

function redactedTags(tags: unknown, visibleTags: ReadonlySet<string>): unknown {
  if (!isWireObject(tags)) return tags === null ? null : rawSessionTexts.withheld;
  const shown = Object.entries(tags).map(([name, value]) => {
    const isShown = visibleTags.has(name) && (typeof value !== "object" || value === null);
    return [name, isShown ? value : rawSessionTexts.withheld];
  });
  return Object.fromEntries(shown);
}
