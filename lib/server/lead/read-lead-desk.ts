import "server-only";
import type { LeadDesk, RecordQuery } from "@/lib/contract/lead";
import { verdictIds } from "@/lib/domain/answer/verdict/verdict";
import { isProblem, recurringCallersMin } from "@/lib/domain/lead/recurring-problem";
import type { Zone } from "@/lib/domain/time/zone";
import { dayMs, type EpochMs, epochMs } from "@/lib/domain/units";
import type { RequestContext } from "@/lib/server/access/request-context";
import { env } from "@/lib/server/config/env";
import { daysOf } from "@/lib/server/lead/days-of";
import { cursorOf } from "@/lib/server/lead/parse-record-query";
import { recordedLook } from "@/lib/server/lead/recorded-look";
import { type RecordedSearch, searchRecord } from "@/lib/server/lead/search-record";
import {
  countLooks,
  countLooksPerDay,
  findPeople,
  findSweeps,
  type RecordedActor,
} from "@/lib/server/records/count-looks";
import { anyLook, findSharedVerdicts, type LookFilter, searchLooks } from "@/lib/server/records/search";
import { store } from "@/lib/server/store/store";

/** Rows of a page. */
const pageLength = 50;
/** The newest sweeps; more than these say nothing new. */
const sweepsMax = 20;

/**
 * The lead's desk: a page of looks, their counts per agent and day, sweeps in the same period, and problems that recurred
 * in the last 24 hours. The search itself is recorded.
 *
 * @param zone - Days are counted in this zone.
 * @throws {LookupError} as `searchRecord`.
 */
export function readLeadDesk(
  ctx: RequestContext,
  query: RecordQuery,
  { zone, now }: Readonly<{ zone: Zone; now: EpochMs }>,
): Promise<LeadDesk> {
  return searchRecord(ctx, { action: "record-search", query, now }, async (search) => {
    const { reader: db } = store();
    const { fromMs, toMs, actorSubject, team } = search.filter;
    const period = { ...anyLook, fromMs, toMs, exceptLookId: search.lookId };
    const { agents, teams } = await findPeople(db, period);
    const nameOf = new Map(agents.map(({ actorSubject: subject, actorName }) => [subject, actorName]));
    const agentOf = (subject: string) => ({ subject, name: nameOf.get(subject) ?? subject });
    const filter = filterOf(search, agents);
    const days = daysOf(fromMs === null ? null : epochMs(fromMs), epochMs(Math.min(toMs ?? now, now)), zone);
    const sweepViewersMax = env().SWEEP_VIEWERS_PER_HOUR;
    // One after the other: together they'd take most connections from the recorder and the sign-in checks.
    const rows = await searchLooks(db, filter, { limit: pageLength + 1, before: search.before });
    const perAgent = await countLooks(db, filter);
    const perDay = await countLooksPerDay(db, filter, days);
    const sweeps = await findSweeps(db, { ...period, actorSubject, team }, sweepViewersMax);
    const recurring = await findSharedVerdicts(db, { ...anyLook, fromMs: now - dayMs, team }, recurringCallersMin);
    const shown = rows.slice(0, pageLength);
    const last = shown.at(-1);
    return {
      text: search.text,
      looks: shown.map(recordedLook),
      after: last === undefined || rows.length === shown.length ? null : cursorOf(last),
      perAgent: perAgent.map(({ actorSubject: subject, ...counts }) => ({ agent: agentOf(subject), ...counts })),
      perDay,
      sweeps: sweeps
        .slice(0, sweepsMax)
        .map(({ actorSubject: subject, ...sweep }) => ({ agent: agentOf(subject), ...sweep })),
      sweepViewersMax,
      recurring: recurring.flatMap(({ verdict, causeFactor: factor, causeValue: value, viewers }) => {
        const known = verdictIds.find((id) => id === verdict);
        if (known === undefined || !isProblem(known)) return [];
        return [{ verdict: known, cause: factor === null || value === null ? null : { factor, value }, viewers }];
      }),
      agents: [...nameOf.keys()].map(agentOf).toSorted((a, b) => a.name.localeCompare(b.name)),
      teams,
      now,
    };
  });
}

/**
 * The filter of a search: what was typed can also be part of an agent's name, and the search isn't among its own results.
 *
 * @param agents - The agents of the period.
 */
export function filterOf({ text, filter, lookId }: RecordedSearch, agents: readonly RecordedActor[]): LookFilter {
  const typed = text.toLocaleLowerCase();
  const named = text === "" ? [] : agents.filter(({ actorName }) => actorName.toLocaleLowerCase().includes(typed));
  return { ...filter, orActorSubjects: named.map(({ actorSubject }) => actorSubject), exceptLookId: lookId };
}
