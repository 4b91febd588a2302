import {
  type LeadDesk,
  type RecordedAgent,
  type RecordedLook,
  type RecordQuery,
  usualPeriod,
  type VerdictNames,
} from "@/lib/contract/lead";
import { paths } from "@/lib/contract/paths";
import type { Zone } from "@/lib/domain/time/zone";
import { dayMs, type EpochMs, epochMs } from "@/lib/domain/units";
import { counted } from "@/lib/presentation/format/counted";
import { formatClock, formatDay, formatDayTime, formatSpan, zoneName } from "@/lib/presentation/format/format-time";
import {
  actionNames,
  causeText,
  rangeText,
  reasonText,
  resultText,
  roleText,
} from "@/lib/presentation/lead/look-words";
import { isSearch } from "@/lib/presentation/lead/search-form";
import { verdictStyles } from "@/lib/presentation/style/verdict-style";

/** A text that leads to looks. */
type LinkedText = Readonly<{ key: string; text: string; href: string }>;

/** A row of the table. */
export type LookView = ReturnType<typeof lookView>;

/** A row of a table of counts. `share` is of the largest row, 0 to 1. */
export type CountView = LinkedText & Readonly<{ looks: string; viewers: string; share: number }>;

type Basis = Readonly<{
  query: RecordQuery;
  zone: Zone;
  verdicts: VerdictNames;
  /** The page that diagnoses a problem of the desk: its address is sealed on the server. */
  diagnosisOf: (problem: LeadDesk["recurring"][number]) => string;
}>;

const sweepStyle = { tone: "trouble", shape: "triangle" } as const;
const number = new Intl.NumberFormat("en-GB");

/** Everything the lead's desk shows below its search form, in words. */
export function leadView(desk: LeadDesk, basis: Basis) {
  const { query, zone } = basis;
  const { after: _, ...search } = query;
  const total = desk.perAgent.reduce((sum, { looks }) => sum + looks, 0);
  return {
    zone: zoneName(desk.now, zone),
    /** Whether something was searched for; its result then comes first. */
    isSearch: isSearch(query),
    status: statusText(desk, total, query),
    csv: paths.leadCsv(search),
    newest: query.after === undefined ? null : paths.lead(search),
    older: desk.after === null ? null : paths.lead({ ...search, after: desk.after }),
    looks: desk.looks.map((look) => lookView(look, desk.now, basis)),
    perAgent: countsOf(
      desk.perAgent.map(({ agent, ...counts }) => ({
        ...counts,
        ...{ key: agent.subject, text: agent.name, href: paths.lead({ ...search, agent: agent.subject }) },
      })),
    ),
    perDay: countsOf(
      desk.perDay.map(({ day, ...counts }) => ({
        ...counts,
        ...{ key: String(day.start), text: formatDay(day.start, zone), href: within(search, day.start, day.end) },
      })),
    ),
    sweepsAside: `more than ${counted(desk.sweepViewersMax, "viewer")} in an hour`,
    noSweeps: `Nobody looked up more than ${counted(desk.sweepViewersMax, "viewer")} within an hour in this period.`,
    sweeps: desk.sweeps.map(({ agent, start, end, viewers }) => ({
      key: `${agent.subject} ${start}`,
      text: `${agent.name}: ${counted(viewers, "viewer")} within an hour`,
      detail: formatSpan(start, end, zone),
      style: sweepStyle,
      // The end is exclusive, and the last look is part of it.
      href: within({ agent: agent.subject }, start, epochMs(end + 1)),
      diagnosis: null,
    })),
    recurring: desk.recurring.map((problem) => recurringView(problem, desk, basis)),
  };
}

/** What a screen reader announces after a search: "50 of 312 look-ups, newest first". */
function statusText({ looks, after, text }: LeadDesk, total: number, query: RecordQuery): string {
  if (total === 0) {
    if (!isSearch(query)) return `Nobody looked anyone up in the last ${counted(Number(usualPeriod), "day")}.`;
    return text === ""
      ? "No look-ups match this search."
      : "Nobody looked up a viewer with this ID or address in this period, and no agent has this name.";
  }
  if (looks.length === 0) return "There are no older look-ups.";
  return looks.length === total && after === null
    ? counted(total, "look-up")
    : `${number.format(looks.length)}${query.after === undefined ? "" : " older"} of ${counted(total, "look-up")}, newest first`;
}

function lookView(look: RecordedLook, now: EpochMs, { query, zone, verdicts }: Basis) {
  const time = (at: EpochMs) => formatDayTime(at, zone);
  const { after: _, ...search } = query;
  const { pseudonym, cause, verdict } = look;
  const range = rangeText(look, time);
  return {
    id: look.id,
    iso: new Date(look.at).toISOString(),
    day: formatDay(look.at, zone) === formatDay(now, zone) ? "Today" : formatDay(look.at, zone),
    clock: formatClock(look.at, zone),
    agent: linkTo(look.agent, search),
    role: roleText(look),
    action: actionNames[look.action],
    details: [range, reasonText(look)].filter((text) => text !== null).join(", "),
    viewer: pseudonym === null ? null : { text: pseudonym, href: paths.lead({ pseudonym, period: "30" }) },
    result: resultText(look, verdicts),
    /** `null` without a verdict. */
    style: look.outcome === "ok" && verdict !== null ? verdictStyles[verdict] : null,
    cause: cause === null ? "" : causeText(cause),
  };
}

function recurringView(
  problem: LeadDesk["recurring"][number],
  { now }: LeadDesk,
  { query, verdicts, diagnosisOf }: Basis,
) {
  const { verdict, cause, viewers } = problem;
  const blamed = cause === null ? {} : { factor: cause.factor, cause: cause.value };
  const inTeam = query.team === undefined ? {} : { team: query.team };
  const name = verdicts[verdict];
  return {
    key: `${verdict} ${cause?.factor} ${cause?.value}`,
    text: `${counted(viewers, "caller")}: ${cause === null ? name : causeText(cause)}`,
    detail: cause === null ? "" : name,
    style: verdictStyles[verdict],
    href: within({ verdict, ...blamed, ...inTeam }, epochMs(now - dayMs), now),
    diagnosis: diagnosisOf(problem),
  };
}

function linkTo({ subject, name }: RecordedAgent, search: RecordQuery) {
  return { text: name, href: paths.lead({ ...search, agent: subject }) };
}

/** The looks of a search between two instants, instead of in its period. */
function within({ period: _, ...search }: RecordQuery, since: EpochMs, until: EpochMs): string {
  return paths.lead({ ...search, since: String(since), until: String(until) });
}

function countsOf(
  rows: readonly (LinkedText & Readonly<{ looks: number; viewers: number }>)[],
): readonly CountView[] {
  const most = Math.max(1, ...rows.map(({ looks }) => looks));
  return rows.map(({ looks, viewers, ...row }) => ({
    ...row,
    looks: number.format(looks),
    viewers: number.format(viewers),
    share: looks / most,
  }));
}
