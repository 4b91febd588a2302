"use client";

import { useState } from "react";
import { CustomRange } from "@/components/lookup/custom-range";
import { SegmentedRadios } from "@/components/ui/segmented-radios";
import { useRange } from "@/lib/client/address/use-range";
import { customRange, rangeOfOption, rangeOptionOf, rangeOptions } from "@/lib/presentation/lookup/range-options";

type Props = Readonly<{ form: string /** Further controls in the same row. */; children: React.ReactNode }>;

/** The time range of the page, or of the next look-up. On a narrow page its row scrolls sideways, to stay one line high. */
export function RangePicker({ form, children }: Props) {
  const { range, setRange, isPending } = useRange();
  const [isChoosing, setIsChoosing] = useState(false);
  const isCustom = isChoosing || "from" in range;

  const choose = (value: string) => {
    const chosen = rangeOfOption(value);
    setIsChoosing(chosen === null);
    if (chosen !== null) setRange(chosen);
  };

  return (
    <>
      <div className="order-3 -mx-3 flex min-w-0 basis-[calc(100%+1.5rem)] items-center gap-x-3 overflow-x-auto px-3 py-0.5 max-sm:pr-10 max-sm:[mask-image:linear-gradient(to_right,black_calc(100%-2.5rem),transparent)] sm:flex-wrap sm:gap-y-2 lg:contents">
        <div className={`flex-none lg:order-3 ${isPending ? "opacity-70" : ""}`}>
          <SegmentedRadios
            legend="Time range"
            name="days"
            form={form}
            options={rangeOptions}
            value={isCustom ? customRange : rangeOptionOf(range)}
            onChange={choose}
          />
        </div>
        <div className="flex-none lg:order-3">{children}</div>
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
