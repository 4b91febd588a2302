"use client";

import { useState } from "react";
import { CopyCurlButton } from "@/components/explore/copy-curl-button";
import { SessionPeople } from "@/components/explore/session-people";
import { DetailsPanel } from "@/components/sessions/details-panel";
import { SessionListPanel } from "@/components/sessions/session-list-panel";
import { TimelinePanel } from "@/components/timeline/timeline-panel";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { PageGrid, PageMain, PageSide } from "@/components/viewer/page-grid";
import { usePageConfig } from "@/lib/client/answer/page-config";
import { sessionsOfSample } from "@/lib/client/explore/decoded-sample";
import { sampleDetails } from "@/lib/client/explore/sample-details";
import { useFiltersInMemory } from "@/lib/client/sessions/use-session-filters";
import { useShownSession } from "@/lib/client/sessions/use-shown-session";
import { MaskedContext } from "@/lib/client/viewer/masked";
import type { QueryPairs, SampleAnswer } from "@/lib/contract/explore";
import type { SessionId } from "@/lib/domain/sessions/session";
import { exploreTexts } from "@/lib/presentation/explore/explore-texts";
import { sampleNote } from "@/lib/presentation/explore/sample-words";
import { sampleLanes, withoutAddress } from "@/lib/presentation/explore/sampled-sessions";
import { noDetailsText } from "@/lib/presentation/sessions/session-list-words";
import { skippedNotice } from "@/lib/presentation/viewer/notices";

type Props = Readonly<{
  sample: SampleAnswer;
  /** The query it was drawn for. */
  query: QueryPairs;
}>;

/** The sessions of a sample, in the same timeline, list and details as a viewer's. */
export function SampleResults({ sample, query }: Props) {
  const { thresholds } = usePageConfig();
  const filters = useFiltersInMemory();
  // Not in the URL: a session's ID names a player.
  const [selectedId, select] = useState<SessionId | null>(null);
  const selection = { selectedId, select };
  const sessions = sessionsOfSample(sample);
  const shown = filters.apply(sessions);
  const range = { from: sample.range.start, to: sample.range.end };
  const { session, note } = useShownSession({ sessions, selectedId, range, thresholds });
  return (
    <MaskedContext value={new Map(sample.masked.map(({ label, ref }) => [label, ref]))}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <p role="status" className="text-ink-muted">
          {sampleNote(sample)}
        </p>
        <CopyCurlButton key={sample.curl} command={sample.curl} />
      </div>
      {sample.skippedCount > 0 && <Notice>{skippedNotice(sample.skippedCount)}</Notice>}
      <PageGrid>
        {sessions.length === 0 ? (
          <PageMain>
            <Panel title="Sessions">
              <p className="px-4 pb-4 text-ink-muted">{exploreTexts.empty.noneHint}</p>
            </Panel>
          </PageMain>
        ) : (
          <PageMain>
            <TimelinePanel
              kind="viewerIp"
              answer={{ ...sample, isPossiblyTruncated: false }}
              sessions={sampleLanes(sessions)}
              shown={sampleLanes(shown)}
              filters={filters}
              selection={selection}
              assessed={null}
              hasFinder={false}
            />
            <SessionListPanel
              sessions={sessions}
              shown={shown}
              now={sample.asOf}
              answer={null}
              filters={filters}
              selection={selection}
            />
          </PageMain>
        )}
        <PageSide>
          <DetailsPanel
            session={session && withoutAddress(session)}
            detailsOf={(one) => sampleDetails(query, sample, one)}
            lookUp={session !== null && <SessionPeople key={session.id} session={session} sample={sample} />}
            note={note}
            empty={sessions.length === 0 ? exploreTexts.empty.details : noDetailsText(selectedId !== null, null)}
          />
        </PageSide>
      </PageGrid>
    </MaskedContext>
  );
}
