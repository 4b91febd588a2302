"use client";

import { DeviceNetworkPanel } from "@/components/answer/device-network-panel";
import { GoodwillPanel } from "@/components/answer/goodwill-panel";
import { OtherViewersPanel } from "@/components/others/other-viewers-panel";
import { SessionDetailsPanel } from "@/components/sessions/session-details-panel";
import { SessionListPanel } from "@/components/sessions/session-list-panel";
import { TimelinePanel } from "@/components/timeline/timeline-panel";
import { TrendsPanel } from "@/components/trends/trends-panel";
import { Notice } from "@/components/ui/notice";
import { WithAnswer } from "@/components/viewer/with-answer";
import type { EvidenceFocus } from "@/lib/client/sessions/use-evidence";
import type { SessionFilters } from "@/lib/client/sessions/use-session-filters";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { Session } from "@/lib/domain/sessions/session";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { skippedNotice, truncatedNotice } from "@/lib/presentation/viewer/notices";

type Props = Readonly<{
  viewer: Viewer;
  range: RangeQuery;
  answer: SessionsAnswer;
  sessions: readonly Session[];
  filters: SessionFilters;
  evidence: EvidenceFocus;
}>;

/** The panels for one list of sessions. They share filters and selection. */
export function LoadedSessions({ viewer, range, answer, sessions, filters, evidence }: Props) {
  const window = { from: answer.range.start, to: answer.range.end };
  const shown = filters.apply(sessions);
  const selected = sessions.find(({ id }) => id === evidence.selectedId) ?? null;
  return (
    <>
      <div className="grid min-w-0 gap-3 md:gap-4">
        {answer.isPossiblyTruncated && <Notice>{truncatedNotice(answer.limit)}</Notice>}
        {answer.skippedCount > 0 && <Notice>{skippedNotice(answer.skippedCount)}</Notice>}
        <TimelinePanel
          kind={viewer.lookup.kind}
          answer={answer}
          sessions={sessions}
          shown={shown}
          filters={filters}
          selection={evidence}
        />
        <SessionListPanel sessions={sessions} shown={shown} filters={filters} selection={evidence} />
        <WithAnswer viewer={viewer} range={range}>
          {({ goodwill }) =>
            goodwill !== null && sessions.length > 0 && <GoodwillPanel words={goodwill} onEvidence={evidence.show} />
          }
        </WithAnswer>
      </div>
      <div className="grid min-w-0 gap-3 md:gap-4 xl:sticky xl:top-16 xl:col-start-2 xl:row-span-4 xl:row-start-1 xl:max-h-[calc(100dvh-5rem)] xl:overflow-y-auto">
        <SessionDetailsPanel
          viewer={viewer}
          range={range}
          window={window}
          session={selected}
          isSelected={evidence.selectedId !== null}
        />
        {sessions.length > 0 && (
          <WithAnswer viewer={viewer} range={range}>
            {(assessed) => (
              <>
                <DeviceNetworkPanel words={assessed.devicesAndNetworks} onEvidence={evidence.show} />
                {assessed.compare !== null && <OtherViewersPanel viewer={viewer} answer={assessed} />}
              </>
            )}
          </WithAnswer>
        )}
      </div>
      <TrendsPanel sessions={shown} range={answer.range} isFiltered={filters.isFiltering} />
    </>
  );
}
