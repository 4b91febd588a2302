"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { use, useTransition } from "react";
import { useHasOwnWindow } from "@/lib/client/address/use-has-own-window";
import { FrameContext } from "@/lib/client/embed/frame";
import type { Problem } from "@/lib/contract/problem";
import { problemOf } from "@/lib/contract/problem";
import { LookupError } from "@/lib/domain/problems";
import { defaultRange, parseRangeQuery, type RangeQuery } from "@/lib/domain/time/time-range";
import { rangeFaultText } from "@/lib/presentation/lookup/range-faults";

type RangeState = Readonly<{
  range: RangeQuery;
  /** What is wrong with the range in the URL; `range` is then the last 24 hours. */
  problem: Problem | null;
  /** Whether a new range is loading while the page still shows the previous one. */
  isPending: boolean;
  setRange: (range: RangeQuery) => void;
}>;

/** The time range in the URL; the last 24 hours on a page whose window isn't one. After a change, the page keeps its data until the new answers arrive. */
export function useRange(): RangeState {
  const [isPending, startTransition] = useTransition();
  const isFramed = use(FrameContext) !== null;
  const hasOwnWindow = useHasOwnWindow();
  const [params, setParams] = useQueryStates(
    { days: parseAsString, from: parseAsString, to: parseAsString },
    // In a frame, entries would be the host page's: its back button would go through our ranges.
    { history: isFramed ? "replace" : "push", startTransition },
  );
  const setRange = (range: RangeQuery) => {
    const chosen =
      "days" in range
        ? { days: String(range.days), from: null, to: null }
        : { days: null, from: String(range.from), to: String(range.to) };
    setParams(chosen);
  };
  return { ...parse(hasOwnWindow ? {} : params), isPending, setRange };
}

function parse(params: Parameters<typeof parseRangeQuery>[0]): Pick<RangeState, "range" | "problem"> {
  try {
    return { range: parseRangeQuery(params), problem: null };
  } catch (thrown) {
    const fault = thrown instanceof LookupError ? thrown.occurrence.fault : undefined;
    return { range: defaultRange, problem: problemOf("invalid-range", rangeFaultText(fault)) };
  }
}
