import type { BaselineWords } from "@/lib/contract/history";
import type { BaselineChange, BaselineMeasure, Rate } from "@/lib/domain/history/baseline";
import { counted } from "@/lib/presentation/format/counted";
import { quantityText } from "@/lib/presentation/format/format-quantity";

const subjects: Readonly<Record<BaselineMeasure, string>> = {
  failures: "Failed attempts",
  trouble: "Attempts with trouble",
  rebuffering: "Rebuffering",
};

const headlines: Readonly<Record<BaselineChange["change"], string>> = {
  worse: "Worse than usual this week",
  better: "Better than usual this week",
  same: "This week is as usual",
  unclear: "No clear difference from usual this week",
  unknown: "Too few attempts to compare this week",
};

const nothingBefore = "This week can't be compared: the days before it aren't loaded";

/**
 * How a viewer's week compares with their own days before, in words.
 *
 * @param changes - None if the days before aren't loaded.
 */
export function baselineWords(changes: readonly BaselineChange[]): BaselineWords {
  if (changes.length === 0) return { headline: nothingBefore, change: "unknown", lines: [] };
  const change = overall(changes);
  // Without any rate, the measures would all say the same.
  const lines = change === "unknown" ? changes.slice(0, 1).map(countsOf) : changes.map(lineOf);
  return { headline: headlines[change], change, lines };
}

function countsOf({ measure, change, attempts }: BaselineChange): BaselineWords["lines"][number] {
  const text = `${counted(attempts.week, "attempt")} this week, ${attempts.usual} before.`;
  return { id: measure, change, text, detail: null };
}

/** One thing that is worse outweighs what is better. */
function overall(changes: readonly BaselineChange[]): BaselineChange["change"] {
  const order = ["worse", "better", "unclear", "same"] as const;
  return order.find((one) => changes.some(({ change }) => change === one)) ?? "unknown";
}

function lineOf({ measure, change, week, usual, attempts }: BaselineChange): BaselineWords["lines"][number] {
  const subject = subjects[measure];
  if (change === "unknown" || week === null || usual === null) {
    const text = `${subject}: too little to compare (${counted(attempts.week, "attempt")} this week, ${attempts.usual} before).`;
    return { id: measure, change: "unknown", text, detail: null };
  }
  const [now, before] = [percent(week.percent), percent(usual.percent)];
  const usually = now === before ? "as usual" : change === "same" ? `as usual (${before})` : `usually ${before}`;
  return {
    id: measure,
    change,
    text: `${subject} ${now} this week, ${usually}${change === "unclear" && now !== before ? "; that may be chance" : ""}.`,
    detail: `Likely ${span(week)} this week and ${span(usual)} before, from ${week.attempts} and ${counted(usual.attempts, "attempt")}.`,
  };
}

/** "2–11 %". */
function span({ low, high }: Rate): string {
  const [from, to] = [percent(low), percent(high)];
  return from === to ? `${to}` : `${from.replace("\u00a0%", "")}–${to}`;
}

/** Rates from ten on are whole: more digits would promise more than the intervals do. The unit stays on the number's line. */
function percent(value: number): string {
  return quantityText(value < 10 ? value : Math.round(value), "percent").replaceAll(" ", "\u00a0");
}
