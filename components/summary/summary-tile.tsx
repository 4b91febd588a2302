import { Mark } from "@/components/ui/mark";
import { gradeStyles } from "@/lib/presentation/style/grade-style";
import type { SummaryTile } from "@/lib/presentation/summary/summary-tiles";

/** One summary metric. */
export function SummaryTileBox({ tile }: Readonly<{ tile: SummaryTile }>) {
  const labelId = `metric-${tile.id}`;
  const grade = tile.grade === null ? null : gradeStyles[tile.grade];
  return (
    <div
      role="group"
      aria-labelledby={labelId}
      className="flex min-h-24 flex-col bg-surface max-sm:last:odd:col-span-2 px-3.5 py-3 tabular-nums"
    >
      <p className="flex items-baseline justify-between gap-2 text-[13px] leading-tight text-ink-muted">
        <span id={labelId}>{tile.label}</span>
        {grade && (
          <span className="inline-flex items-baseline gap-1.5 text-xs" title={tile.gradeBasis ?? undefined}>
            <Mark tone={grade.tone} shape={grade.shape} />
            {grade.label}
            <span className="sr-only">: {tile.gradeBasis}</span>
          </span>
        )}
      </p>
      <p
        className={`mt-1 leading-tight ${tile.isMissing ? "text-base text-ink-faint" : "text-2xl font-semibold tracking-tight"}`}
      >
        {tile.value}
        {tile.unit !== "" && (
          <span className="ml-1 text-[13px] font-medium tracking-normal text-ink-muted">{tile.unit}</span>
        )}
      </p>
      {tile.secondLine !== "" && <p className="text-xs text-ink-muted">{tile.secondLine}</p>}
      <p className="mt-auto pt-1 text-xs text-ink-faint">{tile.help}</p>
    </div>
  );
}
