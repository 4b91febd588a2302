"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { ProblemNotice } from "@/components/problem/problem-notice";
import { SessionFacts } from "@/components/sessions/session-facts";
import { SessionFields } from "@/components/sessions/session-fields";
import { Panel } from "@/components/ui/panel";
import { refreshInterval } from "@/lib/client/browser/idle-refresh";
import { problemIn } from "@/lib/client/query/get-json";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import type { Viewer } from "@/lib/client/viewer/viewer";
import { problemOf } from "@/lib/contract/problem";
import type { Session } from "@/lib/domain/sessions/session";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { noDetailsText } from "@/lib/presentation/sessions/session-list-words";

type Props = Readonly<{
  viewer: Viewer;
  /** The page's range, for look-ups from here. */
  range: RangeQuery;
  /** The window of the list that contains the session. */
  window: RangeQuery;
  /** `null` if none is selected, or the selected one isn't in the list. */
  session: Session | null;
  isSelected: boolean;
}>;

/** One session: first the facts from the list, then every field once loaded. */
export function SessionDetailsPanel({ viewer, range, window, session, isSelected }: Props) {
  return (
    <Panel title="Session details">
      {session === null ? (
        <p className="px-4 pb-5 text-ink-muted">{noDetailsText(isSelected)}</p>
      ) : (
        <SelectedSession key={session.id} viewer={viewer} range={range} window={window} session={session} />
      )}
    </Panel>
  );
}

type SelectedProps = Readonly<{ viewer: Viewer; range: RangeQuery; window: RangeQuery; session: Session }>;

function SelectedSession({ viewer, range, window: listed, session }: SelectedProps) {
  const top = useRef<HTMLDivElement>(null);
  const { data, error, refetch, isFetching } = useQuery({
    ...viewerQueries.session(viewer.ref, listed, session.id, session.startedAt),
    // The list refreshes every minute while a session is ongoing, and its details must match.
    refetchInterval: () => refreshInterval(!session.isEnded),
  });
  const problem = (error && problemIn(error)) ?? problemOf("internal");

  // External system: the scroll position. In a one-column layout the details are below the list.
  useEffect(() => {
    const box = top.current?.getBoundingClientRect();
    const isBelow = box !== undefined && box.top > window.innerHeight;
    if (isBelow && document.activeElement?.matches("section button"))
      top.current?.scrollIntoView({ block: "center" });
  }, []);

  return (
    <div ref={top}>
      <SessionFacts session={session} viewer={viewer} range={range} />
      {error !== null && data === undefined && (
        <ProblemNotice
          key={problem.instance}
          problem={problem}
          onRetry={() => refetch()}
          isRetrying={isFetching}
          className="mx-4 mb-4"
        />
      )}
      {data && <SessionFields detail={data} />}
      {data === undefined && error === null && (
        <div className="grid gap-3 px-4 pb-5" aria-busy="true">
          <div className="h-4 w-2/3 animate-pulse rounded bg-line" />
          <div className="h-4 w-1/2 animate-pulse rounded bg-line" />
          <div className="h-4 w-3/4 animate-pulse rounded bg-line" />
        </div>
      )}
    </div>
  );
}
