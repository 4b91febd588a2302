import { Mark } from "@/components/ui/mark";
import type { ViewerAnswer } from "@/lib/contract/answer";
import { verdictStyles } from "@/lib/presentation/style/verdict-style";

const looks = {
  fail: "bg-fail-soft text-fail-ink",
  trouble: "bg-trouble-soft text-trouble-ink",
  account: "bg-account-soft text-account-ink",
  exit: "bg-exit-soft text-exit-ink",
  well: "bg-well-soft text-well-ink",
} as const;

/** The verdict, its confidence and what happened. */
export function AnswerHead({ answer }: Readonly<{ answer: ViewerAnswer }>) {
  const { tone, shape } = verdictStyles[answer.verdict];
  const chip = "inline-flex min-h-6 items-center gap-1.5 rounded-full px-2.5 text-xs font-semibold";
  return (
    <div>
      <p className="flex flex-wrap gap-2">
        <span className={`${chip} ${looks[tone]}`}>
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
