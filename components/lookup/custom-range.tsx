"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { useZone } from "@/lib/client/preferences/preferences";
import { LookupError } from "@/lib/domain/problems";
import { type RangeQuery, resolveRange } from "@/lib/domain/time/time-range";
import { epochMs } from "@/lib/domain/units";
import { zoneName } from "@/lib/presentation/format/format-time";
import { instantOfWallTime, wallTimeOf } from "@/lib/presentation/format/wall-time";

type Props = Readonly<{ range: RangeQuery; onApply: (range: RangeQuery) => void }>;

/** A start and an end, typed on the clocks that the page shows. */
export function CustomRange({ range, onApply }: Props) {
  const zone = useZone();
  const id = useId();
  const [initial] = useState(() => instantsOf(range));
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState<string>();
  const [fault, setFault] = useState<string | null>(null);
  const shownFrom = from ?? wallTimeOf(initial.from, zone);
  const shownTo = to ?? wallTimeOf(initial.to, zone);

  const apply = () => {
    const start = instantOfWallTime(shownFrom, zone);
    const end = instantOfWallTime(shownTo, zone);
    const found =
      start === null || end === null ? "Give both a start and an end." : faultOf({ from: start, to: end });
    setFault(found);
    if (found === null && start !== null && end !== null) onApply({ from: start, to: end });
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
      <Button onClick={apply}>Show range</Button>
      {fault !== null && (
        <p id={id} role="alert" className="basis-full text-fail-ink">
          {fault}
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

/** What the server would say against a range; `null` when nothing. */
function faultOf(range: RangeQuery): string | null {
  try {
    resolveRange(range, epochMs(Date.now()));
    return null;
  } catch (thrown) {
    return thrown instanceof LookupError ? (thrown.occurrence.detail ?? thrown.message) : String(thrown);
  }
}
