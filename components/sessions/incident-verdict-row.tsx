import { Mark } from "@/components/ui/mark";
import type { WordedVerdict } from "@/lib/contract/answer";
import type { SessionColumn } from "@/lib/presentation/sessions/session-columns";
import { ownVerdictLabel } from "@/lib/presentation/sessions/session-list-words";
import { verdictStyles } from "@/lib/presentation/style/verdict-style";

type Props = Readonly<{
  verdict: WordedVerdict;
  /** The language of the suggested wording. */
  language: string;
  columns: readonly SessionColumn[];
  /** Counted from 1, including the header row. */
  rowIndex: number;
  /** The position in the virtual list, and what measures the row: its height depends on the text. */
  index: number;
  measure: (row: HTMLTableRowElement | null) => void;
}>;

/** The verdict for one incident, and what to say about it. */
export function IncidentVerdictRow({ verdict, language, columns, rowIndex, index, measure }: Props) {
  const { tone, shape } = verdictStyles[verdict.verdict];
  return (
    <tr ref={measure} data-index={index} aria-rowindex={rowIndex} className="flex border-b border-line">
      <td colSpan={columns.length} className="min-w-0 flex-1 py-1.5 pr-4 pl-8.5">
        <p className="flex flex-wrap items-center gap-x-1.5">
          <span className="text-ink-muted">{ownVerdictLabel}</span>
          <Mark tone={tone} shape={shape} />
          <span className="font-semibold">{verdict.verdictLabel}</span>
          {verdict.confidenceLabel !== null && <span className="text-ink-muted">· {verdict.confidenceLabel}</span>}
        </p>
        <p>
          <span className="text-ink-muted">Say: </span>
          <q lang={language}>{verdict.say}</q>
        </p>
      </td>
    </tr>
  );
}
