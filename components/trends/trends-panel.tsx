"use client";

import dynamic from "next/dynamic";
import { Panel } from "@/components/ui/panel";
import { useInView } from "@/lib/client/browser/use-in-view";
import { useZone } from "@/lib/client/preferences/preferences";
import type { Session } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { trendCellText, trendDays, trendsSource, trendTexts } from "@/lib/presentation/trends/trends";

/** 100 kB, loaded only when the panel is near the viewport. */
const TrendsChart = dynamic(() => import("@/components/trends/trends-chart").then((module) => module.TrendsChart), {
  ssr: false,
  loading: () => <div className="h-52 animate-pulse bg-raised" />,
});

type Props = Readonly<{ sessions: readonly Session[]; range: TimeRange; isFiltered: boolean }>;

/** Plays and failures by day, as a chart and as a table for screen readers. */
export function TrendsPanel({ sessions, range, isFiltered }: Props) {
  const zone = useZone();
  const days = trendDays(sessions, range, zone);
  const [box, isInView] = useInView<HTMLDivElement>();
  return (
    <Panel title="Trends" aside={<span className="text-xs text-ink-faint">{trendsSource(isFiltered)}</span>}>
      {sessions.length === 0 ? (
        <p className="px-4 pb-5 text-ink-muted">{trendTexts.empty}</p>
      ) : (
        <>
          <div ref={box} aria-hidden="true" className="h-52 px-2 pb-3">
            {isInView && <TrendsChart days={days} />}
          </div>
          <div className="sr-only">
            <table>
              <caption>{trendTexts.caption}</caption>
              <thead>
                <tr>
                  <th scope="col">Day</th>
                  <th scope="col">Plays</th>
                  <th scope="col">Failures</th>
                </tr>
              </thead>
              <tbody>
                {days.map(({ day, plays, failures }) => (
                  <tr key={day}>
                    <th scope="row">{day}</th>
                    <td>{trendCellText(plays)}</td>
                    <td>{trendCellText(failures)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Panel>
  );
}
