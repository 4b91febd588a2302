"use client";

import { PageProblem } from "@/components/problem/page-problem";
import { problemOf, streamedProblem } from "@/lib/contract/problem";

/** The error page, for a page that failed to render. */
export default function PageError({ error }: Readonly<{ error: Error }>) {
  return (
    <div className="mx-auto max-w-2xl p-4">
      <PageProblem problem={streamedProblem(error) ?? problemOf("internal")} />
    </div>
  );
}
