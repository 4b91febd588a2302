import type { LookupRef } from "@/lib/domain/lookup/lookup";
import type { SessionId } from "@/lib/domain/sessions/session";
import { formatRangeQuery, type RangeQuery } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";

/** Every URL of the desk, in one place. Of a viewer it holds the reference, never an ID or an address. */
export const paths = {
  desk: "/",
  /** The sign-in page, which leads back to `callback`, a path of ours. */
  signIn: (callback?: string) => (callback === undefined ? "/sign-in" : `/sign-in?callbackUrl=${part(callback)}`),
  /** Where a sign-in in a second window ends. */
  signedIn: "/signed-in",
  /** The page of a viewer, without its query. */
  viewer: (ref: LookupRef) => `/viewers/${ref}`,
  /** The page of a viewer over a range, with a session selected if one is given. */
  viewerOver: (ref: LookupRef, range: RangeQuery, selected?: SessionId) =>
    `/viewers/${ref}?${formatRangeQuery(range)}${selected === undefined ? "" : `&session=${part(selected)}`}`,
  lookups: "/api/lookups",
  cspReport: "/api/csp-report",
  summary: (ref: LookupRef, range: RangeQuery) => `/api/viewers/${ref}/summary?${formatRangeQuery(range)}`,
  sessions: (ref: LookupRef, range: RangeQuery) => `/api/viewers/${ref}/sessions?${formatRangeQuery(range)}`,
  session: (ref: LookupRef, range: RangeQuery, { id, startedAt }: SessionStart) =>
    `/api/viewers/${ref}/sessions/${part(id)}?${formatRangeQuery(range)}&startedAt=${startedAt}`,
  answer: (ref: LookupRef, range: RangeQuery, speech: Speech) =>
    `/api/viewers/${ref}/answer?${formatRangeQuery(range)}&${speechQuery(speech)}`,
  others: (ref: LookupRef, range: RangeQuery, session: SessionId, speech: Speech) =>
    `/api/viewers/${ref}/others?session=${part(session)}&${formatRangeQuery(range)}&${speechQuery(speech)}`,
} as const;

/** A session, and when it started, which makes it quick to find. */
type SessionStart = Readonly<{ id: SessionId; startedAt: EpochMs }>;

/** In which zone the answer's times are written (`viewer`, or an IANA name), and in which language it's said. */
export type Speech = Readonly<{ zone: string; language: string }>;

function speechQuery({ zone, language }: Speech): string {
  return `zone=${part(zone)}&language=${part(language)}`;
}

function part(text: string): string {
  return encodeURIComponent(text);
}
