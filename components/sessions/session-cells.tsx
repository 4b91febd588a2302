import { columnLooks } from "@/components/sessions/session-table-head";
import { Mark } from "@/components/ui/mark";
import type { SessionCells, SessionRow } from "@/lib/presentation/sessions/session-row";

type Props<Id extends keyof SessionCells> = Readonly<{
  id: Id;
  /** The texts of the row's cells. */
  cells: Readonly<Record<Id, string>>;
  look: Pick<SessionRow, "tone" | "shape">;
  className?: string;
}>;

/** A cell with a text. The outcome has its mark; a text that is cut off has a tooltip. */
export function TextCell<Id extends keyof SessionCells>({ id, cells, look, className = "" }: Props<Id>) {
  const text = cells[id];
  return (
    <td title={text} className={`truncate px-2 ${columnLooks[id]} ${className}`}>
      {id === "outcome" && <OutcomeMark look={look} />}
      <bdi className={id === "error" && text !== "–" ? "font-mono text-xs" : ""}>{text}</bdi>
    </td>
  );
}

/** The mark of an outcome, before its name. */
export function OutcomeMark({ look: { tone, shape } }: Readonly<{ look: Pick<SessionRow, "tone" | "shape"> }>) {
  return (
    <span className="mr-2">
      <Mark tone={tone} shape={shape} />
    </span>
  );
}
