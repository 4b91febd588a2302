"use client";

import { ProblemNotice } from "@/components/problem/problem-notice";
import { problemOf } from "@/lib/contract/problem";

/** The error page, for a page that failed to render. */
export default function PageError({ reset }: Readonly<{ reset: () => void }>) {
  return (
    <div className="mx-auto max-w-2xl p-4">
      <ProblemNotice problem={problemOf("internal")} onRetry={reset} />
    </div>
  );
}
