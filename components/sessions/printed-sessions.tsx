"use client";

import { Mark } from "@/components/ui/mark";
import { useIsPrinting } from "@/lib/client/browser/use-is-printing";
import { useZone } from "@/lib/client/preferences/preferences";
import type { Session } from "@/lib/domain/sessions/session";
import type { EpochMs } from "@/lib/domain/units";
import { printedCount, printedSessionsMax } from "@/lib/presentation/sessions/session-list-words";
import { sessionRow } from "@/lib/presentation/sessions/session-row";
import { sessionColumns } from "@/lib/presentation/sessions/session-sort";

type Props = Readonly<{
  /** Those that match the filters. */
  sessions: readonly Session[];
  /** How many there are in all. */
  count: number;
  /** Whether these are all sessions of the range. */
  isComplete: boolean;
  /** When they were read. */
  now: EpochMs;
}>;

const printed = ["outcome", "title", "device", "network", "error", "watched", "rebuffering"] as const;

/** Wide enough that most names take one line: two would double the number of pages. */
const widths: ReadonlyMap<string, string> = new Map([
  ["device", "w-[17%]"],
  ["network", "w-[14%]"],
]);

/** The sessions on paper, newest first. The list on the screen holds only the rows in view, so it can't be printed. */
export function PrintedSessions({ sessions, count, isComplete, now }: Props) {
  const zone = useZone();
  const isPrinting = useIsPrinting();
  if (!isPrinting || sessions.length === 0) return null;
  const columns = ["start", ...printed].map((id) => ({
    id,
    label: sessionColumns.find((column) => column.id === id)?.label,
  }));
  const heading = printedCount(sessions.length, count, isComplete);
  return (
    <table className="hidden w-full text-left text-[0.6875rem] leading-snug print:table">
      <caption className="pb-1 text-left font-semibold">{heading}</caption>
      <thead>
        <tr>
          {columns.map(({ id, label }) => (
            <th key={id} scope="col" className={`py-0.5 pr-2 font-medium ${widths.get(id) ?? ""}`}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sessions.slice(0, printedSessionsMax).map((session) => {
          const { time, tone, shape, cells } = sessionRow(session, { zone, now });
          return (
            <tr key={session.id} className="break-inside-avoid border-t border-line align-top">
              <td className="py-0.5 pr-2 whitespace-nowrap tabular-nums">{time.full}</td>
              {printed.map((id) => (
                <td key={id} className={`py-0.5 pr-2 ${id === "outcome" ? "whitespace-nowrap" : "wrap-anywhere"}`}>
                  {id === "outcome" && <Mark tone={tone} shape={shape} />} {cells[id]}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
