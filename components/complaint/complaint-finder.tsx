"use client";

import { Search } from "lucide-react";
import { type FormEvent, useDeferredValue, useId } from "react";
import { AttemptCandidates } from "@/components/complaint/attempt-candidates";
import { usePageConfig } from "@/lib/client/answer/page-config";
import { useAttemptSearch } from "@/lib/client/complaint/use-attempt-search";
import { useComplaintText } from "@/lib/client/complaint/use-complaint-text";
import { useZone } from "@/lib/client/preferences/preferences";
import { useViewerZone } from "@/lib/client/viewer/viewer-zone";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";
import { finderTexts } from "@/lib/presentation/complaint/finder-texts";
import { notLoadedText } from "@/lib/presentation/complaint/not-loaded-text";
import { clockOfWords } from "@/lib/presentation/viewer/viewer-clock";

type Props = Readonly<{
  sessions: readonly Session[];
  range: TimeRange;
  /** When the sessions were loaded: "an hour ago" counts from here. */
  now: EpochMs;
  selectedId: SessionId | null;
  onSelect: (id: SessionId) => void;
}>;

/** Finds the attempt a caller means, from what they remember in their own words. */
export function ComplaintFinder({ sessions, range, now, selectedId, onSelect }: Props) {
  const pageZone = useZone();
  const viewer = useViewerZone();
  // Callers speak in their own local time, whatever zone the page shows.
  const zone = viewer?.zone ?? pageZone;
  const clock = clockOfWords({ own: pageZone, viewer: viewer?.zone ?? null }, now);
  const { thresholds } = usePageConfig();
  const clockId = useId();
  const [text, setText] = useComplaintText();
  const deferredText = useDeferredValue(text);
  const search = useAttemptSearch(text !== "");
  const options = { sessions, range, now, zone, thresholds };
  const found = search.state.status === "loaded" ? search.state.value(deferredText, options) : null;
  const status = found?.status ?? notLoadedText(text, search.state.status === "failed");

  const selectBest = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const searchAttempts = await search.load();
    const [best] = searchAttempts?.(text, options).candidates ?? [];
    // The agent may have left for another viewer while the search was loading.
    if (best && form.isConnected) onSelect(best.session.id);
  };

  return (
    <section
      aria-label={finderTexts.name}
      className="min-w-0 rounded-panel border border-line bg-surface shadow-panel"
    >
      <form className="flex items-center gap-2 px-3 py-1.5" onSubmit={selectBest}>
        <label className="flex min-w-0 flex-1 items-center gap-2">
          <Search aria-hidden="true" className="size-4 flex-none text-ink-faint" />
          <span className="flex-none font-semibold tracking-tight max-sm:sr-only">{finderTexts.question}</span>
          <input
            type="search"
            placeholder={finderTexts.example}
            value={text}
            onChange={({ target }) => setText(target.value)}
            onFocus={() => search.load()}
            autoComplete="off"
            spellCheck={false}
            maxLength={300}
            enterKeyHint="search"
            aria-describedby={clockId}
            className="h-8 min-w-0 flex-1 rounded-control bg-transparent px-1 placeholder:text-ink-faint"
          />
        </label>
        <span id={clockId} title={clock.sentence} className="flex-none text-xs text-ink-faint">
          <span aria-hidden="true">{clock.short}</span>
          <span className="sr-only">{clock.sentence}</span>
        </span>
      </form>
      {found && found.chips.length > 0 && (
        <ul aria-label="Understood" className="flex min-w-0 flex-wrap gap-1.5 px-3 pb-2 text-xs">
          {found.chips.map((chip) => (
            <li
              key={`${chip.label} ${chip.text}`}
              className="max-w-full rounded-2xl border border-line bg-raised px-2 py-0.5 wrap-anywhere"
            >
              <span className="text-ink-faint">{chip.label}</span> <bdi>{chip.text}</bdi>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={`px-4 text-ink-muted wrap-anywhere ${status === "" ? "" : "pb-2"}`}>
        {status}
      </p>
      {found && (
        <>
          <AttemptCandidates
            candidates={found.candidates}
            label="Matching attempts"
            selectedId={selectedId}
            onSelect={onSelect}
          />
          <AttemptCandidates
            candidates={found.closest}
            label="Closest attempts"
            showLabel
            selectedId={selectedId}
            onSelect={onSelect}
          />
        </>
      )}
      {found && found.questions.length > 0 && (
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-t border-line px-4 py-2">
          <h3 className="text-xs font-semibold tracking-wide text-ink-faint uppercase">{finderTexts.confirm}</h3>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {found.questions.map((question) => (
              <li key={question}>“{question}”</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
