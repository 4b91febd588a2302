"use client";

import { CircleAlert } from "lucide-react";
import { SignInAgainButton } from "@/components/sign-in/sign-in-again-button";
import { RetryButton } from "@/components/ui/retry-button";
import { type Problem, problemCode } from "@/lib/contract/problem";
import { problems } from "@/lib/domain/problems";

type Props = Readonly<{
  problem: Problem;
  onRetry?: () => void;
  isRetrying?: boolean;
  /** What is still on the page despite the failure. */
  kept?: string;
  className?: string;
}>;

/** What went wrong and what to do next, as an alert with the buttons to do it. */
export function ProblemNotice({ problem, onRetry, isRetrying = false, kept, className = "" }: Props) {
  const code = problemCode(problem);
  const canRetry = onRetry !== undefined && problems[code].isRetryable;
  return (
    <div
      role="alert"
      className={`flex gap-3 rounded-panel border border-fail/40 bg-fail-soft px-4 py-3 text-fail-ink ${className}`}
    >
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4.5 flex-none" />
      <div className="grid min-w-0 gap-1">
        <p className="font-semibold">{problem.title}</p>
        {problem.detail && <p>{problem.detail}</p>}
        <p>{problem.advice}</p>
        {kept && <p>{kept}</p>}
        {code === "internal" && problem.instance !== "" && (
          <p className="break-all font-mono text-xs">Error ID {problem.instance.replace("urn:uuid:", "")}</p>
        )}
        {(canRetry || code === "not-signed-in") && (
          <div className="mt-1 flex flex-wrap items-center gap-3">
            {code === "not-signed-in" && <SignInAgainButton onSignedIn={onRetry} />}
            {canRetry && (
              <RetryButton
                key={problem.instance}
                waitSeconds={problem.retryAfterSeconds ?? 0}
                isRetrying={isRetrying}
                onRetry={onRetry}
              />
            )}
          </div>
        )}
      </div>
    </div>
  );
}
