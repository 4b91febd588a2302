"use client";

import { ProblemNotice } from "@/components/problem/problem-notice";
import { Button } from "@/components/ui/button";
import { type LookupTarget, useLookUp } from "@/lib/client/lookup/use-look-up";
import type { RangeQuery } from "@/lib/domain/time/time-range";

type Props = Readonly<{ target: LookupTarget; range: RangeQuery; children: React.ReactNode }>;

/** Looks up another viewer or address in one click. A button, because only the server knows the URL. */
export function LookUpLink({ target, range, children }: Props) {
  const { lookUp, problem, isPending } = useLookUp();
  const go = () => lookUp(target, range);
  return (
    <>
      <Button onClick={go} disabled={isPending} size="small">
        {children}
      </Button>
      {problem && <ProblemNotice key={problem.instance} problem={problem} onRetry={go} isRetrying={isPending} />}
    </>
  );
}
