import { timelineTexts } from "@/lib/presentation/timeline/timeline-texts";

/** How to pan and zoom by pointer. The chart's description says how by keyboard. */
export function TimelineHint() {
  const [before, key, after] = timelineTexts.hint;
  return (
    <p className="ml-auto hidden text-xs text-ink-faint @min-[640px]/timeline:block">
      {before}
      <kbd className="rounded-sm border border-line-strong bg-raised px-1 font-mono text-[0.6875rem]">{key}</kbd>
      {after}
    </p>
  );
}
