import { metricCatalogue } from "@/lib/domain/summary/metric-catalogue";
import { type MetricDefinition, metricGroups } from "@/lib/domain/summary/metric-definition";
import { joinSecondLine, type SummaryTile } from "@/lib/presentation/summary/summary-tiles";

type EmptyTile = Pick<SummaryTile, "id" | "label" | "secondLine">;
type EmptyTileGroup = Readonly<{ id: string; label: string; tiles: readonly EmptyTile[] }>;

/** The tiles without figures. `secondLine` is as long as the loaded one, so that it reserves the same height. */
export function emptyTiles(): readonly EmptyTileGroup[] {
  const metrics: readonly MetricDefinition[] = metricCatalogue;
  return metricGroups.map(({ id, label }) => ({
    id,
    label,
    tiles: metrics.filter(({ group }) => group === id).map(emptyTile),
  }));
}

function emptyTile({ id, label, secondLine = [] }: MetricDefinition): EmptyTile {
  return {
    id,
    label,
    secondLine: joinSecondLine(secondLine.map(({ template }) => template.replace("#", "0 %"))),
  };
}
