import { Button } from "@/components/ui/button";
import type { Gap } from "@/lib/presentation/sessions/completeness";
import { completenessTexts, failureText, retryName } from "@/lib/presentation/sessions/completeness-words";
import { gapLine } from "@/lib/presentation/sessions/gap-words";

type Props = Readonly<{ gap: Gap; limit: number; zone: string; onRetry: (gap: Gap) => void }>;

/** A period that couldn't be loaded, as a line among the sessions of its time. */
export function TimelineGapLine({ gap, limit, zone, onRetry }: Props) {
  const isFailed = gap.why === "failed";
  return (
    <div
      title={failureText(gap.problem)}
      className={`flex items-center justify-between gap-2 border-l-3 px-2.5 py-1.5 text-xs ${isFailed ? "border-fail bg-fail-soft text-fail-ink" : "border-line-strong bg-raised text-ink-muted"}`}
    >
      <span className="min-w-0">{gapLine(gap, limit, zone)}</span>
      {(isFailed || gap.why === "retrying") && (
        <Button
          size="small"
          aria-label={retryName(gap, zone)}
          aria-busy={!isFailed}
          onClick={() => {
            if (isFailed) onRetry(gap);
          }}
        >
          {completenessTexts.retry}
        </Button>
      )}
    </div>
  );
}
