import type { InputFault } from "@/lib/domain/problems";
import type { RangeFault } from "@/lib/domain/time/range-fault";
import { rangeDays } from "@/lib/domain/time/time-range";

const days = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(rangeDays.map(String));

/** What is wrong with a time range, and how to correct it. */
export const rangeFaultTexts = {
  "days-and-instants": "Use either a number of days or a start and an end, not both.",
  "unknown-days": `Choose ${days} days, or a start and an end.`,
  "missing-instant": "Enter both a start and an end.",
  "malformed-instant": "The start and the end must be epoch milliseconds.",
  reversed: "The end must be after the start.",
  "in-future": "This range is in the future.",
  "end-in-future": "The end is in the future.",
  "too-long": "Conviva answers for at most 30 days at a time.",
  "too-old": "Conviva keeps 30 days. This range is older.",
  "under-a-minute": "The range must cover at least one whole minute.",
} as const satisfies Record<RangeFault, string>;

/**
 * What is wrong with a time range; `undefined` if the fault isn't a range's. The page's script has these texts, and not those of
 * every other input.
 */
export function rangeFaultText(fault: InputFault | undefined): string | undefined {
  return Object.entries(rangeFaultTexts).find(([known]) => known === fault)?.[1];
}
