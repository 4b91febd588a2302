"use client";

import { ProblemNotice } from "@/components/problem/problem-notice";
import { problemOf } from "@/lib/contract/problem";

/** A page that broke, in the desk's own words. */
export default function PageError({ reset }: Readonly<{ reset: () => void }>) {
  return (
    <div className="mx-auto max-w-2xl p-4">
      <ProblemNotice problem={problemOf("internal")} onRetry={reset} />
    </div>
  );
}
