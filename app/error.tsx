"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { ProblemNotice } from "@/components/problem/problem-notice";
import { problemOf, streamedProblem } from "@/lib/contract/problem";

type Props = Readonly<{ error: Error; reset: () => void }>;

/** The error page, for a page that failed to render. Retrying renders it on the server again. */
export default function PageError({ error, reset }: Props) {
  const router = useRouter();
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <div className="mx-auto max-w-2xl p-4">
      <ProblemNotice problem={streamedProblem(error) ?? problemOf("internal")} onRetry={retry} />
    </div>
  );
}
