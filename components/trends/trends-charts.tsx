"use client";

import { type KeyboardEvent, useState } from "react";
import { Bar, ComposedChart, Line, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { MarkedDay } from "@/lib/client/trends/marked-day";
import type { TrendDay } from "@/lib/presentation/trends/trend-days";
import { trendTexts } from "@/lib/presentation/trends/trend-texts";
import {
  dayName,
  dayText,
  figureText,
  scaleMax,
  scaleText,
  type TrendMeasure,
  trendMeasures,
} from "@/lib/presentation/trends/trends";

type Props = Readonly<{ days: readonly TrendDay[]; marked: MarkedDay }>;

/**
 * One small chart per measure, above each other, so that a day can be followed through all of them. A day without a figure is a
 * gap. The days are buttons behind the charts; only one of them is a tab stop, and the arrow keys move between them.
 */
export function TrendsCharts({ days, marked }: Props) {
  const [pointedAt, setPointedAt] = useState<number | null>(null);
  const markedAt = days.findIndex(({ start }) => start === marked.day?.start);
  const shown = days[pointedAt ?? markedAt] ?? null;
  return (
    <div className="px-4">
      <p aria-hidden="true" className="h-5 text-xs font-semibold">
        {shown === null ? "" : dayName(shown)}
      </p>
      <div className="relative isolate">
        <DayButtons days={days} marked={marked} markedAt={markedAt} onPoint={setPointedAt} />
        <div aria-hidden="true" className="pointer-events-none relative">
          {trendMeasures.map((measure, index) => (
            <div
              key={measure.id}
              className="border-t border-line sm:grid sm:grid-cols-[10.25rem_minmax(0,1fr)] sm:items-stretch"
            >
              <p className="flex items-baseline justify-between gap-2 pt-1 text-xs sm:block">
                <span className="font-medium">{measure.label}</span>
                <span className={`block tabular-nums ${shown === null ? "text-ink-faint" : "text-sm font-semibold"}`}>
                  {shown === null ? scaleText(days, measure) : figureText(shown, measure)}
                </span>
              </p>
              <div className={index === trendMeasures.length - 1 ? "h-19" : "h-13"}>
                <SmallChart days={days} measure={measure} hasAxis={index === trendMeasures.length - 1} />
              </div>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

const tick = { fill: "var(--ink-muted)", fontSize: 11.5 };
const axisHeight = 24;

type SmallChartProps = Readonly<{ days: readonly TrendDay[]; measure: TrendMeasure; hasAxis: boolean }>;

function SmallChart({ days, measure, hasAxis }: SmallChartProps) {
  const colour = `var(--${measure.tone})`;
  const data = days.map(({ label, figures }) => {
    const value = figures === null ? null : figures[measure.id];
    // Zero is a thin grey line, and a day without sessions is nothing.
    return { label, value, fill: value === 0 ? "var(--exit)" : colour };
  });
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 320, height: 52 }}>
      <ComposedChart data={data} margin={{ top: 6, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <XAxis
          dataKey="label"
          scale="band"
          hide={!hasAxis}
          height={axisHeight}
          tick={tick}
          tickLine={false}
          axisLine={{ stroke: "var(--line-strong)" }}
          minTickGap={12}
        />
        <YAxis hide domain={[0, scaleMax(days, measure)]} />
        {measure.shape === "bar" ? (
          <Bar dataKey="value" fill={colour} radius={2} maxBarSize={28} minPointSize={1} isAnimationActive={false} />
        ) : (
          <Line
            dataKey="value"
            stroke={colour}
            strokeWidth={1.75}
            dot={{ r: 2.5, fill: colour, strokeWidth: 0 }}
            connectNulls={false}
            isAnimationActive={false}
          />
        )}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

type ButtonsProps = Props & Readonly<{ markedAt: number; onPoint: (index: number | null) => void }>;

const hatched =
  "bg-[repeating-linear-gradient(135deg,var(--line-strong)_0_1px,transparent_1px_7px)] bg-no-repeat bg-[length:100%_calc(100%-1.5rem)]";

function DayButtons({ days, marked, markedAt, onPoint }: ButtonsProps) {
  const [focusedAt, setFocusedAt] = useState(markedAt === -1 ? days.length - 1 : markedAt);
  const stop = Math.min(focusedAt, days.length - 1);
  const move = (event: KeyboardEvent<HTMLElement>, from: number) => {
    const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: days.length - 1 }[event.key];
    const button = to === undefined ? undefined : event.currentTarget.parentElement?.children[to];
    if (!(button instanceof HTMLElement)) return;
    event.preventDefault();
    button.focus();
  };
  return (
    <fieldset
      aria-label={trendTexts.days}
      onPointerLeave={() => onPoint(null)}
      className="absolute inset-y-0 right-0 left-0 flex sm:left-41"
    >
      {days.map((day, index) => (
        <button
          key={day.start}
          type="button"
          aria-label={dayText(day)}
          aria-pressed={index === markedAt}
          tabIndex={index === stop ? 0 : -1}
          onClick={() => marked.toggle(day)}
          onPointerEnter={() => onPoint(index)}
          onFocus={() => {
            setFocusedAt(index);
            onPoint(index);
          }}
          onBlur={() => onPoint(null)}
          onKeyDown={(event) => move(event, index)}
          className={`min-w-0 flex-1 basis-0 hover:bg-raised focus-visible:-outline-offset-2 aria-pressed:bg-accent-soft ${day.loaded === "all" ? "" : hatched}`}
        />
      ))}
    </fieldset>
  );
}
