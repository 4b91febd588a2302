"use client";

import { ProblemNotice } from "@/components/problem/problem-notice";
import type { Problem } from "@/lib/contract/problem";

/** Why a page can't be shown. If a retry can help, its button loads the page again. */
export function PageProblem({ problem }: Readonly<{ problem: Problem }>) {
  return <ProblemNotice problem={problem} onRetry={() => window.location.reload()} />;
}
