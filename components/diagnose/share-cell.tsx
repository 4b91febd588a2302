import { ShareBar } from "@/components/ui/share-bar";
import type { ShareView } from "@/lib/presentation/diagnose/share-words";
import type { Tone } from "@/lib/presentation/style/outcome-style";

type Props = Readonly<{
  share: ShareView;
  tone: Tone;
  /** What it's a share of, where the table has no room for its header. */
  label: string;
}>;

/** A share: its bar, the number with its interval, and the counts. Too few to tell: the counts alone. */
export function ShareCell({ share: { count, percent, interval, bar }, tone, label }: Props) {
  return (
    <td className="px-2 py-1.5 align-top max-md:block max-md:px-0 max-md:py-0.5">
      <span className="flex flex-wrap items-baseline gap-x-1.5 tabular-nums">
        <span className="text-xs text-ink-muted md:hidden">{label}:</span>
        {percent !== null && <span className="font-medium">{percent}</span>}
        {interval !== null && <span className="text-xs text-ink-muted">({interval})</span>}
        <span className={`text-xs text-ink-muted ${percent === null ? "" : "ml-auto"}`}>{count}</span>
      </span>
      {bar !== null && <ShareBar bar={bar} tone={tone} className="mt-0.5" />}
    </td>
  );
}
