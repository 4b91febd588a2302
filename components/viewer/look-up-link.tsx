"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/button";
import { ProblemNotice } from "@/components/problem-notice";
import { getJson, problemIn } from "@/lib/client/get-json";
import type { LookupRequest, LookupResponse } from "@/lib/contract/lookups";
import { type Problem, problemOf } from "@/lib/contract/problem";
import { formatRangeQuery, type RangeQuery } from "@/lib/domain/time-range";

type Props = Readonly<{ request: LookupRequest; range: RangeQuery; children: React.ReactNode }>;

/** Goes from a viewer to an address and back in one click. A button: where it leads, only the server can say. */
export function LookUpLink({ request, range, children }: Props) {
  const router = useRouter();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isPending, startTransition] = useTransition();
  const go = () =>
    startTransition(async () => {
      try {
        const { ref } = await getJson<LookupResponse>("/api/lookups", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(request),
        });
        setProblem(null);
        router.push(`/viewers/${ref}?${formatRangeQuery(range)}`);
      } catch (thrown) {
        setProblem((thrown instanceof Error && problemIn(thrown)) || problemOf("internal"));
      }
    });
  return (
    <>
      <Button onClick={go} disabled={isPending} className="h-7 px-2.5 text-xs">
        {children}
      </Button>
      {problem && <ProblemNotice key={problem.instance} problem={problem} onRetry={go} isRetrying={isPending} />}
    </>
  );
}
