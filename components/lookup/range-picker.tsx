"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { SegmentedRadios } from "@/components/ui/segmented-radios";
import { useHasOwnWindow } from "@/lib/client/address/use-has-own-window";
import { useRange } from "@/lib/client/address/use-range";
import { useViewerRef } from "@/lib/client/viewer/viewer-zone";
import {
  customRange,
  rangeMenuId,
  rangeOfOption,
  rangeOptionOf,
  rangeOptions,
} from "@/lib/presentation/lookup/range-options";

/** Most agents only choose days. Without a fallback of its own, the whole header would wait for it. */
const CustomRange = dynamic(() => import("@/components/lookup/custom-range").then((m) => m.CustomRange), {
  loading: () => null,
});

type Props = Readonly<{
  form: string;
  /** Further controls in the same row. */
  children: React.ReactNode;
}>;

const wide = "sm:order-3 sm:flex sm:basis-full sm:flex-wrap sm:items-center sm:gap-x-3 sm:gap-y-2 lg:contents";
const row = `order-3 flex basis-full flex-wrap items-center gap-2 ${wide}`;
/** Only on a phone-sized page is it a menu. Elsewhere it's in the header, where the browser would hide a closed popover. */
const menu = `max-sm:inset-auto max-sm:top-24 max-sm:right-3 max-sm:left-3 max-sm:m-0 max-sm:w-auto max-sm:rounded-panel max-sm:border max-sm:border-line-strong max-sm:bg-surface max-sm:p-3 max-sm:text-ink max-sm:shadow-lg max-sm:open:grid max-sm:gap-2 sm:static sm:m-0 sm:overflow-visible sm:border-0 sm:bg-transparent sm:p-0 sm:text-inherit ${wide}`;

/** The time range of the page, or of the next look-up, unless the page has a window of its own. On a viewer's page as narrow as a phone, it's in a menu. */
export function RangePicker({ form, children }: Props) {
  const { range, setRange, isPending } = useRange();
  const [isChoosing, setIsChoosing] = useState(false);
  const isCustom = isChoosing || "from" in range;
  const isInMenu = useViewerRef() !== null;

  const hasOwnWindow = useHasOwnWindow();

  const choose = (value: string) => {
    const chosen = rangeOfOption(value);
    setIsChoosing(chosen === null);
    if (chosen !== null) setRange(chosen);
  };

  if (hasOwnWindow) return <div className={`${row} lg:*:order-3`}>{children}</div>;
  return (
    <>
      <div {...(isInMenu ? { id: rangeMenuId, popover: "auto" } : {})} className={isInMenu ? menu : row}>
        <div className={`max-w-full flex-none lg:order-3 ${isPending ? "opacity-70" : ""}`}>
          <SegmentedRadios
            legend="Time range"
            name="days"
            form={form}
            options={rangeOptions}
            value={isCustom ? customRange : rangeOptionOf(range)}
            onChange={choose}
          />
        </div>
        <div className="max-w-full flex-none lg:order-3">{children}</div>
      </div>
      {"from" in range && (
        <>
          <input type="hidden" form={form} name="from" value={range.from} />
          <input type="hidden" form={form} name="to" value={range.to} />
        </>
      )}
      {isCustom && <CustomRange key={"from" in range ? range.from : ""} range={range} onApply={setRange} />}
    </>
  );
}
