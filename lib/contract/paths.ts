import { embedFragments } from "@/lib/contract/embed";
import type { QueryPairs } from "@/lib/contract/explore";
import type { ExportFormat } from "@/lib/contract/export";
import type { RecordQuery } from "@/lib/contract/lead";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import type { SessionId } from "@/lib/domain/sessions/session";
import { formatRangeQuery, type RangeQuery, type TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";

/** Every URL of the app. A viewer's URL contains the reference, never an ID or an address. */
export const paths = {
  desk: "/",
  /** The sign-in page, which returns to `callback`, an own path. */
  signIn: (callback?: string) => (callback === undefined ? "/sign-in" : `/sign-in?callbackUrl=${part(callback)}`),
  /** The last page of a sign-in in a second window. */
  signedIn: "/signed-in",
  /** A viewer's page, without the query. */
  viewer: (ref: LookupRef) => `/viewers/${ref}`,
  /** A viewer's page for a range, optionally with a selected session. */
  viewerOver: (ref: LookupRef, range: RangeQuery, selected?: SessionId) =>
    `/viewers/${ref}?${formatRangeQuery(range)}${selected === undefined ? "" : `&session=${part(selected)}`}`,
  /** How long the sign-in still lasts; a POST says that the person is active. */
  signInRemaining: "/api/sign-in/remaining",
  endSignIn: "/api/sign-in/end",
  endSignInsEverywhere: "/api/sign-in/end-everywhere",
  lookups: "/api/lookups",
  recentLookups: "/api/recent-lookups",
  /** The lead's desk, for a search of the record. */
  lead: (query: RecordQuery) => `/lead${recordQueryString(query)}`,
  leadSearches: "/api/lead/searches",
  leadCsv: (query: RecordQuery) => `/api/lead/look-ups.csv${recordQueryString(query)}`,
  /** Samples of all viewers' sessions. Nothing personal is in the query: it is sealed. */
  explore: (query: QueryPairs = []) => `/explore${pairsQuery(query)}`,
  /** What the errors in such samples have in common. */
  diagnose: (query: QueryPairs = []) => `/explore/errors${pairsQuery(query)}`,
  exploreQueries: "/api/explore/queries",
  exploreSessions: (query: QueryPairs) => `/api/explore/sessions${pairsQuery(query)}`,
  exploreDetails: (query: QueryPairs) => `/api/explore/details${pairsQuery(query)}`,
  exploreValues: (dimension: string) => `/api/explore/values?dimension=${part(dimension)}`,
  cspReport: "/api/csp-report",
  /** The framed page, for a host of `EMBED_HOSTS_FILE`. */
  embed: (hostId: string) => `/embed?host=${part(hostId)}`,
  /** The pop-up that hands a sign-in over to the frame. */
  embedHandoff: (hostId: string, frameKeyHash: string | null) =>
    `/embed/handoff?host=${part(hostId)}${frameKeyHash === null ? "" : `#${embedFragments.frame}=${frameKeyHash}`}`,
  embedLaunch: "/api/embed/launch",
  embedRedeem: "/api/embed/redeem",
  embedResume: "/api/embed/resume",
  embedHandOver: "/api/embed/hand-over",
  summary: (ref: LookupRef, range: RangeQuery) => `/api/viewers/${ref}/summary?${formatRangeQuery(range)}`,
  sessions: (ref: LookupRef, range: RangeQuery) => `/api/viewers/${ref}/sessions?${formatRangeQuery(range)}`,
  /**
   * All sessions of the range that ends at `allUntil`, as a stream of `SessionsEvent`; with `retry`, only one period of it
   * again, and the answer over everything.
   */
  allSessions: (ref: LookupRef, range: RangeQuery, speech: Speech, { allUntil, retry }: AllSessions) =>
    `/api/viewers/${ref}/sessions/all?${formatRangeQuery(range)}&allUntil=${allUntil}&${speechQuery(speech)}${
      retry === undefined ? "" : `&retryFrom=${retry.start}&retryTo=${retry.end}`
    }`,
  /** All sessions of the range as a file; its local times are in `zone`, an IANA name. */
  sessionsFile: (ref: LookupRef, range: RangeQuery, { format, zone, allUntil }: SessionsFile) =>
    `/api/viewers/${ref}/export?format=${format}&${formatRangeQuery(range)}&allUntil=${allUntil}&zone=${part(zone)}`,
  /** @param allUntil - Answers from all sessions of the range that ended then, here and below; `null` from the newest. */
  session: (ref: LookupRef, range: RangeQuery, { id, startedAt }: SessionStart, allUntil: EpochMs | null = null) =>
    `/api/viewers/${ref}/sessions/${part(id)}?${formatRangeQuery(range)}&startedAt=${startedAt}${allQuery(allUntil)}`,
  reveal: (ref: LookupRef) => `/api/viewers/${ref}/reveal`,
  answer: (ref: LookupRef, range: RangeQuery, speech: Speech, allUntil: EpochMs | null = null) =>
    `/api/viewers/${ref}/answer?${formatRangeQuery(range)}&${speechQuery(speech)}${allQuery(allUntil)}`,
  others: (ref: LookupRef, range: RangeQuery, session: SessionId, speech: Speech, allUntil: EpochMs | null = null) =>
    `/api/viewers/${ref}/others?session=${part(session)}&${formatRangeQuery(range)}&${speechQuery(speech)}${allQuery(allUntil)}`,
  history: (ref: LookupRef) => `/api/viewers/${ref}/history`,
  /** A viewer's hand-over notes, as part of a look at a range. */
  notes: (ref: LookupRef, range: RangeQuery) => `/api/viewers/${ref}/notes?${formatRangeQuery(range)}`,
  newNote: (ref: LookupRef) => `/api/viewers/${ref}/notes`,
  note: (ref: LookupRef, id: string) => `/api/viewers/${ref}/notes/${part(id)}`,
} as const;

/** A session and its start, which makes it quick to find. */
type SessionStart = Readonly<{ id: SessionId; startedAt: EpochMs }>;

/** Which window is loaded whole: the range as it was when it ended at `allUntil`; and the period to retry, if any. */
type AllSessions = Readonly<{ allUntil: EpochMs; retry?: TimeRange }>;

/** Which file of sessions; it's of the range as it was when it ended at `allUntil`. */
type SessionsFile = Readonly<{ format: ExportFormat; zone: string; allUntil: EpochMs }>;

/** How an answer is worded. */
export type Speech = Readonly<{
  /** The zone of its times: `viewer` or an IANA name. */
  zone: string;
  /** The zone of its times if that is `viewer` and the viewer's isn't known. */
  fallbackZone: string;
  /** The viewer's zone, if the agent corrected the one that was found. */
  viewerZone: string | null;
  /** The language of the suggested wording. */
  language: string;
}>;

function speechQuery({ zone, fallbackZone, viewerZone, language }: Speech): string {
  const otherwise = zone === "viewer" ? `&fallbackZone=${part(fallbackZone)}` : "";
  const corrected = viewerZone === null ? "" : `&viewerZone=${part(viewerZone)}`;
  return `zone=${part(zone)}${otherwise}${corrected}&language=${part(language)}`;
}

function allQuery(allUntil: EpochMs | null): string {
  return allUntil === null ? "" : `&allUntil=${allUntil}`;
}

function recordQueryString(query: RecordQuery): string {
  const text = new URLSearchParams(Object.entries(query)).toString();
  return text === "" ? "" : `?${text}`;
}

function pairsQuery(query: QueryPairs): string {
  const text = query.map(([name, value]) => `${part(name)}=${part(value)}`).join("&");
  return text === "" ? "" : `?${text}`;
}

function part(text: string): string {
  return encodeURIComponent(text);
}
