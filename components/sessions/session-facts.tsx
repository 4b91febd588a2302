"use client";

import dynamic from "next/dynamic";
import { use } from "react";
import { AmountsBar } from "@/components/sessions/amounts-bar";
import { FactList } from "@/components/sessions/fact-list";
import { OutcomePill } from "@/components/ui/outcome-pill";
import { PageConfigContext } from "@/lib/client/answer/page-config";
import { useZone } from "@/lib/client/preferences/preferences";
import { MaskedContext } from "@/lib/client/viewer/masked";
import type { Session } from "@/lib/domain/sessions/session";
import type { Amount } from "@/lib/presentation/sessions/amounts";
import { sessionFacts, sessionTimes } from "@/lib/presentation/sessions/session-facts";

/** Agents don't have it. */
const DiagnoseLink = dynamic(() => import("@/components/sessions/diagnose-link").then((m) => m.DiagnoseLink), {
  loading: () => null,
});

type Props = Readonly<{
  session: Session;
  amounts: readonly Amount[];
  lookUp: React.ReactNode;
  /** Further buttons. */
  children: React.ReactNode;
}>;

/** The top of the session details: amounts, outcome, title, times and the most important facts. */
export function SessionFacts({ session, amounts, lookUp, children }: Props) {
  const zone = useZone();
  const masked = use(MaskedContext);
  const mayDiagnose = use(PageConfigContext)?.mayExplore === true;
  return (
    <div className="grid gap-2.5 px-4 pb-3">
      <AmountsBar amounts={amounts} />
      <div className="grid justify-items-start gap-1">
        <OutcomePill outcome={session.outcome} />
        <h3 className="text-[15px] leading-snug font-semibold wrap-anywhere">
          <bdi>{session.texts.asset ?? "Untitled"}</bdi>
        </h3>
        <p className="text-ink-muted tabular-nums">{sessionTimes(session, zone)}</p>
      </div>
      <FactList facts={sessionFacts(session, masked)} />
      <div className="flex flex-wrap gap-2 empty:hidden">
        {children}
        {lookUp}
        {mayDiagnose && <DiagnoseLink session={session} />}
      </div>
    </div>
  );
}
