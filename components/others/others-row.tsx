import { Mark } from "@/components/ui/mark";
import { ShareBar } from "@/components/ui/share-bar";
import type { OthersRow as Row } from "@/lib/contract/others";
import { othersStyles } from "@/lib/presentation/style/others-style";

/** One sample of other viewers: what they share with the attempt, how many were affected, and the interval. */
export function OthersRow({ row }: Readonly<{ row: Row }>) {
  const { tone, shape } = othersStyles[row.level];
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 px-4 py-2">
      <span className="flex min-w-0 flex-1 basis-40 items-baseline gap-2">
        <Mark tone={tone} shape={shape} />
        <span className="min-w-0 wrap-anywhere">{row.label}</span>
      </span>
      <span className="tabular-nums">
        <span className={row.bar === null ? "text-ink-muted" : "font-semibold"}>{row.text}</span>
        {row.interval !== null && <span className="text-ink-muted"> · {row.interval}</span>}
      </span>
      {row.bar !== null && <ShareBar bar={row.bar} tone={tone} />}
    </li>
  );
}
