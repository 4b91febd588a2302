"use client";

import { LookUpLink } from "@/components/lookup/look-up-link";
import { CopyLinkButton } from "@/components/viewer/copy-link-button";
import { useSeenAnswers } from "@/lib/client/query/use-seen-answers";
import { sessionsOf } from "@/lib/client/sessions/decoded-sessions";
import type { Viewer } from "@/lib/client/viewer/viewer";
import { formatRangeQuery, type RangeQuery } from "@/lib/domain/time/time-range";
import { viewerTexts } from "@/lib/presentation/viewer/notices";
import { whoLine } from "@/lib/presentation/viewer/who-line";

/** Identifies the viewer, with details that show at a glance whether it's the right person. */
export function WhoLine({ viewer, range }: Readonly<{ viewer: Viewer; range: RangeQuery }>) {
  const { summary, sessions } = useSeenAnswers(viewer, range);
  const answer = sessions.shown;
  const { watchingNow, facts } = whoLine(answer ? sessionsOf(answer) : []);
  const window = answer?.range ?? summary.shown?.range;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 sm:gap-y-1.5 sm:py-3.5">
      <h1 className="min-w-0 flex-1 max-sm:order-1 text-lg max-sm:text-base sm:max-w-full sm:flex-none font-semibold tracking-tight">
        <span className="sr-only">{viewer.lookup.kind === "viewerIp" ? "IP address " : "Viewer ID "}</span>
        <bdi className="block max-w-160 truncate font-mono" title={viewer.lookup.value}>
          {viewer.lookup.value}
        </bdi>
      </h1>
      {watchingNow && (
        <span className="inline-flex items-center gap-2 font-semibold text-now-ink max-sm:order-3">
          <span aria-hidden="true" className="size-2 rounded-full bg-now outline-3 outline-now/25" />
          {watchingNow}
        </span>
      )}
      <span
        className="max-w-full truncate text-ink-muted max-sm:order-3 max-sm:min-h-4 max-sm:w-full max-sm:text-xs"
        title={facts}
      >
        {facts}
      </span>
      {viewer.lookup.kind === "viewerIp" && (
        <span className="inline-flex flex-wrap items-center gap-2 max-sm:order-3">
          <span className="text-ink-muted">{viewerTexts.lookedUpAsAddress}</span>
          <LookUpLink request={{ viewerId: viewer.lookup.value }} range={range}>
            {viewerTexts.lookUpAsId}
          </LookUpLink>
        </span>
      )}
      <span className="ml-auto max-sm:order-2">
        <CopyLinkButton
          key={formatRangeQuery(range)}
          viewer={viewer}
          range={window ? { from: window.start, to: window.end } : range}
        />
      </span>
    </div>
  );
}
