import type { GoodwillWords } from "@/lib/contract/answer";
import type { GoodwillEvidence } from "@/lib/domain/answer/goodwill/goodwill-evidence";
import type { GoodwillMeasure, GoodwillRules, HurtPart } from "@/lib/domain/answer/goodwill/goodwill-rules";
import { milliseconds, minuteMs } from "@/lib/domain/units";
import { counted } from "@/lib/presentation/format/counted";
import { formatDuration } from "@/lib/presentation/format/format-time";

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
  rules: GoodwillRules;
  /** How many viewers the sessions name. */
  viewerCount: number;
  /** Whether days are the viewer's own, and not the page's. */
  isViewersDay: boolean;
}>;

/** Words evidence for goodwill. */
export function goodwillWords(
  evidence: GoodwillEvidence,
  { rules, viewerCount, isViewersDay }: Options,
): GoodwillWords {
  return {
    notice: "Evidence for goodwill. It decides nothing.",
    shared: sharedWords(viewerCount),
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
    basis: basisWords(rules, isViewersDay),
  };
}

/** Behind one address may be several people, none of whom lived through all of it. */
function sharedWords(viewers: number): string | null {
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
