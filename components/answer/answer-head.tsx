import { Mark } from "@/components/ui/mark";
import { toneBackgrounds } from "@/components/ui/tone-backgrounds";
import type { ViewerAnswer } from "@/lib/contract/answer";
import { verdictStyles } from "@/lib/presentation/style/verdict-style";

/** The verdict, its confidence and what happened. */
export function AnswerHead({ answer }: Readonly<{ answer: ViewerAnswer }>) {
  const { tone, shape } = verdictStyles[answer.verdict];
  const chip = "inline-flex min-h-6 items-center gap-1.5 rounded-full px-2.5 text-xs font-semibold";
  return (
    <div>
      <p className="flex flex-wrap gap-2">
        <span className={`${chip} ${toneBackgrounds[tone]}`}>
          <Mark tone={tone} shape={shape} />
          {answer.verdictLabel}
        </span>
        {answer.confidenceLabel !== null && (
          <span className={`${chip} border border-line-strong`}>{answer.confidenceLabel}</span>
        )}
      </p>
      <h2 className="mt-2 text-[17px] leading-snug font-semibold tracking-tight text-balance wrap-anywhere sm:text-xl">
        {answer.headline}
      </h2>
    </div>
  );
}
