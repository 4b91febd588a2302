import { Mark } from "@/components/ui/mark";
import type { OthersRow as Row } from "@/lib/contract/others";
import { othersStyles } from "@/lib/presentation/style/others-style";
import type { Tone } from "@/lib/presentation/style/outcome-style";

const fills = {
  well: "fill-well",
  trouble: "fill-trouble",
  fail: "fill-fail",
  account: "fill-account",
  exit: "fill-exit",
  now: "fill-now",
} as const satisfies Record<Tone, string>;

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
      {row.bar !== null && (
        // The bar is the share, the line through its end the interval. The text next to it has both numbers.
        <svg
          viewBox="0 0 100 8"
          preserveAspectRatio="none"
          className="h-2 w-full"
          aria-hidden="true"
          focusable="false"
        >
          <rect x="0" y="1" width="100" height="6" className="fill-line" />
          <rect x="0" y="1" width={row.bar.share} height="6" className={fills[tone]} />
          <rect x={row.bar.low} y="3.25" width={row.bar.high - row.bar.low} height="1.5" className="fill-ink" />
        </svg>
      )}
    </li>
  );
}
