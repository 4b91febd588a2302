import type { Tone } from "@/lib/presentation/style/outcome-style";

const fills = {
  well: "fill-well",
  trouble: "fill-trouble",
  fail: "fill-fail",
  account: "fill-account",
  exit: "fill-exit",
  now: "fill-now",
} as const satisfies Record<Tone, string>;

type Props = Readonly<{
  /** In percent. */
  bar: Readonly<{ share: number; low: number; high: number }>;
  tone: Tone;
  className?: string;
}>;

/** A share and its interval. Hidden from screen readers: the text next to it has the numbers. */
export function ShareBar({ bar: { share, low, high }, tone, className = "" }: Props) {
  return (
    // The bar is the share, the line through its end the interval.
    <svg
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      className={`h-2 w-full ${className}`}
      aria-hidden="true"
      focusable="false"
    >
      <rect x="0" y="1" width="100" height="6" className="fill-line" />
      <rect x="0" y="1" width={share} height="6" className={fills[tone]} />
      <rect x={low} y="3.25" width={high - low} height="1.5" className="fill-ink" />
    </svg>
  );
}
