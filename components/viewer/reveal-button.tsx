"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Eye } from "lucide-react";
import { useRouter } from "next/navigation";
import { useId, useRef, useState, useTransition } from "react";
import { flushSync } from "react-dom";
import { ProblemNotice } from "@/components/problem/problem-notice";
import { Button } from "@/components/ui/button";
import { postJson, problemIn } from "@/lib/client/query/get-json";
import { forgetMasked } from "@/lib/client/viewer/forget-masked";
import { paths } from "@/lib/contract/paths";
import { type Problem, problemOf } from "@/lib/contract/problem";
import type { RevealRequest, RevealResponse } from "@/lib/contract/reveal";
import type { RevealReason } from "@/lib/domain/access/reveal-reason";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import { revealOptions, revealTexts } from "@/lib/presentation/viewer/reveal-words";

type Props = Readonly<{
  viewer: LookupRef;
  /** What is masked: "Viewer ID". */
  what: string;
  onReveal: (value: string) => void;
}>;

/** Shows a masked viewer ID or address, once the agent has said why. The page's other masked values follow. */
export function RevealButton({ viewer, what, onReveal }: Props) {
  const id = useId();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState<RevealReason | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isPending, startTransition] = useTransition();
  const dialog = useRef<HTMLDivElement>(null);

  const reveal = () =>
    startTransition(async () => {
      if (reason === null) return;
      const request: RevealRequest = { reason };
      try {
        const { value } = await postJson<RevealResponse>(paths.reveal(viewer), request);
        // The dialog goes, so the focus moves to the button that takes its place: it copies the value.
        const line = dialog.current?.parentElement;
        flushSync(() => onReveal(value));
        line?.querySelector("button")?.focus();
        // Everything else on the page was masked on the server, also what a refresh of the page doesn't read again.
        forgetMasked(queryClient, viewer);
        router.refresh();
      } catch (thrown) {
        setProblem((thrown instanceof Error && problemIn(thrown)) || problemOf("internal"));
      }
    });

  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="inline-flex h-7 flex-none items-center gap-1.5 rounded-control border border-control bg-surface px-2 text-xs font-medium hover:bg-raised print:hidden"
      >
        <Eye aria-hidden="true" className="size-3.5" />
        {revealTexts.reveal}
      </button>
      <div
        ref={dialog}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={revealTexts.reveal}
        className="inset-auto m-0 my-1 max-sm:mx-3 w-80 max-w-[calc(100vw-1.5rem)] rounded-panel border border-line-strong bg-surface p-4 text-ink shadow-lg [position-area:bottom_span-right] [position-try-fallbacks:flip-inline,flip-block,flip-block_flip-inline] not-supports-[position-area:bottom]:top-24 not-supports-[position-area:bottom]:left-3"
      >
        <p className="font-semibold">{revealTexts.title(what)}</p>
        <p className="mt-0.5 text-ink-muted">{revealTexts.notice}</p>
        <form
          className="mt-3 flex items-center gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            reveal();
          }}
        >
          <select
            aria-label={revealTexts.reason}
            required
            value={reason ?? ""}
            onChange={({ target }) =>
              setReason(revealOptions.find(({ value }) => value === target.value)?.value ?? null)
            }
            className="h-8 min-w-0 flex-1 rounded-control border border-control bg-raised px-2"
          >
            <option value="" disabled>
              {revealTexts.choose}
            </option>
            {revealOptions.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <Button type="submit" look="primary" aria-busy={isPending}>
            {revealTexts.reveal}
          </Button>
        </form>
        {problem !== null && (
          <ProblemNotice
            key={problem.instance}
            problem={problem}
            onRetry={reveal}
            isRetrying={isPending}
            className="mt-3"
          />
        )}
      </div>
    </>
  );
}
