import type { GoodwillWords } from "@/lib/contract/answer";
import type { GoodwillEvidence } from "@/lib/domain/answer/goodwill/goodwill-evidence";
import type { GoodwillMeasure, GoodwillRules, HurtPart } from "@/lib/domain/answer/goodwill/goodwill-rules";
import { milliseconds, minuteMs } from "@/lib/domain/units";
import { newestOfNewestFirst } from "@/lib/presentation/answer/newest-of";
import { counted } from "@/lib/presentation/format/counted";
import { formatDuration } from "@/lib/presentation/format/format-time";

const measureWords = [
  { id: "plays-lost", label: "Plays lost", write: (value) => counted(value, "play") },
  { id: "incidents", label: "Incidents", write: (value) => counted(value, "incident") },
  { id: "minutes-waited", label: "Time waiting", write: minutesWords },
  { id: "minutes-low-picture", label: "Time in low quality", write: minutesWords },
  { id: "minutes-hurt", label: "Time lost", write: minutesWords },
  { id: "days-touched", label: "Days affected", write: (value) => counted(value, "day") },
] as const satisfies readonly Readonly<{ id: GoodwillMeasure; label: string; write: (value: number) => string }>[];

const partWords = {
  waiting: "rebuffering",
  "start-wait": "waiting for the video to start",
  "failed-start": "failed starts",
  "low-picture": "low picture quality",
} as const satisfies Record<HurtPart, string>;

type Options = Readonly<{
  rules: GoodwillRules;
  /** How many viewers the sessions name. */
  viewerCount: number;
  /** Whether days are the viewer's own, and not the page's. */
  isViewersDay: boolean;
}>;

/** What the goodwill panel says. */
export function goodwillWords(
  evidence: GoodwillEvidence,
  { rules, viewerCount, isViewersDay }: Options,
): GoodwillWords {
  return {
    notice: "Goodwill evidence. The decision is yours.",
    shared: sharedWords(viewerCount),
    measures: measureWords.map(({ id, label, write }) => ({
      id,
      label,
      value: write(evidence.measures[id].value),
      ...newestOfNewestFirst(evidence.measures[id].sessions.map((session) => session.id).toReversed()),
    })),
    reached: evidence.rules.flatMap(({ rule, measured, isReached }) => {
      const [value, from] = [measured.value, rule.atLeast].map((of) => valueWords(rule.measure, of));
      return isReached
        ? [{ id: rule.id, text: `Meets your team's goodwill rule: ${rule.label} (${value}, minimum ${from})` }]
        : [];
    }),
    notReached: notReachedWords(evidence),
    basis: basisWords(rules, isViewersDay),
  };
}

/** Several people can share an address, and none of them experienced all of it. */
function sharedWords(viewers: number): string | null {
  if (viewers < 2) return null;
  return `${counted(viewers, "viewer")} share this address. The numbers add up all of them.`;
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
  const words = rest.map(({ rule }) => `${rule.label} (minimum ${valueWords(rule.measure, rule.atLeast)})`);
  return `Not met: ${words.join(", ")}.`;
}

function basisWords({ retries, minutesHurt, playsLost }: GoodwillRules, isViewersDay: boolean): string {
  const parts = minutesHurt.map((part) => partWords[part]).join(", ");
  return [
    retries === "once" ? "Retries in one incident count as one lost play." : "Every retry counts as a lost play.",
    ...(playsLost.evenIfPlayedAfter ? [] : ["Incidents that ended in a good play don't count."]),
    ...(parts === "" ? [] : [`Time lost: ${parts}.`]),
    isViewersDay ? "Days are in the viewer's time zone." : "Days are in your time zone, as the viewer's isn't known.",
  ].join(" ");
}
