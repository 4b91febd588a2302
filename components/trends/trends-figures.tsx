"use client";

import dynamic from "next/dynamic";
import { TrendsTable } from "@/components/trends/trends-table";
import { useZone } from "@/lib/client/preferences/preferences";
import type { MarkedDay } from "@/lib/client/trends/marked-day";
import type { Session } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { trendDays } from "@/lib/presentation/trends/trend-days";

/** 100 kB, which a table doesn't need. */
const TrendsCharts = dynamic(() => import("@/components/trends/trends-charts").then((m) => m.TrendsCharts), {
  ssr: false,
  loading: () => <div className="mx-4 mb-3 h-98 animate-pulse rounded bg-raised sm:h-81" />,
});

type Props = Readonly<{
  sessions: readonly Session[];
  range: TimeRange;
  /** The parts of the range whose sessions aren't all loaded. */
  missing: readonly TimeRange[];
  marked: MarkedDay;
  isTable: boolean;
}>;

/** The figures of each day, as a table or as charts. */
export function TrendsFigures({ sessions, range, missing, marked, isTable }: Props) {
  const zone = useZone();
  const days = trendDays(sessions, { range, zone, missing });
  return isTable ? <TrendsTable days={days} marked={marked} /> : <TrendsCharts days={days} marked={marked} />;
}
