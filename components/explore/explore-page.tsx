"use client";

import Link from "next/link";
import { useState } from "react";
import { QueryForm } from "@/components/explore/query-form";
import { SampleResults } from "@/components/explore/sample-results";
import { Panel } from "@/components/ui/panel";
import { PageConfigContext } from "@/lib/client/answer/page-config";
import type { QueryPairs, SampleAnswer, SampleOptions } from "@/lib/contract/explore";
import type { PageConfig } from "@/lib/contract/page-config";
import { paths } from "@/lib/contract/paths";
import type { Problem } from "@/lib/contract/problem";
import type { TypedSample } from "@/lib/domain/explore/typed-sample";
import type { EpochMs } from "@/lib/domain/units";
import { exploreTexts } from "@/lib/presentation/explore/explore-texts";

type Props = Readonly<{
  /** The query in the URL, as its parameters and as it fills in the form. */
  query: QueryPairs;
  typed: TypedSample;
  options: SampleOptions;
  /** What the query found; `null` if it wasn't run, or failed. */
  sample: SampleAnswer | null;
  problem: Problem | null;
  config: PageConfig;
  now: EpochMs;
}>;

/** The page that shows samples. If a query fails, what was typed and the sessions of the one before stay. */
export function ExplorePage({ query, typed, options, sample, problem, config, now }: Props) {
  const [kept, setKept] = useState(sample === null ? null : { sample, query });
  if (sample !== null && kept?.sample !== sample) setKept({ sample, query });
  const { title, intro, form, empty, diagnose } = exploreTexts;
  return (
    <PageConfigContext value={config}>
      <div className="grid gap-3 pt-4">
        <header className="flex flex-wrap items-baseline gap-x-3">
          <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
          <p className="text-ink-muted">{intro}</p>
        </header>
        <QueryForm
          page="sessions"
          typed={typed}
          options={options}
          problem={problem}
          kept={kept === null ? form.kept : `${form.kept} ${form.keptSessions}`}
          now={now}
        >
          <Link
            href={paths.diagnose(query)}
            prefetch={false}
            className="ml-auto font-medium text-accent underline-offset-2 hover:underline"
          >
            {diagnose}
          </Link>
        </QueryForm>
        {kept === null ? (
          <Panel title="Sessions">
            <p className="px-4 pb-4 text-ink-muted">{empty.start}</p>
          </Panel>
        ) : (
          <SampleResults key={JSON.stringify(kept.query)} sample={kept.sample} query={kept.query} />
        )}
      </div>
    </PageConfigContext>
  );
}
