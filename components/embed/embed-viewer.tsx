"use client";

import { usePrefetchQuery, useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useEffect, useEffectEvent } from "react";
import { EmbedAnswer } from "@/components/embed/embed-answer";
import { EmbedFolds } from "@/components/embed/embed-folds";
import { EmbedHeader } from "@/components/embed/embed-header";
import type { NoteToInsert } from "@/components/embed/embed-note";
import { EmbedSessions } from "@/components/embed/embed-sessions";
import { EmbedSummary } from "@/components/embed/embed-summary";
import { SessionDetailsPanel } from "@/components/sessions/session-details-panel";
import { Notice } from "@/components/ui/notice";
import { ViewerProblems } from "@/components/viewer/viewer-problems";
import { WithAnswer } from "@/components/viewer/with-answer";
import { WithSessions } from "@/components/viewer/with-sessions";
import { useRange } from "@/lib/client/address/use-range";
import { usePageConfig } from "@/lib/client/answer/page-config";
import { useAnswerFollowsList } from "@/lib/client/answer/use-answer-follows-list";
import { useSpeech } from "@/lib/client/answer/use-speech";
import type { HostMessage } from "@/lib/client/embed/bridge";
import { verdictWriter } from "@/lib/client/embed/verdict-writer";
import { newestAnswer } from "@/lib/client/query/cached-answers";
import { useSeenAnswers } from "@/lib/client/query/use-seen-answers";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import { useCompleteness } from "@/lib/client/sessions/all/use-loaded-list";
import { type EvidenceFocus, useEvidence } from "@/lib/client/sessions/use-evidence";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import type { Session } from "@/lib/domain/sessions/session";
import { formatRangeQuery, type RangeQuery } from "@/lib/domain/time/time-range";
import type { verdictMessage } from "@/lib/presentation/embed/verdict-message";
import { detailsWindow } from "@/lib/presentation/sessions/completeness";
import { skippedNotice } from "@/lib/presentation/viewer/notices";

/** Only addresses have them. */
const ViewersAtAddress = dynamic(
  () => import("@/components/viewer/viewers-at-address").then((m) => m.ViewersAtAddress),
  { loading: () => null },
);

/** Only long ranges need it. */
const CompletenessNotice = dynamic(
  () => import("@/components/sessions/completeness-notice").then((m) => m.CompletenessNotice),
  { loading: () => null },
);

type Props = Readonly<{
  viewerRef: LookupRef;
  /** Whether the host page takes notes. */
  canInsert: boolean;
  send: (message: HostMessage) => void;
}>;

/** A viewer's page in one narrow column, the answer first. */
export function EmbedViewer({ viewerRef: ref, canInsert, send }: Props) {
  const { range, problem } = useRange();
  const { thresholds } = usePageConfig();
  const evidence = useEvidence(range);
  // All at once: each part of the page would only ask for its own when the one before is here.
  usePrefetchQuery(viewerQueries.answer(ref, range, useSpeech()));
  usePrefetchQuery(viewerQueries.summary(ref, range));
  usePrefetchQuery(viewerQueries.notes(ref, range));
  const queryClient = useQueryClient();
  const { sessions: seen } = useSeenAnswers({ ref }, range);
  // Who it is doesn't depend on the range.
  const known = seen.shown ?? newestAnswer<SessionsAnswer>(queryClient, viewerQueries.sessionLists(ref));
  return (
    <>
      <EmbedHeader viewer={ref} lookup={known?.lookup ?? null} now={known?.asOf ?? null} />
      <ViewerProblems key={formatRangeQuery(range)} viewer={{ ref }} range={range} rangeProblem={problem} />
      <WithSessions viewer={{ ref }} range={range} skeleton={<Skeleton />} missing={null}>
        {(list, sessions) => {
          const viewer = { ref, lookup: list.lookup };
          return (
            <>
              {list.lookup.kind === "viewerIp" && (
                <div className={flush}>
                  <ViewersAtAddress sessions={sessions} range={range} now={list.asOf} />
                </div>
              )}
              <WithAnswer viewer={viewer} range={range} skeleton={<Skeleton />}>
                {(answer) => <Answered {...{ viewer, answer, list, sessions, send }} canInsert={canInsert} />}
              </WithAnswer>
              <EmbedSummary viewer={ref} range={range} thresholds={thresholds} />
              <AllSessions viewer={ref} range={range} list={list} />
              {list.skippedCount > 0 && <Notice>{skippedNotice(list.skippedCount)}</Notice>}
              <WithAnswer viewer={viewer} range={range}>
                {(answer) => <Below {...{ viewer, range, answer, list, sessions, evidence }} />}
              </WithAnswer>
            </>
          );
        }}
      </WithSessions>
    </>
  );
}

