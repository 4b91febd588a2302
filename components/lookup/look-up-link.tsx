"use client";

import { ProblemNotice } from "@/components/problem/problem-notice";
import { Button } from "@/components/ui/button";
import { useLookUp } from "@/lib/client/lookup/use-look-up";
import type { LookupRequest } from "@/lib/contract/lookup";
import type { RangeQuery } from "@/lib/domain/time/time-range";

type Props = Readonly<{ request: LookupRequest; range: RangeQuery; children: React.ReactNode }>;

/** Looks up another viewer or address in one click. A button, because only the server knows the URL. */
export function LookUpLink({ request, range, children }: Props) {
  const { lookUp, problem, isPending } = useLookUp();
  const go = () => lookUp(request, range);
  return (
    <>
      <Button onClick={go} disabled={isPending} size="small">
        {children}
      </Button>
      {problem && <ProblemNotice key={problem.instance} problem={problem} onRetry={go} isRetrying={isPending} />}
    </>
  );
}
