import { SummaryGrid } from "@/components/summary/summary-grid";
import { metricCatalogue } from "@/lib/domain/summary/metric-catalogue";
import { type MetricDefinition, metricGroups } from "@/lib/domain/summary/metric-definition";

/** The tiles before their figures, as high as they will be, so that nothing jumps. */
export function SummarySkeleton({ isMissing = false }: Readonly<{ isMissing?: boolean }>) {
  const metrics: readonly MetricDefinition[] = metricCatalogue;
  const groups = metricGroups.map(({ id, label }) => ({
    id,
    label,
    tiles: metrics
      .filter(({ group }) => group === id)
      .map((metric) => <EmptyTile key={metric.id} metric={metric} isMissing={isMissing} />),
  }));
  return <SummaryGrid groups={groups} isLoading={!isMissing} />;
}

function EmptyTile({ metric, isMissing }: Readonly<{ metric: MetricDefinition; isMissing: boolean }>) {
  const further = (metric.further ?? []).map(({ words }) => words).join(" · ");
  return (
    <div className="flex min-h-24 flex-col bg-surface px-3.5 py-3 max-sm:last:odd:col-span-2">
      <p className="text-[13px] leading-tight text-ink-muted">{metric.label}</p>
      <div className="mt-1 flex h-7.5 items-center">
        {isMissing ? (
          <span className="text-ink-faint">Not loaded</span>
        ) : (
          <span className="h-5 w-16 animate-pulse rounded bg-line" />
        )}
      </div>
      {further !== "" && (
        <p aria-hidden="true" className="invisible text-xs">
          {further.replaceAll("#", "0 %").replaceAll(" · (", " (")}
        </p>
      )}
      <p className="mt-auto pt-1 text-xs text-ink-faint">{metric.help}</p>
    </div>
  );
}
