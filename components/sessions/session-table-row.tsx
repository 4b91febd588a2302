import { columnLooks } from "@/components/sessions/session-table-head";
import { Mark } from "@/components/ui/mark";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import type { Zone } from "@/lib/domain/time/zone";
import { sessionRow } from "@/lib/presentation/sessions/session-row";

type Props = Readonly<{
  session: Session;
  /** Counted from 1, including the header row. */
  rowIndex: number;
  zone: Zone;
  isSelected: boolean;
  onSelect: (id: SessionId) => void;
}>;

const cell = "truncate border-b border-line px-3";

/** One session. Click anywhere in the row, or use its button with the keyboard. */
export function SessionTableRow({ session, rowIndex, zone, isSelected, onSelect }: Props) {
  const row = sessionRow(session, zone);
  return (
    <tr
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      tabIndex={-1}
      onClick={() => onSelect(session.id)}
      onKeyDown={({ key, target, currentTarget }) => {
        if (key === "Enter" && target === currentTarget) onSelect(session.id);
      }}
      className={`h-14.25 cursor-pointer outline-offset-[-2px] sm:h-9.25 ${isSelected ? "bg-accent-soft" : "hover:bg-raised"}`}
    >
      <td className={`${cell} ${columnLooks.start}`}>
        <button
          type="button"
          aria-pressed={isSelected}
          aria-label={`${row.start}, ${row.outcome}, ${row.title}, ${row.device}`}
          className="block w-full truncate py-1 text-left focus-visible:-outline-offset-2"
        >
          {row.start}
        </button>
        {/* Beside the button: its name has the outcome before the title, and a visible label has to be part of it. */}
        <span className="-mt-0.5 flex items-center gap-2 pb-1 sm:hidden">
          <Mark tone={row.tone} shape={row.shape} />
          <bdi className="truncate">{row.title}</bdi>
        </span>
      </td>
      <td className={`${cell} ${columnLooks.outcome}`}>
        <span className="flex items-center gap-2">
          <Mark tone={row.tone} shape={row.shape} />
          <span className="truncate">{row.outcome}</span>
        </span>
      </td>
      <td className={`${cell} max-sm:hidden`} title={row.title}>
        <bdi>{row.title}</bdi>
      </td>
      <td className={`${cell} ${columnLooks.device}`} title={row.device}>
        <bdi>{row.device}</bdi>
      </td>
      <td className={`${cell} ${columnLooks.startTime}`}>{row.startTime}</td>
      <td className={`${cell} ${columnLooks.watched}`}>{row.watched}</td>
      <td className={`${cell} ${columnLooks.rebuffering}`}>{row.rebuffering}</td>
    </tr>
  );
}
