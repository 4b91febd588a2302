import { RotateCw } from "lucide-react";
import type { Gap } from "@/lib/presentation/sessions/completeness";
import { completenessTexts, failureText, retryName } from "@/lib/presentation/sessions/completeness-words";
import { gapTexts } from "@/lib/presentation/sessions/gap-words";
import { reveal } from "@/lib/presentation/timeline/viewport";
import type { ViewportStore } from "./surface/create-viewport-store";

type Props = Readonly<{
  /** Those that failed. */
  gaps: readonly Gap[];
  zone: string;
  view: ViewportStore;
  onRetry: (gap: Gap) => void;
}>;

/**
 * The buttons over the periods that couldn't be loaded, as items of a list. The surface positions them. One outside the
 * visible time is brought into view when it gets the focus.
 */
export function TimelineRetries({ gaps, zone, view, onRetry }: Props) {
  return gaps.map((gap) => (
    <li
      key={gap.start}
      data-from={gap.start}
      data-to={gap.end}
      className="group/gap pointer-events-auto absolute top-0 left-0 flex items-center rounded-control border border-fail/50 bg-fail-soft text-xs text-fail-ink data-outside:pointer-events-none data-outside:opacity-0"
    >
      <span className="hidden px-1.5 group-data-labelled/gap:inline">{gapTexts.couldNotLoad}</span>
      <button
        type="button"
        aria-label={retryName(gap, zone)}
        aria-busy={gap.why === "retrying"}
        title={failureText(gap.problem)}
        onFocus={() => view.set(reveal(view.get(), view.bounds(), gap))}
        onClick={() => {
          if (gap.why === "failed") onRetry(gap);
        }}
        className="inline-flex h-6 w-15 items-center justify-center gap-1 rounded-control font-semibold hover:bg-surface"
      >
        <RotateCw aria-hidden="true" className={`size-3 ${gap.why === "retrying" ? "animate-spin" : ""}`} />
        {completenessTexts.retry}
      </button>
    </li>
  ));
}
