"use client";

import { LookUpLink } from "@/components/lookup/look-up-link";
import { FactList } from "@/components/sessions/fact-list";
import { OutcomePill } from "@/components/ui/outcome-pill";
import { useZone } from "@/lib/client/preferences/preferences";
import type { Viewer } from "@/lib/client/viewer/viewer";
import { guessLookupKind } from "@/lib/domain/lookup/lookup";
import type { Session } from "@/lib/domain/sessions/session";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { sessionFacts, sessionTimes } from "@/lib/presentation/sessions/session-facts";

type Props = Readonly<{ session: Session; viewer: Viewer; range: RangeQuery }>;

/** The head of the detail: outcome, title, times, and what an agent asks for first. */
export function SessionFacts({ session, viewer, range }: Props) {
  const zone = useZone();
  const { ip } = session.texts;
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
      <div className="flex flex-wrap gap-2 empty:hidden">
        {viewer.lookup.kind === "viewerId" && ip !== null && guessLookupKind(ip) === "viewerIp" && (
          <LookUpLink request={{ viewerIp: ip }} range={range}>
            Look up this address
          </LookUpLink>
        )}
        {viewer.lookup.kind === "viewerIp" && session.viewerId !== null && (
          <LookUpLink request={{ viewerId: session.viewerId }} range={range}>
            Look up this viewer
          </LookUpLink>
        )}
      </div>
    </div>
  );
}
