import type { TimeRange } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs } from "@/lib/domain/units";
import { formatDayTime } from "@/lib/presentation/format/format-time";

const strides: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

type HandleProps = Readonly<{
  part: "start" | "end";
  name: string;
  value: EpochMs;
  within: TimeRange;
  stepMs: number;
  zone: string;
  onMove: (shiftMs: number) => void;
}>;

/** One end of the overview window, as a slider. Its hit area is wider than the handle it draws. */
export function TimelineHandle({ part, name, value, within, stepMs, zone, onMove }: HandleProps) {
  return (
    <div
      role="slider"
      tabIndex={0}
      data-part={`${part}-handle`}
      data-grip={part}
      aria-label={name}
      aria-orientation="horizontal"
      aria-valuemin={Math.round(within.start)}
      aria-valuemax={Math.round(within.end)}
      aria-valuenow={Math.round(value)}
      aria-valuetext={formatDayTime(epochMs(value), zone)}
      onKeyDown={(event) => {
        const stride = strides[event.key];
        if (stride === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        onMove(stride * stepMs * (event.shiftKey ? 10 : 1));
      }}
      className="group absolute -inset-y-px left-0 grid w-6 cursor-ew-resize place-items-center outline-none"
    >
      <span className="h-3.5 w-1.5 rounded-full bg-accent outline-offset-2 outline-accent group-focus-visible:outline-2" />
    </div>
  );
}
