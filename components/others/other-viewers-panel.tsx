"use client";

import { OthersRow } from "@/components/others/others-row";
import { ProblemNotice } from "@/components/problem/problem-notice";
import { Button } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import { Panel } from "@/components/ui/panel";
import { usePageConfig } from "@/lib/client/answer/page-config";
import { useOtherViewers } from "@/lib/client/others/use-other-viewers";
import { useZone } from "@/lib/client/preferences/preferences";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { OtherViewersAnswer } from "@/lib/contract/others";
import type { Session } from "@/lib/domain/sessions/session";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { askedPlay, othersWords } from "@/lib/presentation/others/other-viewers-words";

type Props = Readonly<{
  viewer: Viewer;
  /** The window of the list that the play stands in. */
  window: RangeQuery;
  /** The bad play to ask about. */
  session: Session;
}>;

/** "Is it only this viewer?": samples of others around the bad play, asked for by a click alone. */
export function OtherViewersPanel({ viewer, window, session }: Props) {
  return (
    <div id="other-viewers">
      <Panel title="Other viewers">
        <Check key={session.id} viewer={viewer} window={window} session={session} />
      </Panel>
    </div>
  );
}

function Check({ viewer, window, session }: Props) {
  const zone = useZone();
  const { answer, isAsking, problem, ask } = useOtherViewers(viewer, window, session);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 pb-3">
        <p className="min-w-0 flex-1 basis-64 text-ink-muted wrap-anywhere">{askedPlay(session, zone)}</p>
        {problem === null && (
          // One button with two names, also while asking: the focus stays where it is.
          <Button onClick={isAsking ? undefined : ask} aria-busy={isAsking}>
            {answer === null ? "Ask about other viewers" : "Ask again"}
          </Button>
        )}
      </div>
      {problem !== null && (
        <ProblemNotice
          key={problem.instance}
          problem={problem}
          onRetry={ask}
          isRetrying={isAsking}
          {...(answer === null ? {} : { kept: "What was found before still stands below." })}
          className="mx-4 mb-4"
        />
      )}
      <div role="status">
        {isAsking && <p className="px-4 pb-3 text-ink-muted">Asking Conviva about other viewers…</p>}
        {answer !== null && <Answered answer={answer} />}
      </div>
    </>
  );
}

function Answered({ answer }: Readonly<{ answer: OtherViewersAnswer }>) {
  const { rules } = usePageConfig();
  const words = othersWords(answer, rules, useZone());
  return (
    <>
      <p className="flex items-baseline gap-2 px-4 pb-3 font-medium">
        <Mark tone={words.tone} shape={words.shape} />
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
