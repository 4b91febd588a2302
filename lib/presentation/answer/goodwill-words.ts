import { type GoodwillEvidence, goodwillEvidence } from "@/lib/domain/answer/goodwill/goodwill-evidence";
import type { GoodwillMeasure, GoodwillRules, HurtPart } from "@/lib/domain/answer/goodwill/goodwill-rules";
import type { Incident } from "@/lib/domain/answer/incidents/incident";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import { milliseconds, minuteMs } from "@/lib/domain/units";
import { counted } from "@/lib/presentation/format/counted";
import { formatDay, formatDuration, type Zone } from "@/lib/presentation/format/format-time";

/** Evidence for goodwill, ready to draw. No word of it decides. */
export type GoodwillWords = Readonly<{
  notice: string;
  /** That several people are added up; `null` where one viewer alone is named. */
  shared: string | null;
  measures: readonly Readonly<{
    id: GoodwillMeasure;
    label: string;
    value: string;
    /** The newest first. */
    sessions: readonly SessionId[];
  }>[];
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

type Options = Readonly<{
  thresholds: Thresholds;
  /** The agent's own. */
  zone: Zone;
  /** `null` while it is not known. */
  viewerZone: Zone | null;
}>;

/** Decides what the panel for goodwill evidence says. */
export function goodwillWords(
  sessions: readonly Session[],
  incidents: readonly Incident[],
  rules: GoodwillRules,
  { thresholds, zone, viewerZone }: Options,
): GoodwillWords {
  const dayOf = (instant: Session["startedAt"]) => formatDay(instant, viewerZone ?? zone);
  const evidence = goodwillEvidence(sessions, incidents, rules, { thresholds, dayOf });
  return {
    notice: "Evidence for goodwill. It decides nothing.",
    shared: sharedWords(sessions),
    measures: measureWords.map(({ id, label, write }) => ({
      id,
      label,
      value: write(evidence.measures[id].value),
      sessions: evidence.measures[id].sessions.map((session) => session.id).toReversed(),
    })),
    reached: evidence.rules.flatMap(({ rule, measured, isReached }) => {
      const [value, from] = [measured.value, rule.atLeast].map((of) => valueWords(rule.measure, of));
      return isReached
        ? [{ id: rule.id, text: `Reaches the rule you set: ${rule.label} (${value}, from ${from})` }]
        : [];
    }),
    notReached: notReachedWords(evidence),
    basis: basisWords(rules, viewerZone !== null),
  };
}

/** Behind one address may be several people, none of whom lived through all of it. */
function sharedWords(sessions: readonly Session[]): string | null {
  const viewers = new Set(sessions.flatMap(({ viewerId }) => viewerId ?? [])).size;
  if (viewers < 2) return null;
  return `These sessions are of ${counted(viewers, "viewer")} behind one address: the numbers add up what all of them lived through.`;
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

function basisWords({ retries, minutesHurt, playsLost }: GoodwillRules, isViewersDay: boolean): string {
  const parts = minutesHurt.map((part) => partWords[part]).join(", ");
  return [
    `Lost plays of one incident count ${retries === "once" ? "once" : "each"}`,
    ...(playsLost.evenIfPlayedAfter ? [] : ["none where it then played"]),
    ...(parts === "" ? [] : [`time hurt is ${parts}`]),
    `days are those of ${isViewersDay ? "the viewer's clock" : "your clock, as the viewer's is not known"}`,
  ].join("; ");
}
