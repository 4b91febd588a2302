import { OutcomeMark, TextCell } from "@/components/sessions/session-cells";
import { columnLooks } from "@/components/sessions/session-table-head";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import type { ListClock } from "@/lib/presentation/sessions/list-time";
import type { SessionColumn } from "@/lib/presentation/sessions/session-columns";
import { type SessionRow, sessionRow } from "@/lib/presentation/sessions/session-row";

type Props = Readonly<{
  session: Session;
  columns: readonly SessionColumn[];
  /** Whether it's below the row of its incident. */
  isInGroup: boolean;
  /** Counted from 1, including the header row. */
  rowIndex: number;
  clock: ListClock;
  isSelected: boolean;
  onSelect: (id: SessionId) => void;
}>;

/** One session. Click anywhere in the row, or use its button with the keyboard. */
export function SessionTableRow({ session, columns, isInGroup, rowIndex, clock, isSelected, onSelect }: Props) {
  const row = sessionRow(session, clock);
  return (
    <tr
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      tabIndex={-1}
      onClick={() => onSelect(session.id)}
      onKeyDown={({ key, target, currentTarget }) => {
        if (key === "Enter" && target === currentTarget) onSelect(session.id);
      }}
      className={`flex h-14.25 cursor-pointer items-center border-b border-line outline-offset-[-2px] sm:h-8 ${isSelected ? "bg-accent-soft shadow-[inset_3px_0_var(--accent)]" : "hover:bg-raised"}`}
    >
      {columns.map(({ id }) =>
        id === "start" ? (
          <td key={id} className={`${columnLooks.start} ${isInGroup ? "pl-8.5" : ""}`}>
            <StartCell row={row} isSelected={isSelected} />
          </td>
        ) : (
          <TextCell key={id} id={id} cells={row.cells} look={row} />
        ),
      )}
    </tr>
  );
}

/** When it started. On a narrow page, its outcome and title are here too. */
function StartCell({ row, isSelected }: Readonly<{ row: SessionRow; isSelected: boolean }>) {
  const { time, name, cells } = row;
  return (
    <>
      <span className="flex items-center gap-2 pr-2">
        <button
          type="button"
          aria-pressed={isSelected}
          aria-label={name}
          className="min-h-6 flex-none text-left focus-visible:-outline-offset-2"
        >
          <time dateTime={time.iso} title={time.full}>
            {time.relative}
          </time>
        </button>
        {/* Beside the button: its name begins with what the button shows. */}
        <span title={time.full} className="truncate text-ink-muted sm:ml-auto">
          {time.short}
        </span>
      </span>
      <span className="flex items-center sm:hidden">
        <OutcomeMark look={row} />
        <bdi className="truncate">{cells.title}</bdi>
      </span>
    </>
  );
}
