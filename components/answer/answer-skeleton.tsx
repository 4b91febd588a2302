import { answerTexts } from "@/lib/presentation/answer/answer-texts";

/** A placeholder at the answer's usual height; `isMissing` if it couldn't be loaded. */
export function AnswerSkeleton({ isMissing = false }: Readonly<{ isMissing?: boolean }>) {
  const bars = ["mb-2 h-6 w-44 rounded-full", "h-6 w-4/5", "mb-2 h-6 w-3/5", "h-4 w-2/3", "h-4 w-3/5"];
  return (
    <section
      aria-label="Answer"
      aria-busy={!isMissing}
      className={`grid min-w-0 content-start gap-2.5 rounded-panel border border-l-4 border-line bg-surface px-5 py-4 shadow-panel ${isMissing ? "" : "min-h-98 sm:min-h-90 lg:min-h-[18.125rem]"}`}
    >
      {isMissing ? (
        <p className="text-ink-muted">{answerTexts.missing}</p>
      ) : (
        bars.map((bar) => <div key={bar} className={`animate-pulse rounded bg-line ${bar}`} />)
      )}
    </section>
  );
}
