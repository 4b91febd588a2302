import { type LeadDesk, type RecordQuery, recordPeriods, usualPeriod, type VerdictNames } from "@/lib/contract/lead";
import { wallTimeOf } from "@/lib/domain/time/wall-time";
import type { Zone } from "@/lib/domain/time/zone";
import { dayMs, type EpochMs, epochMs } from "@/lib/domain/units";
import { zoneName } from "@/lib/presentation/format/format-time";
import { leadTexts, periodNames } from "@/lib/presentation/lead/lead-texts";
import { actionNames, causeText } from "@/lib/presentation/lead/look-words";

type Option = Readonly<{ value: string; label: string }>;

/** A choice of the form. */
export type Choice = Readonly<{ name: string; label: string; chosen: string; options: readonly Option[] }>;

/** The value of the period that shows a start and an end. */
export const customPeriod = "custom";

/** The search form, filled in for a search. */
export type SearchForm = ReturnType<typeof searchForm>;

type Basis = Readonly<{ query: RecordQuery; zone: Zone; now: EpochMs; verdicts: VerdictNames }>;
type Known = Pick<LeadDesk, "text" | "agents" | "teams">;

/** Whether anything is searched for. Another page of all look-ups isn't a search. */
export function isSearch({ after: _, ...search }: RecordQuery): boolean {
  return Object.keys(search).length > 0;
}

/** The search form for a search. @param known - What was typed, and the agents and teams of the period. */
export function searchForm({ text, agents, teams }: Known, { query, zone, now, verdicts }: Basis) {
  const { search: texts, table } = leadTexts;
  const { since, until, period } = query;
  const isCustom = since !== undefined || until !== undefined;
  const choices: readonly Choice[] = [
    choice("agent", table.columns.agent, texts.everyAgent, agents.map(optionOfAgent), query.agent),
    choice("action", table.columns.action, texts.everyAction, named(actionNames), query.action),
    choice("verdict", texts.verdict, texts.everyVerdict, named(verdicts), query.verdict),
    ...(teams.length === 0 && query.team === undefined
      ? []
      : [choice("team", texts.team, texts.everyTeam, teams.map(sameLabel), query.team)]),
    {
      ...{ name: "period", label: texts.period },
      chosen: isCustom ? customPeriod : (period ?? usualPeriod),
      options: [
        ...recordPeriods.map((value) => ({ value, label: periodNames[value] })),
        { value: customPeriod, label: texts.custom },
      ],
    },
  ];
  return {
    text,
    choices,
    zone,
    zoneLabel: zoneName(now, zone),
    since: wallTimeOf(instantIn(since) ?? epochMs(now - dayMs), zone),
    until: wallTimeOf(instantIn(until) ?? now, zone),
    /** Whether there's a search to clear. */
    canClear: isSearch(query),
    /** Restrictions that a link made, for which the form has no field. */
    restrictions: [
      ...(query.pseudonym === undefined ? [] : [`Only look-ups of viewer ${query.pseudonym}.`]),
      ...(query.factor === undefined || query.cause === undefined
        ? []
        : [`Only look-ups with the cause ${causeText({ factor: query.factor, value: query.cause })}.`]),
    ],
  };
}

/** An instant of a URL, which anybody can have changed; `null` if it isn't one. */
function instantIn(text: string | undefined): EpochMs | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? epochMs(Number(text)) : null;
}

function choice(
  name: string,
  label: string,
  everything: string,
  options: readonly Option[],
  chosen: string | undefined,
): Choice {
  // What was chosen stays in the list, even if it has no looks in the period.
  const isListed = chosen === undefined || options.some(({ value }) => value === chosen);
  const missing = isListed ? [] : [sameLabel(chosen)];
  return { name, label, chosen: chosen ?? "", options: [{ value: "", label: everything }, ...options, ...missing] };
}

function named(names: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

function optionOfAgent({ subject, name }: LeadDesk["agents"][number]): Option {
  return { value: subject, label: name };
}

function sameLabel(value: string): Option {
  return { value, label: value };
}
