"use client";

import { OthersRow } from "@/components/others/others-row";
import { ProblemNotice } from "@/components/problem/problem-notice";
import { Button } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import { Panel } from "@/components/ui/panel";
import { useOtherViewers } from "@/lib/client/others/use-other-viewers";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { OthersWords } from "@/lib/contract/others";
import { comparisonTexts } from "@/lib/presentation/others/comparison-texts";
import { othersStyles } from "@/lib/presentation/style/others-style";

type Props = Readonly<{ viewer: Viewer; answer: ViewerAnswer }>;

/** "Is it only this viewer?": samples of other viewers around a bad attempt, requested by a click only. */
export function OtherViewersPanel({ viewer, answer }: Props) {
  return (
    <div id="other-viewers">
      <Panel title="Other viewers">
        <Comparison key={answer.compare?.session} viewer={viewer} answer={answer} />
      </Panel>
    </div>
  );
}

function Comparison({ viewer, answer }: Props) {
  const { compared, isAsking, problem, ask } = useOtherViewers(viewer, answer);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 pb-3">
        <p className="min-w-0 flex-1 basis-64 text-ink-muted wrap-anywhere">{answer.compare?.text}</p>
        {problem === null && (
          // One button with two names, even while loading, so that it keeps the focus.
          <Button onClick={isAsking ? undefined : ask} aria-busy={isAsking}>
            {compared === null ? comparisonTexts.ask : comparisonTexts.askAgain}
          </Button>
        )}
      </div>
      {problem !== null && (
        <ProblemNotice
          key={problem.instance}
          problem={problem}
          onRetry={ask}
          isRetrying={isAsking}
          {...(compared === null ? {} : { kept: comparisonTexts.kept })}
          className="mx-4 mb-4"
        />
      )}
      <div role="status">
        {isAsking && <p className="px-4 pb-3 text-ink-muted">{comparisonTexts.asking}</p>}
        {compared !== null && <Compared words={compared.words} />}
      </div>
    </>
  );
}

function Compared({ words }: Readonly<{ words: OthersWords }>) {
  const { tone, shape } = othersStyles[words.level];
  return (
    <>
      <p className="flex items-baseline gap-2 px-4 pb-3 font-medium">
        <Mark tone={tone} shape={shape} />
        <span className="min-w-0 wrap-anywhere">{words.conclusion}</span>
      </p>
      {words.rows.length > 0 && (
        <ul className="divide-y divide-line border-t border-line">
          {words.rows.map((row) => (
            <OthersRow key={row.id} row={row} />
          ))}
        </ul>
      )}
      <p className="border-t border-line px-4 py-2 text-xs text-ink-faint">{words.basis}</p>
    </>
  );
}
