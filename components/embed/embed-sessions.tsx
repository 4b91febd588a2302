"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import { useZone } from "@/lib/client/preferences/preferences";
import type { EvidenceFocus } from "@/lib/client/sessions/use-evidence";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import type { EpochMs } from "@/lib/domain/units";
import { type EmbedRow, embedDays } from "@/lib/presentation/embed/embed-days";
import { embedTexts, evidenceText, showAllText } from "@/lib/presentation/embed/embed-texts";
import { listRows } from "@/lib/presentation/sessions/list-rows";
import { emptyListText } from "@/lib/presentation/sessions/session-list-words";
import { showMoreOf } from "@/lib/presentation/timeline/timeline-texts";

/** More than these are one click away: what is below the list must be in reach. */
const firstRows = 12;
/** A click shows all of them or, of thousands, so many more. */
const batch = 200;

type Props = Readonly<{
  sessions: readonly Session[];
  now: EpochMs;
  answer: Pick<ViewerAnswer, "incidents" | "verdict"> | null;
  evidence: EvidenceFocus;
  /** The details of the selected session, below its row. */
  details: React.ReactNode;
}>;

/** The sessions by day, newest first, with the attempts of each incident in one row until it's opened. */
export function EmbedSessions({ sessions, now, answer, evidence, details }: Props) {
  const zone = useZone();
  const [opened, setOpened] = useState<ReadonlySet<SessionId>>(new Set());
  const [rowsMax, setRowsMax] = useState(firstRows);
  const { ids, selectedId, select, clear } = evidence;
  const only = ids === null ? null : new Set(ids);
  const shown = only === null ? sessions : sessions.filter(({ id }) => only.has(id));
  const incidents = answer?.incidents ?? [];
  const isOpen = ({ id, sessions: attempts }: ViewerAnswer["incidents"][number]) =>
    opened.has(id) || (selectedId !== null && attempts.includes(selectedId));
  const closed = new Set(incidents.filter((incident) => !isOpen(incident)).map(({ id }) => id));
  const rows = listRows(shown, { incidents, closed, rangeVerdict: answer?.verdict ?? null });
  const isCut = rows.length > rowsMax + 2;
  const empty = emptyListText(shown.length, sessions.length);
  const act = (target: EmbedRow["target"]) => {
    if ("session" in target) return select(target.session === selectedId ? null : target.session);
    const next = new Set(opened);
    if (!next.delete(target.incident)) next.add(target.incident);
    setOpened(next);
  };
  return (
    <section aria-label="Sessions" className="border-t border-line bg-surface">
      {ids !== null && (
        <div className="flex items-center justify-between gap-2 bg-accent-soft px-3 py-1 text-xs">
          <span role="status">{evidenceText(shown.length, sessions.length)}</span>
          <Button size="small" onClick={clear}>
            {embedTexts.all}
          </Button>
        </div>
      )}
      {empty !== null && <p className="px-3 py-3 text-ink-muted">{empty}</p>}
      {embedDays(isCut ? rows.slice(0, rowsMax) : rows, shown, { zone, now }).map((day) => (
        <div key={day.name}>
          <h3 className="flex items-center justify-between border-b border-line bg-raised px-3 py-1 text-xs">
            <span className="font-semibold">{day.name}</span>
            <span className="text-ink-muted tabular-nums">{day.count}</span>
          </h3>
          <ol>
            {day.rows.map((row) => (
              <li key={row.key} className="border-b border-line">
                <Row row={row} selectedId={selectedId} onAct={act} />
                {"session" in row.target && row.target.session === selectedId && details}
              </li>
            ))}
          </ol>
        </div>
      ))}
      {isCut && (
        <p className="px-3 py-1.5">
          <Button size="small" onClick={() => setRowsMax(rowsMax + batch)}>
            {rows.length <= rowsMax + batch + 2
              ? showAllText(shown.length)
              : showMoreOf(batch, rows.length - rowsMax)}
          </Button>
        </p>
      )}
    </section>
  );
}

type RowProps = Readonly<{
  row: EmbedRow;
  selectedId: SessionId | null;
  onAct: (target: EmbedRow["target"]) => void;
}>;

function Row({ row, selectedId, onAct }: RowProps) {
  const { target, isInGroup, clock, tone, shape, text, tail, note, name } = row;
  const state =
    "session" in target ? { "aria-pressed": target.session === selectedId } : { "aria-expanded": target.isOpen };
  return (
    <button
      type="button"
      {...state}
      aria-label={name}
      onClick={() => onAct(target)}
      className={`grid w-full grid-cols-[2.5rem_0.75rem_minmax(0,1fr)_auto] items-center gap-x-2 py-1.5 pr-3 text-start text-[13px] hover:bg-raised aria-pressed:bg-accent-soft focus-visible:-outline-offset-2 ${isInGroup ? "pl-6" : "pl-3"}`}
    >
      <span className="text-ink-muted tabular-nums">{clock}</span>
      <Mark tone={tone} shape={shape} />
      <span className="flex min-w-0">
        <bdi className="truncate">{text}</bdi>
        <span className="flex-none">{tail}</span>
      </span>
      <span className="flex items-center gap-1 text-xs whitespace-nowrap text-ink-muted tabular-nums">
        {/* In the narrowest frames, an incident's device needs the room. Its button's name says how long. */}
        <span className={"incident" in target ? "max-[18rem]:hidden" : ""}>{note}</span>
        {"incident" in target && (
          <ChevronDown aria-hidden="true" className={`size-3 ${target.isOpen ? "rotate-180" : ""}`} />
        )}
      </span>
    </button>
  );
}
