import { metricCatalogue } from "@/lib/domain/metric-catalogue";
import type { MetricDefinition } from "@/lib/domain/metric-definition";
import { metricGroups } from "@/lib/domain/metric-definition";

/** The tiles before their figures, of the same size so that nothing jumps. */
export function SummarySkeleton({ isMissing = false }: Readonly<{ isMissing?: boolean }>) {
  const metrics: readonly MetricDefinition[] = metricCatalogue;
  return (
    <div className="grid gap-px border-t border-line bg-line" aria-busy={!isMissing}>
      {metricGroups.map((group) => (
        <div key={group.id} className="grid gap-px md:grid-cols-[6.5rem_minmax(0,1fr)]">
          <p className="bg-raised px-4 py-2 text-xs font-semibold text-ink-muted md:py-3.5">{group.label}</p>
          <div className="grid grid-cols-2 gap-px sm:grid-cols-[repeat(auto-fit,minmax(9.75rem,1fr))]">
            {metrics
              .filter((metric) => metric.group === group.id)
              .map((metric) => (
                <div key={metric.id} className="min-h-24 bg-surface max-sm:last:odd:col-span-2 px-3.5 py-3">
                  <p className="text-[13px] leading-tight text-ink-muted">{metric.label}</p>
                  {isMissing ? (
                    <p className="mt-1 text-ink-faint">Not loaded</p>
                  ) : (
                    <div className="mt-2 h-6 w-16 animate-pulse rounded bg-line" />
                  )}
                </div>
              ))}
          </div>
        </div>
      ))}
    </div>
  );
}
