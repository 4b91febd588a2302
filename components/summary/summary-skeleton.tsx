import { SummaryGrid } from "@/components/summary/summary-grid";
import { emptyTiles } from "@/lib/presentation/summary/empty-tiles";
import { summaryTexts } from "@/lib/presentation/summary/summary-texts";

/** The tiles before their figures arrive, at their final height, so that nothing jumps. */
export function SummarySkeleton({ isMissing = false }: Readonly<{ isMissing?: boolean }>) {
  const groups = emptyTiles().map(({ id, label, tiles }) => ({
    id,
    label,
    tiles: tiles.map((tile) => <EmptyTile key={tile.id} tile={tile} isMissing={isMissing} />),
  }));
  return <SummaryGrid groups={groups} isLoading={!isMissing} />;
}

type Tile = ReturnType<typeof emptyTiles>[number]["tiles"][number];

function EmptyTile({ tile, isMissing }: Readonly<{ tile: Tile; isMissing: boolean }>) {
  return (
    <div className="flex min-h-18 flex-col bg-surface px-3.5 py-2.5 max-sm:last:odd:col-span-2">
      <p className="text-[13px] leading-tight text-ink-muted">{tile.label}</p>
      <div className="mt-1 flex h-7.5 items-center">
        {isMissing ? (
          <span className="text-ink-faint">{summaryTexts.notLoaded}</span>
        ) : (
          <span className="h-5 w-16 animate-pulse rounded bg-line" />
        )}
      </div>
      {tile.secondLine !== "" && (
        <p aria-hidden="true" className="invisible text-xs">
          {tile.secondLine}
        </p>
      )}
    </div>
  );
}
