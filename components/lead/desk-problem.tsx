"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { ProblemNotice } from "@/components/problem/problem-notice";
import type { Problem } from "@/lib/contract/problem";

/** Why the record isn't shown. Retrying loads the page again. */
export function DeskProblem({ problem }: Readonly<{ problem: Problem }>) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const retry = () => startTransition(() => router.refresh());
  return <ProblemNotice key={problem.instance} problem={problem} onRetry={retry} isRetrying={isPending} />;
}
