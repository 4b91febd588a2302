"use client";

import { use } from "react";
import { LookUpLink } from "@/components/lookup/look-up-link";
import { DetailsPanel } from "@/components/sessions/details-panel";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import { MaskedContext } from "@/lib/client/viewer/masked";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { Session } from "@/lib/domain/sessions/session";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { sessionLookup } from "@/lib/presentation/sessions/session-lookup";

type Props = Readonly<{
  viewer: Viewer;
  /** The page's range, for look-ups from here. */
  range: RangeQuery;
  /** The window of the list that contains the session. */
  window: RangeQuery;
  /** `null` if there is none, or the selected one isn't in the list. */
  session: Session | null;
  /** Which session it is, beside the title: "newest with problems". */
  note: string;
  /** Shown without a session. */
  empty: string;
}>;

/** One session of a viewer, and the look-up that it leads to: of its address, or at an address of its viewer. */
export function SessionDetailsPanel({ viewer, range, window, session, note, empty }: Props) {
  const masked = use(MaskedContext);
  const lookup = session === null ? null : sessionLookup(session, viewer.lookup.kind, masked);
  return (
    <DetailsPanel
      session={session}
      detailsOf={({ id, startedAt }) => viewerQueries.session(viewer.ref, window, id, startedAt)}
      lookUp={
        lookup !== null && (
          <LookUpLink target={lookup.target} range={range}>
            {lookup.label}
          </LookUpLink>
        )
      }
      note={note}
      empty={empty}
    />
  );
}
