import { useState } from "react";
import type { Session } from "@/lib/domain/sessions/session";
import { sessionName } from "@/lib/presentation/timeline/session-words";
import { listName, timelineTexts } from "@/lib/presentation/timeline/timeline-texts";

const batch = 50;

/**
 * The sessions as a list for screen readers, in batches. Its buttons aren't tab stops, because the chart already is
 * one. They are two pixels large rather than clipped, so that screen readers and voice control can click them.
 */
export function TimelineSessionList({
  newestFirst,
  incidentSizes,
  zone,
  selectedId,
  onSelect,
  onFocus,
}: Readonly<{
  newestFirst: readonly Session[];
  incidentSizes: ReadonlyMap<Session["id"], number>;
  zone: string;
  selectedId: Session["id"] | null;
  onSelect: (id: Session["id"]) => void;
  onFocus: (id: Session["id"] | null) => void;
}>) {
  const [shown, setShown] = useState(batch);
  const isMore = newestFirst.length > shown;
  return (
    <div className="absolute bottom-2 left-2 z-20 size-0.5 overflow-hidden opacity-0">
      <ol aria-label={listName(shown, newestFirst.length)}>
        {newestFirst.slice(0, shown).map((session) => (
          <li key={session.id}>
            <button
              type="button"
              tabIndex={-1}
              aria-current={session.id === selectedId ? "true" : undefined}
              onClick={() => onSelect(session.id)}
              onFocus={() => onFocus(session.id)}
              onBlur={() => onFocus(null)}
              className="block size-0.5 overflow-hidden whitespace-nowrap"
            >
              {sessionName(session, zone, incidentSizes.get(session.id) ?? null)}
            </button>
          </li>
        ))}
      </ol>
      {isMore && (
        <button
          type="button"
          tabIndex={-1}
          onClick={() => setShown(shown + batch)}
          className="block size-0.5 overflow-hidden"
        >
          {timelineTexts.showMore}
        </button>
      )}
    </div>
  );
}
