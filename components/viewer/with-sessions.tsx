"use client";

import { useQueryClient } from "@tanstack/react-query";
import { QueryPanel } from "@/components/ui/query-panel";
import { refreshInterval, useReturnFromIdle } from "@/lib/client/browser/idle-refresh";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import { CompletenessContext, useLoadedList } from "@/lib/client/sessions/all/use-loaded-list";
import { sessionsOf } from "@/lib/client/sessions/decoded-sessions";
import { MaskedContext } from "@/lib/client/viewer/masked";
import type { Viewer } from "@/lib/client/viewer/viewer";
import { ListZoneContext } from "@/lib/client/viewer/viewer-zone";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { Session } from "@/lib/domain/sessions/session";
import type { RangeQuery } from "@/lib/domain/time/time-range";

type Props = Readonly<{
  viewer: Pick<Viewer, "ref">;
  range: RangeQuery;
  skeleton: React.ReactNode;
  missing: React.ReactNode;
  children: (list: SessionsAnswer, sessions: readonly Session[]) => React.ReactNode;
}>;

/** Renders its children with the sessions once they have loaded. Refreshes while a session is ongoing. */
export function WithSessions({ viewer, range, skeleton, missing, children }: Props) {
  const queryClient = useQueryClient();
  const query = viewerQueries.sessions(viewer.ref, range);
  useReturnFromIdle(() => {
    const hasOngoing = (queryClient.getQueryData<SessionsAnswer>(query.queryKey)?.columns.onGoing.length ?? 0) > 0;
    if (hasOngoing) void queryClient.refetchQueries({ queryKey: query.queryKey }, { cancelRefetch: false });
  });
  return (
    <QueryPanel
      options={{
        ...query,
        refetchInterval: ({ state }) => refreshInterval((state.data?.columns.onGoing.length ?? 0) > 0),
      }}
      family={viewerQueries.sessionLists(viewer.ref)}
      skeleton={skeleton}
      missing={missing}
    >
      {(list) => (
        <Loaded viewer={viewer} range={range} list={list}>
          {children}
        </Loaded>
      )}
    </QueryPanel>
  );
}

type LoadedProps = Pick<Props, "viewer" | "range" | "children"> & Readonly<{ list: SessionsAnswer }>;

/** The page's list, with everything that has been loaded beyond it. */
function Loaded({ viewer, range, list: own, children }: LoadedProps) {
  const { list, completeness } = useLoadedList(viewer, range, own);
  return (
    <ListZoneContext value={list.viewerZone?.zone ?? null}>
      <MaskedContext value={new Map(list.masked.map(({ label, ref }) => [label, ref]))}>
        <CompletenessContext value={completeness}>{children(list, sessionsOf(list))}</CompletenessContext>
      </MaskedContext>
    </ListZoneContext>
  );
}
