import { SummaryGrid } from "@/components/summary/summary-grid";
import { SummaryTileBox } from "@/components/summary/summary-tile";
import type { Summary } from "@/lib/domain/summary/summary";
import type { Limits } from "@/lib/domain/thresholds";
import { summaryTiles } from "@/lib/presentation/summary/summary-tiles";

/** The tiles with their figures. */
export function SummaryTiles({ summary, limits }: Readonly<{ summary: Summary; limits: Limits }>) {
  const groups = summaryTiles(summary, limits).map(({ id, label, tiles }) => ({
    id,
    label,
    tiles: tiles.map((tile) => <SummaryTileBox key={tile.id} tile={tile} />),
  }));
  return <SummaryGrid groups={groups} />;
}
