import { Mark } from "@/components/ui/mark";
import { toneBackgrounds } from "@/components/ui/tone-backgrounds";
import type { ViewerAnswer } from "@/lib/contract/answer";
import { verdictStyles } from "@/lib/presentation/style/verdict-style";

type Props = Readonly<{
  answer: ViewerAnswer;
  /** How many of the sessions are loaded: "Newest 500 of about 4,900"; `null` once all are. */
  coverage: string | null;
}>;

/** The verdict, its confidence and what happened. */
export function AnswerHead({ answer, coverage }: Props) {
  const { tone, shape } = verdictStyles[answer.verdict];
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-xs">
        <span
          className={`inline-flex min-h-6 items-center gap-1.5 rounded-full px-2.5 font-semibold ${toneBackgrounds[tone]}`}
        >
          <Mark tone={tone} shape={shape} />
          {answer.verdictLabel}
          {answer.side !== null && <span className="border-l border-current/40 pl-2 font-medium">{answer.side}</span>}
        </span>
        {coverage !== null && (
          <span className="rounded-full border border-trouble/50 bg-trouble-soft px-2 py-0.5 text-trouble-ink tabular-nums">
            {coverage}
          </span>
        )}
        {answer.confidenceLabel !== null && (
          <span className="text-ink-muted">
            <span className="font-semibold text-ink">{answer.confidenceLabel}</span>
            {answer.reason !== null && ` · ${answer.reason}`}
          </span>
        )}
      </p>
      <h2 className="mt-1.5 text-[17px] leading-snug font-semibold tracking-tight text-balance wrap-anywhere sm:text-xl sm:leading-[1.6875rem]">
        {answer.headline}
      </h2>
      {answer.lastTime !== null && <p className="mt-0.5 text-ink-muted tabular-nums">{answer.lastTime}</p>}
    </>
  );
}
