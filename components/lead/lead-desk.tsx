import Link from "next/link";
import { CountPanel } from "@/components/lead/count-panel";
import { FindingsPanel } from "@/components/lead/findings-panel";
import { LookTable } from "@/components/lead/look-table";
import { Panel } from "@/components/ui/panel";
import { leadTexts } from "@/lib/presentation/lead/lead-texts";
import type { leadView } from "@/lib/presentation/lead/lead-view";

type Props = Readonly<{
  view: ReturnType<typeof leadView>;
  /** The search form. */
  search: React.ReactNode;
}>;

const { recurring, sweeps, counts, table } = leadTexts;
const link = "font-medium text-accent underline-offset-2 hover:underline";

/** What the lead's desk shows: what to look into, and the search with its counts and looks. */
export function LeadDesk({ view, search }: Props) {
  return (
    <div className="grid gap-3">
      <div className="grid items-start gap-3 lg:grid-cols-2">
        <FindingsPanel
          title={recurring.title}
          aside={recurring.aside}
          findings={view.recurring}
          none={recurring.none}
          link={recurring.link}
        />
        <FindingsPanel
          title={sweeps.title}
          aside={view.sweepsAside}
          findings={view.sweeps}
          none={view.noSweeps}
          link={sweeps.link}
        />
      </div>
      {search}
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_20rem]">
        {view.looks.length > 0 && (
          <div className="grid gap-3 sm:max-lg:grid-cols-2 lg:col-start-2 lg:row-start-1">
            <CountPanel title={counts.perAgent} of={counts.agent} rows={view.perAgent} />
            <CountPanel title={counts.perDay} of={counts.day} rows={view.perDay} />
          </div>
        )}
        <Panel
          title={table.title}
          className="lg:col-start-1 lg:row-start-1"
          aside={
            <>
              <span role="status" className="text-ink-muted">
                {view.status}
              </span>
              {view.looks.length > 0 && (
                <a href={view.csv} className={`${link} ml-auto`}>
                  {table.csv}
                </a>
              )}
            </>
          }
        >
          {view.looks.length > 0 && <LookTable looks={view.looks} zone={view.zone} />}
          {(view.older !== null || view.newest !== null) && (
            <nav aria-label={table.title} className="flex gap-4 border-t border-line px-4 py-2">
              {view.newest !== null && (
                <Link href={view.newest} prefetch={false} className={link}>
                  {table.newest}
                </Link>
              )}
              {view.older !== null && (
                <Link href={view.older} prefetch={false} className={link}>
                  {table.older}
                </Link>
              )}
            </nav>
          )}
        </Panel>
      </div>
    </div>
  );
}
