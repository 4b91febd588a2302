"use client";

import { useState } from "react";
import { ProblemNotice } from "@/components/problem/problem-notice";
import { Notice } from "@/components/ui/notice";
import { useZone } from "@/lib/client/preferences/preferences";
import { problemIn } from "@/lib/client/query/get-json";
import { useSeenAnswers } from "@/lib/client/query/use-seen-answers";
import type { Viewer } from "@/lib/client/viewer/viewer";
import { type Problem, problemOf } from "@/lib/contract/problem";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { epochMs } from "@/lib/domain/units";
import { keptText, staleText } from "@/lib/presentation/viewer/viewer-problem-words";

type Props = Readonly<{ viewer: Pick<Viewer, "ref">; range: RangeQuery; rangeProblem: Problem | null }>;

/**
 * One notice for the page's three requests. A failure that several share is shown once, and the notice says if the page
 * still shows earlier data.
 */
export function ViewerProblems({ viewer, range, rangeProblem }: Props) {
  const { summary, sessions, answer } = useSeenAnswers(viewer, range);
  // A refetch clears the query's error; the notice stays until it succeeds.
  const [retried, setRetried] = useState<Problem | null>(null);
  const failed = [summary, sessions, answer].filter(({ error }) => error !== null);
  const blocking = failed.find(({ data }) => data === undefined);
  const problem = rangeProblem ?? (blocking ? problemOfQuery(blocking.error) : retried);
  const retry = async () => {
    setRetried(problem);
    await Promise.all(failed.map((query) => query.refetch()));
    setRetried(null);
  };

  if (problem !== null) {
    const kept = keptText({
      isRangeReplaced: rangeProblem !== null,
      hasSummary: summary.shown !== undefined,
      hasSessions: sessions.shown !== undefined,
    });
    return (
      <ProblemNotice
        key={problem.instance}
        problem={problem}
        onRetry={retry}
        isRetrying={retried !== null}
        {...(kept === null ? {} : { kept })}
        className="mb-3 md:mb-4"
      />
    );
  }
  const [stale] = failed;
  return stale ? (
    <StaleNotice problem={problemOfQuery(stale.error)} loadedAtMs={stale.dataUpdatedAt} onRetry={retry} />
  ) : null;
}

type StaleProps = Readonly<{ problem: Problem; loadedAtMs: number; onRetry: () => void }>;

function StaleNotice({ problem, loadedAtMs, onRetry }: StaleProps) {
  const zone = useZone();
  return (
    <Notice className="mb-3 md:mb-4">
      {staleText(problem, epochMs(loadedAtMs), zone)}{" "}
      <button type="button" onClick={onRetry} className="font-semibold underline underline-offset-2">
        Retry
      </button>
    </Notice>
  );
}

function problemOfQuery(error: Error | null): Problem {
  return (error && problemIn(error)) ?? problemOf("internal");
}