type AllSessionsProps = Readonly<{ viewer: LookupRef; range: RangeQuery; list: SessionsAnswer }>;

/** Loads the rest of a range whose list is as long as one response can be. */
function AllSessions({ viewer, range, list }: AllSessionsProps) {
  const known = useCompleteness();
  if (known?.phase === null && !list.isPossiblyTruncated) return null;
  return (
    <div className={flush}>
      <CompletenessNotice
        key={formatRangeQuery(range)}
        viewer={viewer}
        range={range}
        listUntil={list.range.end}
        hasPeriods
      />
    </div>
  );
}

type AnsweredProps = Pick<Props, "canInsert" | "send"> &
  Readonly<{ viewer: Viewer; answer: ViewerAnswer; list: SessionsAnswer; sessions: readonly Session[] }>;

function Answered({ viewer, answer, list, sessions, canInsert, send }: AnsweredProps) {
  useAnswerFollowsList(viewer.ref, answer, list);
  const { verdict, confidence, headline } = answer;
  const tell = useEffectEvent(async (shown: Parameters<typeof verdictMessage>[0]) => {
    const write = await verdictWriter.load();
    if (write !== null) send(write(shown, viewer.lookup, sessions));
  });
  // External system: the page around the frame.
  useEffect(() => void tell({ verdict, confidence, headline }), [verdict, confidence, headline]);
  const insert = (note: NoteToInsert) => send({ type: "insert-note", ...note, format: "plain" });
  return <EmbedAnswer viewer={viewer} answer={answer} sessions={sessions} onInsert={canInsert ? insert : null} />;
}

type BelowProps = Omit<AnsweredProps, "canInsert" | "send"> &
  Readonly<{ range: RangeQuery; evidence: EvidenceFocus }>;

function Below({ viewer, range, answer, list, sessions, evidence }: BelowProps) {
  const session = sessions.find(({ id }) => id === evidence.selectedId) ?? null;
  const known = useCompleteness();
  const details = session !== null && (
    <div className={flush}>
      <SessionDetailsPanel
        viewer={viewer}
        range={range}
        window={detailsWindow(session, known, list.range)}
        session={session}
        note=""
        empty=""
      />
    </div>
  );
  return (
    <>
      <EmbedSessions sessions={sessions} now={list.asOf} answer={answer} evidence={evidence} details={details} />
      <EmbedFolds viewer={viewer} answer={answer} list={list} sessions={sessions} evidence={evidence} />
    </>
  );
}

/** Around a panel of the desk's page: as wide as the frame, which has no room for panels of their own. */
const flush = "*:rounded-none *:border-x-0 *:border-t-0 *:shadow-none";

/** At about the height of the answer. */
function Skeleton() {
  return (
    <div aria-busy="true" className="grid h-64 content-start gap-3 border-l-4 border-line bg-surface px-3 py-3">
      {["w-1/2", "w-11/12", "w-3/4", "w-full", "w-2/3"].map((width) => (
        <span key={width} className={`h-4 animate-pulse rounded bg-line ${width}`} />
      ))}
    </div>
  );
}
