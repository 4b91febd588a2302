import { SummaryTileBox } from "@/components/summary/summary-tile";
import type { Limits } from "@/lib/domain/limits";
import type { Summary } from "@/lib/domain/summary";
import { summaryTiles } from "@/lib/presentation/summary-tiles";

/** The tiles in their groups. */
export function SummaryTiles({ summary, limits }: Readonly<{ summary: Summary; limits: Limits }>) {
  return (
    <div className="grid gap-px border-t border-line bg-line">
      {summaryTiles(summary, limits).map(({ id, label, tiles }) => (
        <div key={id} className="grid gap-px md:grid-cols-[6.5rem_minmax(0,1fr)]">
          <h3 className="bg-raised px-4 py-2 text-xs font-semibold text-ink-muted md:py-3.5">{label}</h3>
          <div className="grid grid-cols-2 gap-px sm:grid-cols-[repeat(auto-fit,minmax(9.75rem,1fr))]">
            {tiles.map((tile) => (
              <SummaryTileBox key={tile.id} tile={tile} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
