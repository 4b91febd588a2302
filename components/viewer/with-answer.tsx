"use client";

import { useDeferredValue } from "react";
import { QueryPanel } from "@/components/ui/query-panel";
import { useSpeech } from "@/lib/client/answer/use-speech";
import { refreshInterval } from "@/lib/client/browser/idle-refresh";
import { useComparedAnswer } from "@/lib/client/others/use-other-viewers";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { RangeQuery } from "@/lib/domain/time/time-range";

type Props = Readonly<{
  viewer: Viewer;
  range: RangeQuery;
  skeleton?: React.ReactNode;
  missing?: React.ReactNode;
  children: (answer: ViewerAnswer) => React.ReactNode;
}>;

/**
 * Renders its children with the answer once it has loaded. After a change of zone or language, the old wording stays
 * until the new one has loaded.
 */
export function WithAnswer({ viewer, range, skeleton = null, missing = null, children }: Props) {
  const speech = useSpeech();
  const zone = useDeferredValue(speech.zone);
  const language = useDeferredValue(speech.language);
  return (
    <QueryPanel
      options={{
        ...viewerQueries.answer(viewer.ref, range, { zone, language }),
        refetchInterval: ({ state }) => refreshInterval((state.data?.ongoingCount ?? 0) > 0),
      }}
      family={viewerQueries.answers(viewer.ref)}
      skeleton={skeleton}
      missing={missing}
    >
      {(answer) => (
        <Compared viewer={viewer} answer={answer}>
          {children}
        </Compared>
      )}
    </QueryPanel>
  );
}

type ComparedProps = Pick<Props, "viewer" | "children"> & Readonly<{ answer: ViewerAnswer }>;

function Compared({ viewer, answer, children }: ComparedProps) {
  return children(useComparedAnswer(viewer, answer));
}
