import { Mark } from "@/components/ui/mark";
import type { Verdict } from "@/lib/domain/answer/verdict/verdict";
import type { AnswerWords } from "@/lib/presentation/answer/answer-words";
import { verdictStyles } from "@/lib/presentation/style/verdict-style";

const looks = {
  fail: "bg-fail-soft text-fail-ink",
  trouble: "bg-trouble-soft text-trouble-ink",
  account: "bg-account-soft text-account-ink",
  exit: "bg-exit-soft text-exit-ink",
  well: "bg-well-soft text-well-ink",
} as const;

/** The verdict in a word, how sure it is, and what happened. */
export function AnswerHead({ verdict, words }: Readonly<{ verdict: Verdict; words: AnswerWords }>) {
  const { tone, shape } = verdictStyles[verdict.id];
  const chip = "inline-flex min-h-6 items-center gap-1.5 rounded-full px-2.5 text-xs font-semibold";
  return (
    <div lang={words.language}>
      <p className="flex flex-wrap gap-2">
        <span className={`${chip} ${looks[tone]}`}>
          <Mark tone={tone} shape={shape} />
          {words.verdict}
        </span>
        {words.confidence !== null && <span className={`${chip} border border-line-strong`}>{words.confidence}</span>}
      </p>
      <h2 className="mt-2 text-[17px] leading-snug font-semibold tracking-tight text-balance wrap-anywhere sm:text-xl">
        {words.headline}
      </h2>
    </div>
  );
}
