type Props = Readonly<{
  groups: readonly Readonly<{ id: string; label: string; tiles: readonly React.ReactNode[] }>[];
  isLoading?: boolean;
}>;

/** Tiles by group, loaded or empty. */
export function SummaryGrid({ groups, isLoading = false }: Props) {
  return (
    <div className="grid gap-px border-t border-line bg-line max-sm:order-1 max-sm:col-span-2" aria-busy={isLoading}>
      {groups.map(({ id, label, tiles }) => (
        <div key={id} className="grid gap-px md:grid-cols-[6.5rem_minmax(0,1fr)]">
          <h3 className="bg-raised px-4 py-2 text-xs font-semibold text-ink-muted md:py-3.5">{label}</h3>
          <div className={`grid grid-cols-2 gap-px ${tiles.length % 3 === 0 ? "sm:grid-cols-3" : "lg:grid-cols-4"}`}>
            {tiles}
          </div>
        </div>
      ))}
    </div>
  );
}
