"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { ProblemNotice } from "@/components/problem/problem-notice";
import { SessionFacts } from "@/components/sessions/session-facts";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { refreshInterval } from "@/lib/client/browser/idle-refresh";
import { problemIn } from "@/lib/client/query/get-json";
import type { AnswerQuery } from "@/lib/client/query/viewer-queries";
import { problemOf } from "@/lib/contract/problem";
import type { SessionDetail } from "@/lib/contract/session-detail";
import type { Session } from "@/lib/domain/sessions/session";
import { amountsOf } from "@/lib/presentation/sessions/amounts";
import { sessionTexts } from "@/lib/presentation/sessions/session-texts";

/** Loaded with the fields themselves, when the agent asks for them. */
const SessionFields = dynamic(() => import("@/components/sessions/session-fields").then((m) => m.SessionFields));

type Props = Readonly<{
  /** How every field of a session is read. */
  detailsOf: (session: Session) => AnswerQuery<SessionDetail>;
  /** Below the facts: the look-up that the session leads to. */
  lookUp: React.ReactNode;
  /** `null` if there is none, or the selected one isn't in the list. */
  session: Session | null;
  /** Which session it is, beside the title: "newest with problems". */
  note: string;
  /** Shown without a session. */
  empty: string;
}>;

/** One session: first the facts from the list, then every field once the agent asks for them. */
export function DetailsPanel({ detailsOf, lookUp, session, note, empty }: Props) {
  return (
    <Panel
      id="session-details"
      title="Session details"
      aside={session !== null && <span className="text-xs text-ink-faint">{note}</span>}
    >
      {session === null ? (
        <p className="px-4 pb-4 text-ink-muted">{empty}</p>
      ) : (
        <ShownSession key={session.id} detailsOf={detailsOf} lookUp={lookUp} session={session} />
      )}
    </Panel>
  );
}

type ShownProps = Pick<Props, "detailsOf" | "lookUp"> & Readonly<{ session: Session }>;

function ShownSession({ detailsOf, lookUp, session }: ShownProps) {
  const top = useRef<HTMLDivElement>(null);
  const [isAsked, setIsAsked] = useState(false);
  const { data, error, refetch, isFetching } = useQuery({
    ...detailsOf(session),
    enabled: isAsked,
    // The list refreshes every minute while a session is ongoing, and its details must match.
    refetchInterval: () => refreshInterval(!session.isEnded),
  });
  const problem = (error && problemIn(error)) ?? problemOf("internal");
  const hasFailed = error !== null && data === undefined;
  const fields = isAsked ? data : undefined;

  // External system: the scroll position. In a one-column layout the details are below the list.
  useEffect(() => {
    const box = top.current?.getBoundingClientRect();
    const isBelow = box !== undefined && box.top > window.innerHeight;
    if (isBelow && document.activeElement?.matches("section button"))
      top.current?.scrollIntoView({ block: "center" });
  }, []);

  return (
    <div ref={top}>
      <SessionFacts session={session} amounts={amountsOf(data?.fields ?? session.numbers)} lookUp={lookUp}>
        {fields === undefined && !hasFailed && (
          // One button while loading too, so that it keeps the focus.
          <Button onClick={() => setIsAsked(true)} aria-busy={isFetching} size="small" className="print:hidden">
            {sessionTexts.allFields}
          </Button>
        )}
      </SessionFacts>
      {hasFailed && (
        <ProblemNotice
          key={problem.instance}
          problem={problem}
          onRetry={() => refetch()}
          isRetrying={isFetching}
          className="mx-4 mb-4"
        />
      )}
      {fields && <SessionFields detail={fields} />}
    </div>
  );
}
