"use client";

import { type QueryKey, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { ErrorBoundary } from "react-error-boundary";
import { newestAnswer } from "@/lib/client/query/cached-answers";
import type { AnswerQuery } from "@/lib/client/query/viewer-queries";

type Props<Answer> = Readonly<{
  options: AnswerQuery<Answer>;
  /** The key all answers of this sort share: the newest of them is shown while the one asked for fails. */
  family: QueryKey;
  skeleton: React.ReactNode;
  /** Drawn when the question failed and nothing was loaded before. The page's notice says why. */
  missing: React.ReactNode;
  children: (answer: Answer) => React.ReactNode;
}>;

/**
 * Draws an answer as soon as it is here, streamed from the server or fetched. What was shown once is never
 * taken away by a later failure.
 */
export function QueryPanel<Answer>({ options, family, skeleton, missing, children }: Props<Answer>) {
  const kept = (
    <KeptAnswer options={options} family={family} skeleton={skeleton} missing={missing}>
      {children}
    </KeptAnswer>
  );
  return (
    <ErrorBoundary resetKeys={[options.queryKey.join()]} fallback={kept}>
      <Suspense fallback={skeleton}>
        <AwaitedAnswer options={options}>{children}</AwaitedAnswer>
      </Suspense>
    </ErrorBoundary>
  );
}

function AwaitedAnswer<Answer>({ options, children }: Pick<Props<Answer>, "options" | "children">) {
  return children(useSuspenseQuery(options).data);
}

function KeptAnswer<Answer>({ options, family, skeleton, missing, children }: Props<Answer>) {
  const { data, isFetching } = useQuery({ ...options, retryOnMount: false, refetchOnMount: false });
  const queryClient = useQueryClient();
  const answer = data ?? newestAnswer<Answer>(queryClient, family);
  if (answer !== undefined) return children(answer);
  return isFetching ? skeleton : missing;
}
