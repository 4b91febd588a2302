"use client";

import { Search } from "lucide-react";
import {
  type FocusEvent,
  type FormEvent,
  type KeyboardEvent,
  useDeferredValue,
  useId,
  useRef,
  useState,
} from "react";
import { AttemptFindings } from "@/components/complaint/attempt-findings";
import { useRange } from "@/lib/client/address/use-range";
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
  /** Whether all sessions of the range are loaded. */
  isComplete: boolean;
  selectedId: SessionId | null;
  onSelect: (id: SessionId) => void;
}>;

/**
 * Finds the attempt a caller means, from what they remember in their own words. It is one line high; its findings open
 * over what is below, until the focus leaves or Escape is pressed, so that the page doesn't move.
 */
export function ComplaintFinder({ sessions, range, now, isComplete, selectedId, onSelect }: Props) {
  const pageZone = useZone();
  const viewer = useViewerZone();
  // Callers speak in their own local time, whatever zone the page shows.
  const zone = viewer?.zone ?? pageZone;
  const clock = clockOfWords({ own: pageZone, viewer: viewer?.zone ?? null }, now);
  const { thresholds } = usePageConfig();
  const { setRange } = useRange();
  const clockId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useComplaintText();
  const deferredText = useDeferredValue(text);
  const search = useAttemptSearch(text !== "");
  const options = { sessions, range, now, isComplete, zone, thresholds };
  const found = search.state.status === "loaded" ? search.state.value(deferredText, options) : null;
  const status = found?.status ?? notLoadedText(text, search.state.status === "failed");

  const selectBest = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setOpen(true);
    const form = event.currentTarget;
    const searchAttempts = await search.load();
    const [best] = searchAttempts?.(text, options).candidates ?? [];
    // The agent may have left for another viewer while the search was loading.
    if (best && form.isConnected) onSelect(best.session.id);
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // The browser would also empty the field. Only a second Escape may.
    if (isOpen) event.preventDefault();
    input.current?.focus();
    setOpen(false);
  };
  const closeOnLeave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false);
  };

  return (
    <section
      aria-label={finderTexts.name}
      onFocus={() => setOpen(true)}
      onBlur={closeOnLeave}
      onKeyDown={closeOnEscape}
      className="relative min-w-0 flex-1 @max-[640px]/timeline:order-last @max-[640px]/timeline:basis-full"
    >
      <form
        className="flex h-7.5 items-center gap-2 rounded-control border border-control bg-surface px-2.5 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-accent max-sm:h-9"
        onSubmit={selectBest}
      >
        <label className="flex h-full min-w-0 flex-1 items-center gap-2">
          <Search aria-hidden="true" className="size-4 flex-none text-ink-faint" />
          <span className="flex-none text-[0.8125rem] font-semibold tracking-tight @max-[860px]/timeline:sr-only">
            {finderTexts.question}
          </span>
          <input
            ref={input}
            type="search"
            placeholder={finderTexts.example}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
              setOpen(true);
            }}
            onFocus={() => search.load()}
            autoComplete="off"
            spellCheck={false}
            maxLength={300}
            enterKeyHint="search"
            aria-describedby={clockId}
            className="h-full min-w-0 flex-1 bg-transparent text-[0.8125rem] outline-none placeholder:text-ink-faint"
          />
        </label>
        <span id={clockId} title={clock.sentence} className="flex-none text-xs text-ink-faint">
          <span aria-hidden="true">{clock.short}</span>
          <span className="sr-only">{clock.sentence}</span>
        </span>
      </form>
      <AttemptFindings
        found={found}
        status={status}
        isOpen={isOpen}
        selectedId={selectedId}
        onSelect={onSelect}
        onLonger={() => setRange({ days: 30 })}
      />
    </section>
  );
}
