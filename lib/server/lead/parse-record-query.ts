import "server-only";
import {
  type RecordParameter,
  type RecordPeriod,
  type RecordQuery,
  recordParameters,
  recordPeriods,
  usualPeriod,
} from "@/lib/contract/lead";
import { lookupOfText } from "@/lib/contract/lookup";
import { recordedActions } from "@/lib/domain/access/recorded-action";
import { verdictIds } from "@/lib/domain/answer/verdict/verdict";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import type { ParameterFault } from "@/lib/domain/parameter-fault";
import { LookupError } from "@/lib/domain/problems";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { dayMs, type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";
import { openSearch } from "@/lib/server/access/reference";
import { checkLookup } from "@/lib/server/lookup/lookup-input";
import { anyLook, type LookFilter, type LookRow } from "@/lib/server/records/search";
import { subjectsOf } from "@/lib/server/records/subject";

/** A search of the record that was understood. */
export type RecordSearch = Readonly<{
  /** What was typed; empty if nothing. It's a viewer ID, an IP address or part of an agent's name. */
  text: string;
  /** The viewer that `text` names, if it names one; `null` if nothing was typed. */
  lookup: Lookup | null;
  filter: LookFilter;
  /** The period, for the record of the search; `null` for everything. */
  range: RangeQuery | null;
  /** The other restrictions, for the record of the search, as a query string; `null` if there are none. */
  restrictions: string | null;
  /** The last look of the page before; `null` for the first page. */
  before: Pick<LookRow, "atMs" | "lookId"> | null;
}>;

/** The search in a page's query. Of a repeated parameter, the first one counts; others than ours are ignored. */
export function recordQueryOf(given: Readonly<Record<string, string | readonly string[] | undefined>>): RecordQuery {
  return Object.fromEntries(
    recordParameters.flatMap((name) => {
      const [first = ""] = [given[name] ?? ""].flat();
      return first === "" ? [] : [[name, first]];
    }),
  );
}

/**
 * Understands a search of the record.
 *
 * @throws {LookupError} `invalid-parameter`, naming the parameter that has a value nobody could have chosen.
 */
export function parseRecordQuery(query: RecordQuery, now: EpochMs): RecordSearch {
  // PostgreSQL has no text with this character, so an agent or a team can't have been recorded with it.
  const impossible = recordParameters.find((name) => query[name]?.includes("\0"));
  if (impossible !== undefined) throw refusal(impossible, "unknown-value");
  const text = query.search === undefined ? "" : opened(query.search);
  const lookup = text === "" ? null : checkLookup(lookupOfText(text, null));
  const { factor, cause } = query;
  return {
    text,
    lookup,
    filter: {
      ...anyLook,
      ...instantsOf(query, now),
      subjectHashes: lookup === null ? null : hashesOf(lookup, text),
      pseudonym: query.pseudonym ?? null,
      actorSubject: query.agent ?? null,
      action: oneOf(recordedActions, "action", query),
      verdict: oneOf(verdictIds, "verdict", query),
      cause: factor === undefined || cause === undefined ? null : { factor, value: cause },
      team: query.team ?? null,
    },
    range: recordedRange(query, now),
    restrictions: restrictionsOf(query),
    before: query.after === undefined ? null : parseCursor(query.after),
  };
}

/** What was typed for a search, even if the rest of it can't be understood; empty if nothing was. For leads only. */
export function typedText({ search }: RecordQuery): string {
  try {
    return search === undefined ? "" : openSearch(search);
  } catch {
    return "";
  }
}

/** The `after` parameter for a look. */
export function cursorOf({ atMs, lookId }: Pick<LookRow, "atMs" | "lookId">): string {
  return `${atMs}.${lookId}`;
}

function parseCursor(text: string): RecordSearch["before"] {
  const [, at, lookId] = /^(\d{1,15})\.([\w-]{1,64})$/.exec(text) ?? [];
  if (at === undefined || lookId === undefined) throw refusal("after", "unknown-value");
  return { atMs: Number(at), lookId };
}

function opened(sealed: string): string {
  try {
    return openSearch(sealed);
  } catch (thrown) {
    throw refusal("search", "unknown-value", thrown);
  }
}

/** An address can also be somebody's viewer ID, so both are searched for. */
function hashesOf(lookup: Lookup, text: string): readonly string[] {
  const asId: Lookup = { ...lookup, kind: "viewerId", value: text };
  const lookups = lookup.kind === "viewerId" ? [lookup] : [lookup, asId];
  return lookups.flatMap((one) => subjectsOf(one).map(({ hash }) => hash));
}

function instantsOf(query: RecordQuery, now: EpochMs): Pick<LookFilter, "fromMs" | "toMs"> {
  const since = instant("since", query);
  const until = instant("until", query);
  if (since !== null || until !== null) return { fromMs: since, toMs: until };
  const period = periodOf(query);
  return { fromMs: period === "all" ? null : now - Number(period) * dayMs, toMs: null };
}

function periodOf(query: RecordQuery): RecordPeriod {
  return oneOf(recordPeriods, "period", query) ?? usualPeriod;
}

function recordedRange(query: RecordQuery, now: EpochMs): RangeQuery | null {
  const since = instant("since", query);
  const until = instant("until", query);
  // Up to now means up to this minute, so that a search that is repeated at once is the same search.
  const thisMinute = epochMs(Math.floor(now / minuteMs) * minuteMs);
  if (since !== null || until !== null) return { from: since ?? epochMs(0), to: until ?? thisMinute };
  const period = periodOf(query);
  if (period === "all") return null;
  return { days: period === "1" ? 1 : period === "7" ? 7 : 30 };
}

/**
 * The viewer and the period have their own places in the record, and a page is part of the same search. A pseudonym is the
 * beginning of a viewer's hash, which an erasure couldn't blank here.
 */
function restrictionsOf({ search, pseudonym, period, since, until, after, ...others }: RecordQuery): string | null {
  const text = new URLSearchParams(Object.entries(others)).toString();
  return text === "" ? null : text;
}

function instant(name: "since" | "until", query: RecordQuery): EpochMs | null {
  const text = query[name];
  if (text === undefined) return null;
  if (!/^\d{1,15}$/.test(text)) throw refusal(name, "malformed-instant-parameter");
  return epochMs(Number(text));
}

function oneOf<Value extends string>(
  values: readonly Value[],
  name: RecordParameter,
  query: RecordQuery,
): Value | null {
  const text = query[name];
  if (text === undefined) return null;
  const known = values.find((value) => value === text);
  if (known === undefined) throw refusal(name, "unknown-value");
  return known;
}

function refusal(parameter: RecordParameter, fault: ParameterFault, cause?: unknown): LookupError {
  return new LookupError("invalid-parameter", { fault, parameter, cause });
}
