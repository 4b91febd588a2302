"use client";

import { SignInAgainButton } from "@/components/sign-in/sign-in-again-button";
import { Notice } from "@/components/ui/notice";
import { RetryButton } from "@/components/ui/retry-button";
import { type Problem, problemCode } from "@/lib/contract/problem";
import { problems } from "@/lib/domain/problems";

type Props = Readonly<{ problem: Problem; onRetry: () => void; isRetrying: boolean; className?: string }>;

/** Why a part of the page is missing that nothing else needs, as a status with the buttons to load it. */
export function PartialNotice({ problem, onRetry, isRetrying, className = "" }: Props) {
  const code = problemCode(problem);
  return (
    <Notice className={className}>
      <p className="font-semibold">{problem.title}</p>
      {problem.detail && <p>{problem.detail}</p>}
      <p>{problem.advice}</p>
      <div className="mt-1.5 flex flex-wrap items-center gap-3">
        {code === "not-signed-in" && <SignInAgainButton onSignedIn={onRetry} />}
        {problems[code].isRetryable && (
          <RetryButton
            key={problem.instance}
            waitSeconds={problem.retryAfterSeconds ?? 0}
            isRetrying={isRetrying}
            onRetry={onRetry}
          />
        )}
      </div>
    </Notice>
  );
}
