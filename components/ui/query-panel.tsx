"use client";

import { type QueryKey, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { ErrorBoundary } from "react-error-boundary";
import { newestAnswer } from "@/lib/client/query/cached-answers";
import type { AnswerQuery } from "@/lib/client/query/viewer-queries";

type Props<Answer> = Readonly<{
  options: AnswerQuery<Answer>;
  /** The start of the query key that similar answers share. If the query fails, the newest of them stays on the page. */
  family: QueryKey;
  skeleton: React.ReactNode;
  /** Shown if the query failed and nothing was loaded before. The page's notice says why. */
  missing: React.ReactNode;
  children: (answer: Answer) => React.ReactNode;
}>;

/**
 * Renders an answer as soon as it arrives, whether streamed with the page or fetched. A later failure never removes an
 * answer from the page.
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
