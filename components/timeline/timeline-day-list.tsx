import { useState } from "react";
import { Mark } from "@/components/ui/mark";
import { deviceLabel } from "@/lib/domain/device";
import { outcomeLabel } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import { formatClock } from "@/lib/presentation/format/format-time";
import { outcomeStyles } from "@/lib/presentation/style/outcome-style";
import { groupByDay } from "@/lib/presentation/timeline/group-by-day";
import { shortNote, titleOf } from "@/lib/presentation/timeline/session-words";
import { showMoreOf, timelineTexts } from "@/lib/presentation/timeline/timeline-texts";

const batch = 50;

/** The same sessions as a list by day, newest first, for pages too narrow for lanes. */
export function TimelineDayList({
  newestFirst,
  zone,
  notLoaded,
  selectedId,
  onSelect,
}: Readonly<{
  newestFirst: readonly Session[];
  zone: string;
  /** Says which part of the range isn't loaded; "" if all of it is. */
  notLoaded: string;
  selectedId: Session["id"] | null;
  onSelect: (id: Session["id"]) => void;
}>) {
  const [shown, setShown] = useState(batch);
  const rest = newestFirst.length - shown;
  if (newestFirst.length === 0) return <p className="px-3 pb-4 text-ink-muted">{timelineTexts.empty}</p>;
  return (
    <div className="pb-2">
      {groupByDay(newestFirst.slice(0, shown), zone).map((day) => (
        <div key={day.name}>
          <h3 className="border-t border-line bg-raised px-3 py-1 text-xs font-semibold text-ink-muted">
            {day.name}
          </h3>
          <ol>
            {day.sessions.map((session) => (
              <li key={session.id} className="border-t border-line">
                <button
                  type="button"
                  aria-pressed={session.id === selectedId}
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
              </li>
            ))}
          </ol>
        </div>
      ))}
      {rest > 0 && (
        <button
          type="button"
          onClick={() => setShown(shown + batch)}
          className="mx-3 mt-2 rounded-control border border-control px-3 py-1.5 text-[0.8125rem] hover:bg-raised"
        >
          {showMoreOf(Math.min(batch, rest), rest)}
        </button>
      )}
      {notLoaded !== "" && <p className="border-t border-line px-3 pt-2 text-xs text-ink-muted">{notLoaded}</p>}
    </div>
  );
}
