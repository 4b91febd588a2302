import { HelpTip } from "@/components/ui/help-tip";
import { Mark } from "@/components/ui/mark";
import { gradeStyles } from "@/lib/presentation/style/grade-style";
import type { SummaryTile } from "@/lib/presentation/summary/summary-tiles";

/** One summary metric. */
export function SummaryTileBox({ tile }: Readonly<{ tile: SummaryTile }>) {
  const help = [tile.help, ...(tile.gradeBasis === null ? [] : [tile.gradeBasis])];
  const grade = tile.grade === null ? null : gradeStyles[tile.grade];
  return (
    <div
      role="group"
      aria-label={tile.label}
      className="flex min-h-18 flex-col bg-surface max-sm:last:odd:col-span-2 px-3.5 py-2.5 tabular-nums"
    >
      <p className="flex items-baseline justify-between gap-2 text-[13px] leading-tight text-ink-muted">
        <HelpTip label={tile.label} help={help} />
        {grade && (
          <span className="inline-flex items-baseline gap-1.5 text-xs">
            <Mark tone={grade.tone} shape={grade.shape} />
            {grade.label}
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
    </div>
  );
}
