"use client";

import { useState } from "react";
import { CustomRange } from "@/components/lookup/custom-range";
import { SegmentedRadios } from "@/components/ui/segmented-radios";
import { useRange } from "@/lib/client/address/use-range";
import { rangeDays } from "@/lib/domain/time/time-range";

const custom = "custom";

const options = [
  { value: "1", label: "24 hours", short: "24 h" },
  ...rangeDays.slice(1).map((days) => ({ value: String(days), label: `${days} days`, short: `${days} d` })),
  { value: custom, label: "From – to" },
];

type Props = Readonly<{ form: string /** What stands in the same row. */; children: React.ReactNode }>;

/** The time range of the page, or of the look-up to come. On a narrow page its row scrolls, to stay one line high. */
export function RangePicker({ form, children }: Props) {
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
      <div className="order-3 -mx-3 flex min-w-0 basis-[calc(100%+1.5rem)] items-center gap-x-3 overflow-x-auto px-3 py-0.5 max-sm:pr-10 max-sm:[mask-image:linear-gradient(to_right,black_calc(100%-2.5rem),transparent)] sm:flex-wrap sm:gap-y-2 lg:contents">
        <div className={`flex-none lg:order-3 ${isPending ? "opacity-70" : ""}`}>
          <SegmentedRadios
            legend="Time range"
            name="days"
            form={form}
            options={options}
            value={isCustom ? custom : String("days" in range ? range.days : "")}
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
