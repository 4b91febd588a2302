"use client";

import { ViewerZoneMenu } from "@/components/header/viewer-zone-menu";
import { SegmentedRadios } from "@/components/ui/segmented-radios";
import { setPreference, usePreferences } from "@/lib/client/preferences/preferences";
import { useViewerRef, useViewerZone } from "@/lib/client/viewer/viewer-zone";
import { epochMs } from "@/lib/domain/units";
import { type Clock, clockOptions, shownClock } from "@/lib/presentation/viewer/viewer-clock";

/** Selects the time zone of the page: the agent's, the viewer's (on a viewer's page) or UTC. */
export function ZoneSwitch({ now }: Readonly<{ now: number }>) {
  const { clock, zone } = usePreferences();
  const ref = useViewerRef();
  const viewer = useViewerZone();
  const at = epochMs(now);
  const zones = ref === null ? { own: zone } : { own: zone, viewer: viewer?.zone ?? null };
  const options = clockOptions(clock, zones, at);
  const isUnknown = ref !== null && viewer === null;
  return (
    // `relative`, so that text for screen readers scrolls with the row instead of widening the page.
    <div
      className="relative flex items-center gap-1"
      title={isUnknown ? options.find(({ value }) => value === "viewer")?.label : undefined}
    >
      <SegmentedRadios
        legend="Clock"
        name="clock"
        options={options}
        value={shownClock(clock, ref !== null)}
        onChange={(value) => setPreference("clock", value as Clock)}
      />
      {ref !== null && viewer !== null && <ViewerZoneMenu viewer={ref} shown={viewer} now={at} />}
    </div>
  );
}
