import dynamic from "next/dynamic";
import { use, useState } from "react";
import { Mark } from "@/components/ui/mark";
import { MarkedDayContext, markedDayPart } from "@/lib/client/trends/marked-day";
import { deviceLabel } from "@/lib/domain/device";
import { outcomeLabel } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import { formatClock } from "@/lib/presentation/format/format-time";
import type { Gap } from "@/lib/presentation/sessions/completeness";
import { outcomeStyles } from "@/lib/presentation/style/outcome-style";
import { type DayLine, listByDay } from "@/lib/presentation/timeline/list-by-day";
import { waitingText } from "@/lib/presentation/timeline/not-loaded";
import { shortNote, titleOf } from "@/lib/presentation/timeline/session-words";
import { showMoreOf, timelineTexts } from "@/lib/presentation/timeline/timeline-texts";

/** Few ranges have any. */
const TimelineGapLine = dynamic(() => import("./timeline-gap-line").then((m) => m.TimelineGapLine), {
  loading: () => null,
});

const batch = 50;

type Props = Readonly<{
  newestFirst: readonly Session[];
  zone: string;
  gaps: readonly Gap[];
  /** The most sessions one response can have. */
  limit: number;
  selectedId: Session["id"] | null;
  onSelect: (id: Session["id"]) => void;
  onRetry: (gap: Gap) => void;
}>;

/**
 * The same sessions as a list by day, newest first, for pages too narrow for lanes. Periods that couldn't be loaded are
 * lines among them.
 */
export function TimelineDayList({ newestFirst, zone, gaps, limit, selectedId, onSelect, onRetry }: Props) {
  const [shown, setShown] = useState(batch);
  const marked = use(MarkedDayContext);
  // The whole marked day is shown, however many sessions there are after it.
  const upToMarked =
    marked === null ? 0 : newestFirst.findLastIndex(({ startedAt }) => startedAt >= marked.start) + 1;
  const count = Math.max(shown, upToMarked);
  const rest = newestFirst.length - count;
  const waiting = waitingText(gaps, zone);
  return (
    <div className="pb-2">
      {newestFirst.length === 0 && <p className="px-3 pb-2 text-ink-muted">{timelineTexts.empty}</p>}
      {listByDay(newestFirst, count, gaps, zone).map((day) => (
        <div key={day.name}>
          <h3
            {...(day.name === marked?.label ? markedDayPart : {})}
            className="scroll-mt-2 border-t border-line bg-raised px-3 py-1 text-xs font-semibold text-ink-muted data-marked-day:bg-accent data-marked-day:text-accent-ink"
          >
            {day.name}
          </h3>
          <ol>
            {day.lines.map((line) => (
              <li key={keyOf(line)} className="border-t border-line">
                {"gap" in line ? (
                  <TimelineGapLine gap={line.gap} limit={limit} zone={zone} onRetry={onRetry} />
                ) : (
                  <SessionLine
                    session={line.session}
                    zone={zone}
                    isSelected={line.session.id === selectedId}
                    onSelect={onSelect}
                  />
                )}
              </li>
            ))}
          </ol>
        </div>
      ))}
      {rest > 0 && (
        <button
          type="button"
          onClick={() => setShown(count + batch)}
          className="mx-3 mt-2 rounded-control border border-control px-3 py-1.5 text-[0.8125rem] hover:bg-raised"
        >
          {showMoreOf(Math.min(batch, rest), rest)}
        </button>
      )}
      {waiting !== "" && <p className="border-t border-line px-3 pt-2 text-xs text-ink-muted">{waiting}</p>}
    </div>
  );
}

function keyOf(line: DayLine): string {
  return "gap" in line ? `gap ${line.gap.start}` : line.session.id;
}

type LineProps = Pick<Props, "zone" | "onSelect"> & Readonly<{ session: Session; isSelected: boolean }>;

function SessionLine({ session, zone, isSelected, onSelect }: LineProps) {
  return (
    <button
      type="button"
      aria-pressed={isSelected}
      onClick={() => onSelect(session.id)}
      className="grid w-full grid-cols-[2.75rem_minmax(0,1fr)_auto] items-center gap-2 px-3 py-1.5 text-start text-[0.8125rem] hover:bg-raised aria-pressed:bg-accent-soft focus-visible:-outline-offset-2"
    >
      <span className="text-ink-muted tabular-nums">{formatClock(session.startedAt, zone)}</span>
      <span className="min-w-0">
        <span className="flex items-center gap-1.5">
          <Mark {...outcomeStyles[session.outcome]} />
          <span className="sr-only">{outcomeLabel(session.outcome)}, </span>
          <bdi className="line-clamp-2 wrap-anywhere">{titleOf(session)}</bdi>
        </span>
        <span className="line-clamp-2 pl-4 text-xs wrap-anywhere text-ink-muted">
          <bdi>{deviceLabel(session)}</bdi>
        </span>
      </span>
      <span className="max-w-24 text-right text-xs text-ink-muted">{shortNote(session)}</span>
    </button>
  );
}
