import type { Problem } from "@/lib/contract/problem";
import type { Zone } from "@/lib/domain/time/zone";
import { about } from "@/lib/presentation/format/about";
import { counted } from "@/lib/presentation/format/counted";
import { formatSpan } from "@/lib/presentation/format/format-time";
import type { Completeness, Gap } from "@/lib/presentation/sessions/completeness";
import { minuteText } from "@/lib/presentation/sessions/gap-words";

/** The fixed texts of loading all sessions. */
export const completenessTexts = {
  name: "All sessions",
  loading: "Loading all sessions…",
  stop: "Stop",
  rest: "Load the rest",
  retry: "Retry",
} as const;

/** How many of a gap's periods are listed one by one. */
const maxNamed = 3;

/** How far loading has come: "Loading all sessions: 4 of 7 periods". After the last one, only the answer is left. */
export function progressText({ progress }: Pick<Completeness, "progress">): string {
  if (progress === null) return "Loading all sessions";
  if (progress.periods > 0 && progress.done >= progress.periods) return "Updating the answer";
  return `Loading all sessions: ${progress.done} of ${counted(progress.periods, "period")}`;
}

/** What has been loaded, and what couldn't be: a sentence or two. Without the progress of what is still loading. */
export function stateText(known: Completeness, zone: Zone): string {
  const { phase, loadedCount, isComplete } = known;
  if (isComplete) return `All ${counted(loadedCount, "session")} loaded.`;
  const loaded = loadedText(known);
  const missing = missingTexts(known, zone);
  if (phase === "stopped") return [`Stopped. ${loaded}`, ...missing].join(" ");
  if (phase === "cut-off") return [`The connection was lost. ${loaded}`, ...missing].join(" ");
  if (phase === "loading") return [loaded, ...missing].join(" ");
  return [...missing, loaded].join(" ");
}

/** "3,420 of about 4,900 sessions are loaded." */
function loadedText({ loadedCount, aboutCount }: Completeness): string {
  if (aboutCount === null) return `${counted(loadedCount, "session")} ${loadedCount === 1 ? "is" : "are"} loaded.`;
  return `${loadedCount.toLocaleString("en-GB")} of ${about(aboutCount)} sessions are loaded.`;
}

/** What can't be loaded, a sentence each. */
function missingTexts({ gaps, limit }: Completeness, zone: Zone): readonly string[] {
  const failed = gaps.filter(({ why }) => why === "failed").length;
  const full = gaps.filter(({ why }) => why === "full-minute");
  const isBeyond = gaps.some(({ why }) => why === "beyond-limit");
  return [
    ...(failed > 0 ? [`${counted(failed, "period")} couldn't be loaded.`] : []),
    ...(full.length > 0 ? [fullMinutesText(full, limit, zone)] : []),
    ...(isBeyond ? [beyondText] : []),
  ];
}

const beyondText =
  "One look-up loads at most 30,000 sessions, so older ones aren't loaded. Choose a shorter range to see them.";

/** "More than 500 sessions in this minute (26 Nov 21:04 CST)." */
function fullMinutesText(full: readonly Gap[], limit: number, zone: Zone): string {
  const names = full.slice(0, maxNamed).map((gap) => minuteText(gap, zone));
  const more = full.length - names.length;
  const listed = [...names, ...(more > 0 ? [`and ${more} more`] : [])].join(", ");
  return `More than ${limit} sessions in ${full.length === 1 ? "this minute" : "these minutes"} (${listed}).`;
}

/** The name of the button that asks for one period again: "Retry Sat 31 Oct 09:12 – 14:00 CST". */
export function retryName({ start, end }: Gap, zone: Zone): string {
  return `${completenessTexts.retry} ${formatSpan(start, end, zone)}`;
}

/** Why a period failed, for its tooltip. */
export function failureText(problem: Problem | null): string {
  return problem === null ? "" : `${problem.title}. ${problem.advice}`;
}
