import { Mark } from "@/components/ui/mark";
import { toneBackgrounds } from "@/components/ui/tone-backgrounds";
import { type Outcome, outcomeLabel } from "@/lib/domain/sessions/outcome";
import { outcomeStyles } from "@/lib/presentation/style/outcome-style";

/** An outcome, as colour, shape and text. */
export function OutcomePill({ outcome }: Readonly<{ outcome: Outcome }>) {
  const { tone, shape } = outcomeStyles[outcome];
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-xs font-semibold ${toneBackgrounds[tone]}`}
    >
      <Mark tone={tone} shape={shape} />
      {outcomeLabel(outcome)}
    </span>
  );
}
