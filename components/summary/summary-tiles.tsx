import { SummaryGrid } from "@/components/summary/summary-grid";
import { SummaryTileBox } from "@/components/summary/summary-tile";
import type { Summary } from "@/lib/domain/summary/summary";
import type { Thresholds } from "@/lib/domain/thresholds";
import { summaryTiles } from "@/lib/presentation/summary/summary-tiles";

/** The loaded tiles. */
export function SummaryTiles({ summary, thresholds }: Readonly<{ summary: Summary; thresholds: Thresholds }>) {
  const groups = summaryTiles(summary, thresholds).map(({ id, label, tiles }) => ({
    id,
    label,
    tiles: tiles.map((tile) => <SummaryTileBox key={tile.id} tile={tile} />),
  }));
  return <SummaryGrid groups={groups} />;
}
