import { ChevronRight } from "lucide-react";
import { OutcomeMark, TextCell } from "@/components/sessions/session-cells";
import { columnLooks, restLook } from "@/components/sessions/session-table-head";
import type { SessionId } from "@/lib/domain/sessions/session";
import { incidentRow } from "@/lib/presentation/sessions/incident-row";
import type { IncidentGroup } from "@/lib/presentation/sessions/list-rows";
import type { ListClock } from "@/lib/presentation/sessions/list-time";
import type { SessionColumn } from "@/lib/presentation/sessions/session-columns";

type Props = Readonly<{
  group: IncidentGroup & Readonly<{ isOpen: boolean }>;
  columns: readonly SessionColumn[];
  /** Counted from 1, including the header row. */
  rowIndex: number;
  clock: ListClock;
  onToggle: (incident: SessionId) => void;
}>;

/** An incident above its attempts. Click anywhere in the row, or use its button, to show or hide them. */
export function IncidentTableRow({ group, columns, rowIndex, clock, onToggle }: Props) {
  const row = incidentRow(group, clock);
  const { time, name, cells, rest } = row;
  return (
    <tr
      aria-rowindex={rowIndex}
      onClick={() => onToggle(group.incident.id)}
      className="flex h-14.25 cursor-pointer items-center border-b border-line font-semibold hover:bg-raised sm:h-8"
    >
      {columns.map(({ id }) => {
        if (id === "start") {
          return (
            <td key={id} className={`max-sm:pr-2 ${columnLooks.start}`}>
              <span className="-ml-2 flex items-center pr-2">
                <button
                  type="button"
                  aria-expanded={group.isOpen}
                  aria-label={name}
                  className="grid size-6 flex-none place-items-center text-ink-muted focus-visible:-outline-offset-2"
                >
                  <ChevronRight aria-hidden="true" className={`size-3.5 ${group.isOpen ? "rotate-90" : ""}`} />
                </button>
                <time
                  dateTime={time.iso}
                  title={time.full}
                  className="flex min-w-0 flex-1 gap-1.5 whitespace-nowrap pl-0.5"
                >
                  <span className="sr-only">{time.full}</span>
                  <span aria-hidden="true">{time.relative}</span>
                  <span aria-hidden="true" className="truncate font-normal sm:ml-auto text-ink-muted">
                    {time.short}
                  </span>
                </time>
              </span>
              <span className="flex items-center pl-4 font-normal sm:hidden">
                <OutcomeMark look={row} />
                <span className="line-clamp-2 min-w-0 text-xs/4">
                  {[cells.outcome, rest].filter((part) => part !== "").join(", ")}
                </span>
              </span>
            </td>
          );
        }
        // The remainder takes the place of the last three columns.
        if (id === "watched" || id === "rebuffering") return null;
        if (id === "startTime") {
          return (
            <td key={id} colSpan={3} title={rest} className={`truncate px-2 font-normal text-ink-muted ${restLook}`}>
              {rest}
            </td>
          );
        }
        const place = id === "device" ? "@max-[48rem]/list:hidden" : "";
        return <TextCell key={id} id={id} cells={cells} look={row} className={place} />;
      })}
    </tr>
  );
}
