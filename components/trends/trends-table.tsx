import type { MarkedDay } from "@/lib/client/trends/marked-day";
import type { TrendDay } from "@/lib/presentation/trends/trend-days";
import { trendTexts } from "@/lib/presentation/trends/trend-texts";
import { dayName, figureText, trendMeasures } from "@/lib/presentation/trends/trends";

type Props = Readonly<{ days: readonly TrendDay[]; marked: MarkedDay }>;

/** The figures of every day, with their units. The day's button marks it on the timeline. */
export function TrendsTable({ days, marked }: Props) {
  return (
    <div className="overflow-x-auto overscroll-x-contain px-4 pb-2 print:overflow-visible">
      <table className="w-full min-w-136 text-left text-[0.8125rem] tabular-nums print:min-w-0 print:text-xs">
        <caption className="sr-only print:not-sr-only print:text-left print:font-semibold">
          {trendTexts.caption}
        </caption>
        <thead>
          <tr className="align-bottom text-xs text-ink-muted">
            <th scope="col" className="py-1 pr-3 font-medium">
              {trendTexts.day}
            </th>
            {trendMeasures.map(({ id, label }) => (
              <th key={id} scope="col" className="py-1 pl-3 text-right font-medium">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr
              key={day.start}
              className="break-inside-avoid border-t border-line bg-surface has-[[aria-pressed=true]]:bg-accent-soft"
            >
              <th
                scope="row"
                className="bg-inherit py-0.5 pr-3 font-normal whitespace-nowrap max-sm:sticky max-sm:left-0"
              >
                <button
                  type="button"
                  aria-pressed={day.start === marked.day?.start}
                  onClick={() => marked.toggle(day)}
                  className="min-h-6 rounded-control text-start underline decoration-line-strong underline-offset-3 hover:decoration-ink aria-pressed:font-semibold print:no-underline"
                >
                  {dayName(day)}
                </button>
              </th>
              {trendMeasures.map((measure) => {
                const isGap = day.figures === null || day.figures[measure.id] === null;
                return (
                  <td key={measure.id} className={`py-0.5 pl-3 text-right ${isGap ? "text-ink-faint" : ""}`}>
                    {figureText(day, measure)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
