"use client";

import { LookUpLink } from "@/components/lookup/look-up-link";
import { FactList } from "@/components/sessions/fact-list";
import { OutcomePill } from "@/components/ui/outcome-pill";
import { useZone } from "@/lib/client/preferences/preferences";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { Session } from "@/lib/domain/sessions/session";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { sessionFacts, sessionTimes } from "@/lib/presentation/sessions/session-facts";
import { sessionLookup } from "@/lib/presentation/sessions/session-lookup";

type Props = Readonly<{ session: Session; viewer: Viewer; range: RangeQuery }>;

/** The top of the session details: outcome, title, times and the most important facts. */
export function SessionFacts({ session, viewer, range }: Props) {
  const zone = useZone();
  const lookup = sessionLookup(session, viewer.lookup.kind);
  return (
    <div className="grid gap-3 px-4 pb-4">
      <div className="grid justify-items-start gap-1.5">
        <OutcomePill outcome={session.outcome} />
        <h3 className="text-base font-semibold wrap-anywhere">
          <bdi>{session.texts.asset ?? "Untitled"}</bdi>
        </h3>
        <p className="text-ink-muted tabular-nums">{sessionTimes(session, zone)}</p>
      </div>
      <FactList facts={sessionFacts(session)} />
      {lookup !== null && (
        <div className="flex flex-wrap gap-2">
          <LookUpLink request={lookup.request} range={range}>
            {lookup.label}
          </LookUpLink>
        </div>
      )}
    </div>
  );
}
