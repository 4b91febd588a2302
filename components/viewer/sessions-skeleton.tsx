import { Panel } from "@/components/ui/panel";
import { PageMain, PageSide } from "@/components/viewer/page-grid";
import { summaryTexts } from "@/lib/presentation/summary/summary-texts";

const bars = ["w-2/3", "w-5/6", "w-1/2", "w-3/4", "w-3/5", "w-4/5"];

type Props = Readonly<{
  isMissing?: boolean;
  /** The hand-over notes, which don't need the sessions. While these load, the notes would move when they arrive. */
  notes?: React.ReactNode;
}>;

/** Placeholders for the panels that need the sessions, as high as the panels usually are. */
export function SessionsSkeleton({ isMissing = false, notes }: Props) {
  const body = (height: string) =>
    isMissing ? (
      <p className={`px-4 pb-4 text-ink-faint ${height}`}>{summaryTexts.notLoaded}</p>
    ) : (
      <div className={`grid content-start gap-3 overflow-hidden px-4 pt-2 pb-4 ${height}`} aria-busy="true">
        {bars.map((width) => (
          <div key={width} className={`h-5 animate-pulse rounded bg-line ${width}`} />
        ))}
      </div>
    );
  return (
    <>
      <PageMain>
        <Panel title="Timeline">{body("h-54")}</Panel>
        <Panel title="Sessions">{body("h-96")}</Panel>
      </PageMain>
      <PageSide>
        <Panel title="Session details">{body("h-92")}</Panel>
        {notes}
      </PageSide>
    </>
  );
}
