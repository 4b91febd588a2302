"use client";

import { Check, Hourglass, Info } from "lucide-react";
import { PartialNotice } from "@/components/problem/partial-notice";
import { Button } from "@/components/ui/button";
import { RetryButton } from "@/components/ui/retry-button";
import { useZone } from "@/lib/client/preferences/preferences";
import { useLongRead } from "@/lib/client/sessions/all/long-read-store";
import { useLoadAll } from "@/lib/client/sessions/all/use-load-all";
import { useCompleteness } from "@/lib/client/sessions/all/use-loaded-list";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";
import { type Completeness, waitBeforeRetry } from "@/lib/presentation/sessions/completeness";
import {
  completenessTexts,
  failureText,
  progressText,
  retryName,
  stateText,
} from "@/lib/presentation/sessions/completeness-words";
import { gapLine, gapTexts } from "@/lib/presentation/sessions/gap-words";

type Props = Readonly<{
  viewer: LookupRef;
  range: RangeQuery;
  /** The end of the list. */
  listUntil: EpochMs;
  /** Whether it lists the periods that failed. The timeline has buttons for them. */
  hasPeriods: boolean;
}>;

const looks = {
  busy: { Icon: Hourglass, look: "border-line bg-surface" },
  done: { Icon: Check, look: "border-line bg-surface text-ink-muted" },
  partial: { Icon: Info, look: "border-trouble/50 bg-trouble-soft text-trouble-ink" },
} as const;

/**
 * Loads all sessions of a long range, and says how far it is, what is missing, and what to do about it. It stays when
 * everything is loaded, so that nothing below it moves.
 */
export function CompletenessNotice({ viewer, range, listUntil, hasPeriods }: Props) {
  useLoadAll(viewer, range, listUntil);
  const zone = useZone();
  const shown = useCompleteness();
  const current = useLongRead(viewer, range);
  if (shown === null) return null;
  // What was pressed shows at once, and the end once the list is there: it follows a moment later.
  const isEnding = current?.read.phase === "ended" && shown.phase !== "ended";
  const phase = isEnding ? "loading" : (current?.read.phase ?? shown.phase);
  const known: Completeness = { ...shown, phase, progress: current?.read.progress ?? shown.progress };
  const loader = current?.loader;
  const problem = current?.read.problem ?? null;
  if (phase === "failed" && problem !== null) {
    return <PartialNotice problem={problem} onRetry={() => loader?.start()} isRetrying={false} />;
  }
  const isBusy = phase === "loading" || (phase === null && !known.isComplete);
  const { Icon, look } = looks[isBusy ? "busy" : known.isComplete ? "done" : "partial"];
  const state = stateText(known, zone);
  const failed = known.gaps.filter(({ why }) => why === "failed");
  return (
    <section
      aria-label={completenessTexts.name}
      className={`flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-panel border px-4 py-1.5 print:hidden ${look}`}
    >
      <Icon aria-hidden="true" className="size-4 flex-none" />
      {/* Announced in the paragraph after it, and not for each period. */}
      <p role="status" aria-live="off" className="min-w-0 flex-1 basis-60 tabular-nums">
        {isBusy && <span className="font-semibold">{progressText(known)}. </span>}
        {state}
      </p>
      <p role="status" className="sr-only">
        {isBusy ? completenessTexts.loading : state}
      </p>
      {isBusy && known.progress !== null && (
        <progress
          aria-hidden="true"
          value={known.progress.done}
          max={known.progress.periods}
          className="h-1.5 w-28 flex-none appearance-none overflow-hidden rounded-full border-0 bg-line max-sm:w-16 [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
        />
      )}
      <span className="flex min-h-8 flex-none items-center gap-2">
        {(isBusy || phase === "stopped") && (
          // One button with two names, so that it keeps the focus.
          <Button size="small" onClick={() => (isBusy ? loader?.stop() : loader?.start())}>
            {isBusy ? completenessTexts.stop : completenessTexts.rest}
          </Button>
        )}
        {(phase === "cut-off" || (phase === "ended" && failed.length > 0)) && (
          <RetryButton waitSeconds={waitBeforeRetry(failed)} isRetrying={false} onRetry={() => loader?.start()} />
        )}
      </span>
      {hasPeriods && failed.length > 0 && (
        <ul aria-label={gapTexts.failedPeriods} className="grid w-full gap-1 text-xs">
          {failed.map((gap) => (
            <li key={gap.start} title={failureText(gap.problem)} className="flex items-center justify-between gap-2">
              {gapLine(gap, known.limit, zone)}
              <Button size="small" aria-label={retryName(gap, zone)} onClick={() => loader?.retry(gap)}>
                {completenessTexts.retry}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
