import { type GoodwillEvidence, goodwillEvidence } from "@/lib/domain/insights/goodwill-evidence";
import type { GoodwillMeasure, GoodwillRules, HurtPart } from "@/lib/domain/insights/goodwill-rules";
import type { Incident } from "@/lib/domain/insights/incident";
import type { Limits } from "@/lib/domain/limits";
import type { Session } from "@/lib/domain/session";
import { milliseconds, minuteMs } from "@/lib/domain/units";
import { counted } from "@/lib/presentation/counted";
import { formatDay, formatDuration, type Zone } from "@/lib/presentation/format-time";
import { type SessionLinksModel, sessionLinks } from "@/lib/presentation/insights/session-links";

/** Evidence for goodwill, ready to draw. No word of it decides. */
export type GoodwillWords = Readonly<{
  notice: string;
  measures: readonly Readonly<{ id: GoodwillMeasure; label: string; value: string; links: SessionLinksModel }>[];
  /** "Reaches the rule you set: Several plays lost (3 plays, from 2)". */
  reached: readonly Readonly<{ id: string; text: string }>[];
  /** What is not reached, in one line; `null` when every rule is, or there is none. */
  notReached: string | null;
  /** How the numbers were counted. */
  basis: string;
}>;

const measureWords = [
  { id: "plays-lost", label: "Plays lost", write: (value) => counted(value, "play") },
  { id: "incidents", label: "Incidents", write: (value) => counted(value, "incident") },
  { id: "minutes-waited", label: "Time waited", write: minutesWords },
  { id: "minutes-low-picture", label: "Watched in a low picture", write: minutesWords },
  { id: "minutes-hurt", label: "Time hurt", write: minutesWords },
  { id: "days-touched", label: "Days touched", write: (value) => counted(value, "day") },
] as const satisfies readonly Readonly<{ id: GoodwillMeasure; label: string; write: (value: number) => string }>[];

const partWords = {
  waiting: "waiting",
  "start-wait": "the wait for the picture",
  "failed-start": "failed starts",
  "low-picture": "a low picture",
} as const satisfies Record<HurtPart, string>;

type Options = Readonly<{ limits: Limits; zone: Zone }>;

/** Decides what the panel for goodwill evidence says. */
export function goodwillWords(
  sessions: readonly Session[],
  incidents: readonly Incident[],
  rules: GoodwillRules,
  { limits, zone }: Options,
): GoodwillWords {
  const dayOf = (instant: Session["startedAt"]) => formatDay(instant, zone);
  const evidence = goodwillEvidence(sessions, incidents, rules, { limits, dayOf });
  return {
    notice: "Evidence for goodwill. It decides nothing.",
    measures: measureWords.map(({ id, label, write }) => ({
      id,
      label,
      value: write(evidence.measures[id].value),
      links: sessionLinks(evidence.measures[id].sessions, zone),
    })),
    reached: evidence.rules.flatMap(({ rule, measured, isReached }) => {
      const [value, from] = [measured.value, rule.atLeast].map((of) => valueWords(rule.measure, of));
      return isReached
        ? [{ id: rule.id, text: `Reaches the rule you set: ${rule.label} (${value}, from ${from})` }]
        : [];
    }),
    notReached: notReachedWords(evidence),
    basis: basisWords(rules),
  };
}

function valueWords(measure: GoodwillMeasure, value: number): string {
  return measureWords.find(({ id }) => id === measure)?.write(value) ?? String(value);
}

function minutesWords(minutes: number): string {
  return formatDuration(milliseconds(Math.round(minutes * minuteMs)));
}

function notReachedWords({ rules }: GoodwillEvidence): string | null {
  const rest = rules.filter(({ isReached }) => !isReached);
  if (rest.length === 0) return null;
  const words = rest.map(({ rule }) => `${rule.label} (from ${valueWords(rule.measure, rule.atLeast)})`);
  return `Not reached: ${words.join(", ")}.`;
}

function basisWords({ retries, minutesHurt, playsLost }: GoodwillRules): string {
  const parts = minutesHurt.map((part) => partWords[part]).join(", ");
  return [
    `Lost plays of one incident count ${retries === "once" ? "once" : "each"}`,
    ...(playsLost.evenIfPlayedAfter ? [] : ["none where it then played"]),
    ...(parts === "" ? [] : [`time hurt is ${parts}`]),
  ].join("; ");
}
