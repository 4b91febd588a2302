"use client";

import { useZone } from "@/lib/client/preferences/preferences";
import type { HistoryAnswer } from "@/lib/contract/history";
import { historyDays, type StripColumn, stripColumns, stripHeight } from "@/lib/presentation/history/history-days";
import {
  historyCellText,
  historyGaps,
  historySummary,
  historyTexts,
  isEmptyStrip,
  stripAxis,
} from "@/lib/presentation/history/history-texts";

/** The colour of each part. The summary above and the table say the same in numbers. */
const fills = {
  failure: "fill-fail",
  trouble: "fill-trouble",
  blocked: "fill-account",
  rest: "fill-well/45",
} as const;

/** Width of a column and of the gap after it, in units of the drawing. */
const columnWidth = 8;
const gap = 2;

/** Attempts by day as a strip of columns, and as a table for screen readers. */
export function HistoryStrip({ history }: Readonly<{ history: HistoryAnswer }>) {
  const zone = useZone();
  const days = historyDays(history, zone);
  const columns = stripColumns(days);
  const width = columns.length * (columnWidth + gap) - gap;
  const gaps = historyGaps(history, zone).map((text) => (
    <p key={text} className="pt-1 text-xs text-ink-muted">
      {text}
    </p>
  ));
  if (isEmptyStrip(days)) {
    return (
      <>
        <p className="font-medium">{historySummary(days)}</p>
        {gaps}
      </>
    );
  }
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="font-medium">{historySummary(days)}</p>
        <ul className="flex flex-wrap gap-x-3 text-xs text-ink-muted">
          {historyTexts.legend.map(({ kind, label }) => (
            <li key={kind} className="inline-flex items-center gap-1.5">
              <svg viewBox="0 0 10 10" aria-hidden="true" className="size-2.5">
                <rect width="10" height="10" rx="2" className={fills[kind]} />
                {kind === "failure" && <rect width="10" height="10" fill="url(#history-failed)" />}
              </svg>
              {label}
            </li>
          ))}
        </ul>
      </div>
      <svg
        viewBox={`0 0 ${width} ${stripHeight}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="mt-2 block h-14 w-full"
      >
        <defs>
          <pattern
            id="history-not-loaded"
            width="4"
            height="4"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="1.5" height="4" className="fill-line-strong" />
          </pattern>
          {/* Failures differ from the other parts by more than colour. */}
          <pattern
            id="history-failed"
            width="4"
            height="4"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="1.5" height="4" className="fill-surface/60" />
          </pattern>
        </defs>
        {columns.map((column, index) => (
          <Column key={column.day.day} column={column} x={index * (columnWidth + gap)} />
        ))}
      </svg>
      <p aria-hidden="true" className="flex justify-between pt-1 text-xs text-ink-faint">
        {stripAxis(days, history, zone).map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
      {gaps}
      <div className="sr-only">
        <table>
          <caption>{historyTexts.caption}</caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Attempts</th>
              <th scope="col">Failed</th>
              <th scope="col">With trouble</th>
              <th scope="col">Blocked</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, attempts, failures, trouble, blocked }) => (
              <tr key={day}>
                <th scope="row">{day}</th>
                <td>{historyCellText(attempts)}</td>
                <td>{historyCellText(failures)}</td>
                <td>{historyCellText(trouble)}</td>
                <td>{historyCellText(blocked)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** One day. Its title is what the pointer finds anywhere in it, also above a low column. */
function Column({ column: { day, parts }, x }: Readonly<{ column: StripColumn; x: number }>) {
  return (
    <g>
      <title>{day.text}</title>
      <rect x={x} y={0} width={columnWidth} height={stripHeight} className="fill-raised" />
      {day.loaded !== "all" && (
        <rect x={x} y={0} width={columnWidth} height={stripHeight} fill="url(#history-not-loaded)" />
      )}
      {parts.map(({ kind, y, height }) => (
        <g key={kind}>
          <rect x={x} y={y} width={columnWidth} height={height} className={fills[kind]} />
          {kind === "failure" && <rect x={x} y={y} width={columnWidth} height={height} fill="url(#history-failed)" />}
        </g>
      ))}
    </g>
  );
}
