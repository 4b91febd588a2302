import { answerTexts } from "@/lib/presentation/answer/answer-texts";

/** A placeholder for the answer, about as high as the answer; `isMissing` if it couldn't be loaded. */
export function AnswerSkeleton({ isMissing = false }: Readonly<{ isMissing?: boolean }>) {
  const pulse = isMissing ? "" : "animate-pulse";
  return (
    <div className="grid min-w-0 gap-3 md:gap-4">
      <section
        aria-label="Answer"
        aria-busy={!isMissing}
        className={`grid content-start gap-3 rounded-panel border border-line bg-surface p-5 shadow-panel ${isMissing ? "" : "min-h-[42rem] sm:min-h-[30rem] lg:min-h-80"}`}
      >
        {isMissing ? (
          <p className="text-ink-muted">{answerTexts.missing}</p>
        ) : (
          <>
            <div className={`h-6 w-40 rounded-full bg-line ${pulse}`} />
            <div className={`h-6 w-3/4 rounded bg-line ${pulse}`} />
            <div className={`h-6 w-1/2 rounded bg-line ${pulse}`} />
            <div className={`mt-3 h-4 w-2/3 rounded bg-line ${pulse}`} />
            <div className={`h-4 w-2/3 rounded bg-line ${pulse}`} />
          </>
        )}
      </section>
      {!isMissing && <div className={`h-60 rounded-panel border border-line bg-surface ${pulse}`} />}
    </div>
  );
}
