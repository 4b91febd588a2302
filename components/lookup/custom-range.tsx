"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { useZone } from "@/lib/client/preferences/preferences";
import type { RangeFault } from "@/lib/domain/time/range-fault";
import { type RangeQuery, rangeFault, resolveRange } from "@/lib/domain/time/time-range";
import { instantOfWallTime, wallTimeOf } from "@/lib/domain/time/wall-time";
import { epochMs } from "@/lib/domain/units";
import { zoneName } from "@/lib/presentation/format/format-time";
import { rangeFaultTexts } from "@/lib/presentation/lookup/range-faults";

type Props = Readonly<{ range: RangeQuery; onApply: (range: RangeQuery) => void }>;

/** A start and an end, entered in the time zone that the page shows. */
export function CustomRange({ range, onApply }: Props) {
  const zone = useZone();
  const id = useId();
  const [initial] = useState(() => instantsOf(range));
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState<string>();
  const [fault, setFault] = useState<RangeFault | null>(null);
  const shownFrom = from ?? wallTimeOf(initial.from, zone);
  const shownTo = to ?? wallTimeOf(initial.to, zone);

  const apply = () => {
    const start = instantOfWallTime(shownFrom, zone);
    const end = instantOfWallTime(shownTo, zone);
    if (start === null || end === null) return setFault("missing-instant");
    const chosen = { from: start, to: end };
    const found = rangeFault(chosen, epochMs(Date.now()));
    setFault(found);
    if (found === null) onApply(chosen);
  };

  const fields = [
    { name: "From", value: shownFrom, set: setFrom },
    { name: "To", value: shownTo, set: setTo },
  ];
  return (
    <div className="order-4 flex basis-full flex-wrap items-center gap-2 lg:order-5">
      {fields.map(({ name, value, set }) => (
        <label key={name} className="flex items-center gap-1.5 text-ink-muted">
          {name}
          <input
            type="datetime-local"
            value={value}
            onChange={(event) => set(event.target.value)}
            onKeyDown={(event) => event.key === "Enter" && apply()}
            aria-invalid={fault !== null}
            aria-describedby={fault === null ? undefined : id}
            className="h-8 rounded-control border border-control bg-surface px-2 text-ink tabular-nums"
          />
        </label>
      ))}
      <span className="text-xs text-ink-faint">{zoneName(initial.to, zone)}</span>
      <Button onClick={apply}>Apply</Button>
      {fault !== null && (
        <p id={id} role="alert" className="basis-full text-fail-ink">
          {rangeFaultTexts[fault]}
        </p>
      )}
    </div>
  );
}

function instantsOf(range: RangeQuery) {
  if ("from" in range) return range;
  const { start, end } = resolveRange(range, epochMs(Date.now()));
  return { from: start, to: end };
}
