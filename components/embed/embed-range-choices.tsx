"use client";

import { useState } from "react";
import { ZoneSwitch } from "@/components/header/zone-switch";
import { CustomRange } from "@/components/lookup/custom-range";
import { SegmentedRadios } from "@/components/ui/segmented-radios";
import { useRange } from "@/lib/client/address/use-range";
import type { EpochMs } from "@/lib/domain/units";
import { customRange, rangeOfOption, rangeOptionOf, rangeOptions } from "@/lib/presentation/lookup/range-options";

/** The ranges and clocks to choose from. */
export function EmbedRangeChoices({ now }: Readonly<{ now: EpochMs }>) {
  const { range, setRange } = useRange();
  const [isChoosing, setIsChoosing] = useState(false);
  const isCustom = isChoosing || "from" in range;
  const choose = (value: string) => {
    const chosen = rangeOfOption(value);
    setIsChoosing(chosen === null);
    if (chosen !== null) setRange(chosen);
  };
  return (
    // The fields of a date don't shrink: in the narrowest frames, each goes below its label.
    <div className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-2 [&_label:has([type=datetime-local])]:flex-wrap">
      <SegmentedRadios
        legend="Time range"
        name="days"
        options={rangeOptions}
        value={isCustom ? customRange : rangeOptionOf(range)}
        onChange={choose}
      />
      {isCustom && <CustomRange key={"from" in range ? range.from : ""} range={range} onApply={setRange} />}
      <ZoneSwitch now={now} />
    </div>
  );
}
