import Link from "next/link";
import { Fragment } from "react";
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

/** What the lead's desk shows: what to look into, and the search with its counts and looks. A search comes first. */
export function LeadDesk({ view, search }: Props) {
  const findings = (
    <div key="findings" className="grid items-start gap-3 lg:grid-cols-2">
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
  );
  const hasLooks = view.looks.length > 0;
  const found = (
    <Fragment key="found">
      {search}
      <div className={`grid items-start gap-3 ${hasLooks ? "lg:grid-cols-[minmax(0,1fr)_20rem]" : ""}`}>
        {hasLooks && (
          <div className="grid gap-3 sm:max-lg:grid-cols-2 lg:col-start-2 lg:row-start-1">
            <CountPanel title={counts.perAgent} of={counts.agent} rows={view.perAgent} />
            <CountPanel title={counts.perDay} of={counts.day} rows={view.perDay} />
          </div>
        )}
        <Panel
          title={table.title}
          className={hasLooks ? "lg:col-start-1 lg:row-start-1" : ""}
          aside={
            <>
              <span role="status" className="text-ink-muted">
                {view.status}
              </span>
              {hasLooks && (
                <a href={view.csv} className={`${link} ml-auto`}>
                  {table.csv}
                </a>
              )}
            </>
          }
        >
          {hasLooks && <LookTable looks={view.looks} zone={view.zone} />}
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
    </Fragment>
  );
  return <div className="grid gap-3">{view.isSearch ? [found, findings] : [findings, found]}</div>;
}
