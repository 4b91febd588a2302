import { HelpTip } from "@/components/ui/help-tip";
import { Mark } from "@/components/ui/mark";
import type { Summary } from "@/lib/domain/summary/summary";
import type { Thresholds } from "@/lib/domain/thresholds";
import { gradeStyles } from "@/lib/presentation/style/grade-style";
import { emptyKeyMetrics, type KeyMetric, keyMetricsOf } from "@/lib/presentation/summary/key-metrics";
import { summaryTexts } from "@/lib/presentation/summary/summary-texts";

/** The metrics that an agent asks about first, in one row where there is room. */
export function SummaryStrip({ summary, thresholds }: Readonly<{ summary: Summary; thresholds: Thresholds }>) {
  return (
    <Strip>
      {keyMetricsOf(summary, thresholds).map((metric) => (
        <KeyMetricBox key={metric.tile.id} metric={metric} />
      ))}
    </Strip>
  );
}

/** The strip before its figures arrive, at its final height. */
export function SummaryStripSkeleton({ isMissing = false }: Readonly<{ isMissing?: boolean }>) {
  return (
    <Strip isLoading={!isMissing}>
      {emptyKeyMetrics.map(({ id, short }) => (
        <div key={id} className={`bg-surface ${box}`}>
          <p className="flex h-6 items-center text-xs text-ink-muted">{short}</p>
          <p className="flex h-6.5 items-center">
            {isMissing ? (
              <span className="text-ink-faint">{summaryTexts.notLoaded}</span>
            ) : (
              <span className="h-4.5 w-12 animate-pulse rounded bg-line" />
            )}
          </p>
          <p className="h-4.5 max-sm:hidden" />
        </div>
      ))}
    </Strip>
  );
}

const box =
  "min-w-0 flex-auto px-2.5 py-1 sm:px-2.5 lg:min-w-max lg:px-2 xl:px-3 tabular-nums lg:border-l lg:border-line lg:first:border-l-0";

function Strip({ isLoading = false, children }: Readonly<{ isLoading?: boolean; children: React.ReactNode }>) {
  return (
    <div
      aria-busy={isLoading}
      className="grid grid-cols-2 gap-px overflow-hidden max-sm:order-1 max-sm:col-span-2 rounded-b-panel border-t border-line bg-line sm:grid-cols-4 lg:flex lg:flex-wrap lg:gap-0 lg:bg-surface"
    >
      {children}
    </div>
  );
}

/** On a narrow page the grade is beside the name, which saves a line. */
function KeyMetricBox({ metric: { tile, short, beside, below } }: Readonly<{ metric: KeyMetric }>) {
  const grade = tile.grade === null ? null : gradeStyles[tile.grade];
  const help = [tile.help, ...(tile.gradeBasis === null ? [] : [tile.gradeBasis])];
  return (
    <div
      role="group"
      aria-label={tile.label}
      className={`${box} grid grid-cols-[minmax(0,1fr)_auto] content-start gap-x-1 sm:gap-x-1.5 sm:grid-cols-[auto_minmax(0,1fr)] ${tile.grade === "poor" ? "bg-fail-soft" : "bg-surface"}`}
    >
      <p className="flex text-xs text-ink-muted sm:col-span-2">
        <HelpTip label={short} help={help} className="truncate" />
      </p>
      <p className="flex min-h-5.5 flex-wrap items-baseline gap-x-1.5 leading-5.5 max-sm:order-1 max-sm:col-span-2 sm:col-span-2 sm:min-h-6.5 sm:leading-6.5">
        <span className={tile.isMissing ? "text-ink-faint" : "text-[19px] font-semibold tracking-tight"}>
          {tile.value}
          {tile.unit !== "" && (
            <span className="ml-1 text-xs font-medium tracking-normal text-ink-muted">{tile.unit}</span>
          )}
        </span>
        {beside !== "" && <span className="text-xs text-ink-muted">{beside}</span>}
      </p>
      {grade && (
        <p className="inline-flex items-center gap-1 text-xs leading-4.5 font-medium">
          <Mark tone={grade.tone} shape={grade.shape} />
          {grade.label}
        </p>
      )}
      {below !== "" && <p className="text-xs leading-4.5 text-ink-muted max-sm:order-2 max-sm:col-span-2">{below}</p>}
    </div>
  );
}
