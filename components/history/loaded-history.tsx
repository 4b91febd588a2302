"use client";

import { useQuery } from "@tanstack/react-query";
import { BaselineList } from "@/components/history/baseline-list";
import { ContactList } from "@/components/history/contact-list";
import { HistoryStrip } from "@/components/history/history-strip";
import { PartialNotice } from "@/components/problem/partial-notice";
import { problemIn } from "@/lib/client/query/get-json";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import type { Viewer } from "@/lib/client/viewer/viewer";
import { problemOf } from "@/lib/contract/problem";

/** The history as soon as it has arrived. After a failed refresh, it stays. */
export function LoadedHistory({ viewer }: Readonly<{ viewer: Viewer }>) {
  const { data, error, isFetching, refetch } = useQuery(viewerQueries.history(viewer.ref));
  const problem = error === null ? null : (problemIn(error) ?? problemOf("internal"));
  return (
    <>
      {problem !== null && (
        <PartialNotice
          problem={problem}
          onRetry={() => void refetch()}
          isRetrying={isFetching}
          className="mx-4 mb-3"
        />
      )}
      {data === undefined && problem === null && (
        <div aria-busy="true" className="mx-4 mb-4 h-40 animate-pulse rounded bg-line" />
      )}
      {data !== undefined && (
        <div className="grid gap-x-6 gap-y-3 px-4 pb-3.5 md:grid-cols-2">
          <div className="min-w-0 md:col-span-2">
            <HistoryStrip history={data} />
          </div>
          <BaselineList words={data.baseline} />
          <ContactList words={data.contacts} />
        </div>
      )}
    </>
  );
}
