import { type FigureId, figures } from "@/lib/domain/summary/metric-catalogue";
import type { Summary } from "@/lib/domain/summary/summary";

/** A summary in which every figure is 1, except for these changes. */
export function summaryWith(
  changes: Partial<Summary["figures"]> = {},
  rest: Partial<Omit<Summary, "figures">> = {},
): Summary {
  const ones = Object.fromEntries(figures.map(({ id }) => [id, 1])) as Record<FigureId, number>;
  return { figures: { ...ones, ...changes }, window: null, adjustments: [], ...rest };
}
