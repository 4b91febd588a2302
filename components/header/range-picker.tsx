"use client";

import { useState } from "react";
import { CustomRange } from "@/components/header/custom-range";
import { SegmentedRadios } from "@/components/segmented-radios";
import { useRange } from "@/lib/client/use-range";
import { rangeDays } from "@/lib/domain/time-range";

const custom = "custom";

const options = [
  { value: "1", label: "24 hours", short: "24 h" },
  ...rangeDays.slice(1).map((days) => ({ value: String(days), label: `${days} days`, short: `${days} d` })),
  { value: custom, label: "From – to" },
];

/** The time range of the page, or of the look-up to come. */
export function RangePicker({ form }: Readonly<{ form: string }>) {
  const { range, setRange, isPending } = useRange();
  const [isChoosing, setIsChoosing] = useState(false);
  const isCustom = isChoosing || "from" in range;

  const choose = (value: string) => {
    setIsChoosing(value === custom);
    const days = rangeDays.find((days) => String(days) === value);
    if (days !== undefined) setRange({ days });
  };

  return (
    <>
      <div className={`lg:order-3 ${isPending ? "opacity-70" : ""}`}>
        <SegmentedRadios
          legend="Time range"
          name="days"
          form={form}
          options={options}
          value={isCustom ? custom : String("days" in range ? range.days : "")}
          onChange={choose}
        />
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
