import type { Amount } from "@/lib/presentation/sessions/amounts";
import { sessionTexts } from "@/lib/presentation/sessions/session-texts";

const fills = {
  starting: "fill-trouble",
  playing: "fill-well",
  rebuffering: "fill-fail",
  paused: "fill-exit",
} as const satisfies Record<Amount["id"], string>;

const width = 1000;

/** How much time was spent on what. Not a timeline: Conviva doesn't say in which order. */
export function AmountsBar({ amounts }: Readonly<{ amounts: readonly Amount[] }>) {
  if (amounts.length === 0) return null;
  let from = 0;
  const pieces = amounts.map(({ id, share }) => {
    const piece = { id, x: from * width, width: Math.max(share * width, 4) };
    from += share;
    return piece;
  });
  return (
    <div className="grid gap-1">
      <svg
        viewBox={`0 0 ${width} 12`}
        preserveAspectRatio="none"
        className="h-3 w-full rounded bg-page"
        aria-hidden="true"
      >
        {pieces.map((piece) => (
          <rect key={piece.id} x={piece.x} width={piece.width} height="12" className={fills[piece.id]} />
        ))}
      </svg>
      <p className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-ink-muted">
        {amounts.map(({ id, label, duration }) => (
          <span key={id} className="inline-flex items-center gap-1.5">
            <svg viewBox="0 0 8 8" className={`size-2 ${fills[id]}`} aria-hidden="true">
              <rect width="8" height="8" rx="2" />
            </svg>
            {duration} {label}
          </span>
        ))}
        <span className="text-ink-faint">{sessionTexts.amountsNote}</span>
      </p>
    </div>
  );
}
