"use client";

import { useDeferredValue } from "react";
import { QueryPanel } from "@/components/ui/query-panel";
import { spokenIn } from "@/lib/client/answer/spoken-in";
import { useSpeech } from "@/lib/client/answer/use-speech";
import { useComparedAnswer } from "@/lib/client/others/use-other-viewers";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { RangeQuery } from "@/lib/domain/time/time-range";

type Props = Readonly<{
  viewer: Pick<Viewer, "ref">;
  range: RangeQuery;
  skeleton?: React.ReactNode;
  missing?: React.ReactNode;
  children: (answer: ViewerAnswer) => React.ReactNode;
}>;

/**
 * Renders what needs the answer as soon as it arrives. After a change of clock, the old words stay until the new ones have
 * arrived; every language has arrived already.
 */
export function WithAnswer({ viewer, range, skeleton = null, missing = null, children }: Props) {
  const speech = useSpeech();
  const zone = useDeferredValue(speech.zone);
  const viewerZone = useDeferredValue(speech.viewerZone);
  return (
    <QueryPanel
      options={viewerQueries.answer(viewer.ref, range, { ...speech, zone, viewerZone })}
      family={viewerQueries.answers(viewer.ref)}
      skeleton={skeleton}
      missing={missing}
    >
      {(answer) => (
        <Compared viewer={viewer} answer={answer} language={speech.language}>
          {children}
        </Compared>
      )}
    </QueryPanel>
  );
}

type ComparedProps = Pick<Props, "viewer" | "children"> & Readonly<{ answer: ViewerAnswer; language: string }>;

function Compared({ viewer, answer, language, children }: ComparedProps) {
  return children(spokenIn(language, useComparedAnswer(viewer, answer)));
}
