import { Panel } from "@/components/ui/panel";

const bars = ["w-2/3", "w-5/6", "w-1/2", "w-3/4", "w-3/5", "w-4/5"];

/** Placeholders for the panels that need the sessions, about as large as the panels. */
export function SessionsSkeleton({ isMissing = false }: Readonly<{ isMissing?: boolean }>) {
  const body = (height: string) =>
    isMissing ? (
      <p className={`px-4 pb-4 text-ink-faint ${height}`}>Not loaded</p>
    ) : (
      <div className={`grid content-start gap-3 px-4 pb-4 ${height}`} aria-busy="true">
        {bars.map((width) => (
          <div key={width} className={`h-5 animate-pulse rounded bg-line ${width}`} />
        ))}
      </div>
    );
  return (
    <>
      <div className="grid min-w-0 gap-3 md:gap-4">
        <Panel title="Timeline">{body("h-60")}</Panel>
        <Panel title="Sessions">{body("h-96")}</Panel>
      </div>
      <div className="min-w-0 xl:col-start-2 xl:row-span-4 xl:row-start-1">
        <Panel title="Session details">{body("h-60")}</Panel>
      </div>
      <Panel title="Trends">{body("h-52")}</Panel>
    </>
  );
}
