"use client";

import { StickyNote } from "lucide-react";
import dynamic from "next/dynamic";
import { useDeferredValue, useState } from "react";
import { LookUpLink } from "@/components/lookup/look-up-link";
import { RangeMenuButton } from "@/components/lookup/range-menu-button";
import { CopyButton } from "@/components/ui/copy-button";
import { CopyLinkButton } from "@/components/viewer/copy-link-button";
import { useZone } from "@/lib/client/preferences/preferences";
import { useSeenAnswers, useSeenNotes } from "@/lib/client/query/use-seen-answers";
import { useLongRead } from "@/lib/client/sessions/all/long-read-store";
import { mergedList } from "@/lib/client/sessions/all/merged-list";
import { sessionsOf } from "@/lib/client/sessions/decoded-sessions";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import { formatRangeQuery, type RangeQuery } from "@/lib/domain/time/time-range";
import { kindOfLabel } from "@/lib/presentation/format/masked-label";
import { noteCountText } from "@/lib/presentation/hand-over/note-words";
import { viewerTexts } from "@/lib/presentation/viewer/notices";
import { whoLine } from "@/lib/presentation/viewer/who-line";

type Props = Readonly<{ viewer: Viewer; range: RangeQuery }>;

/** Agents don't have it. */
const ExportMenu = dynamic(() => import("@/components/export/export-menu").then((m) => m.ExportMenu), {
  loading: () => null,
});

/** Only masked viewers have it. */
const RevealButton = dynamic(() => import("@/components/viewer/reveal-button").then((m) => m.RevealButton), {
  loading: () => null,
});

/** Identifies the viewer, with details that show at a glance whether it's the right person. */
export function WhoLine({ viewer, range, canExport }: Props & Readonly<{ canExport: boolean }>) {
  const { summary, sessions } = useSeenAnswers(viewer, range);
  const read = useDeferredValue(useLongRead(viewer.ref, range)?.read ?? null);
  const answer = sessions.shown && mergedList(sessions.shown, read);
  const window = answer?.range ?? summary.shown?.range;
  const { kind, isMasked } = viewer.lookup;
  // Until the page's own data are here again, or if the server can't remember.
  const [revealed, setRevealed] = useState<string | null>(null);
  const value = revealed ?? viewer.lookup.value;
  const isHidden = isMasked && revealed === null;
  const isLabel = isHidden && kindOfLabel(value) !== null;
  const what = viewerTexts.kinds[kind];
  return (
    <div
      className={`flex flex-wrap items-center gap-x-3 py-1 sm:min-h-10 ${kind === "viewerId" ? "sm:flex-nowrap" : ""}`}
    >
      <div
        className={`flex min-w-0 flex-1 items-center gap-1 sm:max-w-full sm:flex-initial ${isLabel ? "max-sm:basis-full" : ""}`}
      >
        <h1 className="min-w-0 text-sm font-semibold">
          <span className="sr-only">{what} </span>
          <bdi
            className={`max-w-120 ${isLabel ? "line-clamp-2 leading-tight" : "block truncate font-mono"}`}
            title={value}
          >
            {value}
          </bdi>
        </h1>
        {isHidden ? (
          <RevealButton viewer={viewer.ref} what={what} onReveal={setRevealed} />
        ) : (
          <CopyButton value={value} what={what} />
        )}
      </div>
      {answer && <Facts answer={answer} notes={<NotesLink viewer={viewer} range={range} />} />}
      {kind === "viewerIp" && !isHidden && (
        <span className="inline-flex flex-wrap items-center gap-2 max-sm:order-3">
          <span className="text-ink-muted">{viewerTexts.lookedUpAsAddress}</span>
          <LookUpLink target={{ viewerId: value }} range={range}>
            {viewerTexts.lookUpAsId}
          </LookUpLink>
        </span>
      )}
      <span className="ml-auto flex items-center gap-1.5 max-sm:order-2 print:hidden">
        <RangeMenuButton range={range} now={answer?.asOf ?? null} />
        <CopyLinkButton
          key={formatRangeQuery(range)}
          viewer={viewer}
          range={window ? { from: window.start, to: window.end } : range}
        />
        {canExport && answer && (
          <ExportMenu viewer={viewer} range={range} allUntil={read?.until ?? answer.range.end} />
        )}
      </span>
    </div>
  );
}

/** Where the notes are below the sessions, this says that there are some. */
function NotesLink({ viewer, range }: Props) {
  const notes = useSeenNotes(viewer, range)?.notes ?? [];
  const text = noteCountText(notes.length);
  if (text === null) return null;
  return (
    <a
      href="#hand-over-notes"
      className="ml-auto inline-flex min-h-6 items-center gap-1 font-medium text-accent underline-offset-2 hover:underline xl:hidden print:hidden"
    >
      <StickyNote aria-hidden="true" className="size-3.5" />
      {text}
    </a>
  );
}

function Facts({ answer, notes }: Readonly<{ answer: SessionsAnswer; notes: React.ReactNode }>) {
  const zone = useZone();
  const { watching, isWatchingNow, last, facts } = whoLine(
    sessionsOf(answer),
    { asOf: answer.asOf, end: answer.range.end },
    zone,
  );
  const divided = "border-line-strong sm:border-l sm:pl-3";
  return (
    <>
      <div className="flex shrink-0 items-center gap-x-3 whitespace-nowrap text-ink-muted max-sm:order-3 max-sm:min-h-5 max-sm:w-full max-sm:text-xs">
        {watching !== null && (
          <span
            className={`inline-flex items-center gap-1.5 font-medium ${isWatchingNow ? "font-semibold text-now-ink" : ""}`}
          >
            <span
              aria-hidden="true"
              className={
                isWatchingNow ? "size-2 rounded-full bg-now outline-3 outline-now/25" : "h-0.75 w-2.5 rounded bg-exit"
              }
            />
            {watching}
          </span>
        )}
        {last !== null && (
          <span className={divided} title={last.title}>
            {last.text}
            <span className="sr-only">, {last.title}</span>
          </span>
        )}
      </div>
      {facts !== "" && (
        <span className={`min-w-0 flex-1 truncate text-ink-muted max-sm:hidden ${divided}`} title={facts}>
          {facts}
        </span>
      )}
      {notes}
    </>
  );
}
