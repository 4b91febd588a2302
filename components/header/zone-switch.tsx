"use client";

import { SegmentedRadios } from "@/components/segmented-radios";
import { setPreference, usePreferences } from "@/lib/client/preferences";
import { epochMs } from "@/lib/domain/units";
import { zoneName } from "@/lib/presentation/format-time";

/** Whose clocks the page goes by. The day chosen for the name is today's: summer time has its own. */
export function ZoneSwitch({ now }: Readonly<{ now: number }>) {
  const { clock, zone } = usePreferences();
  const mine = zoneName(epochMs(now), zone);
  const options = [
    { value: "mine", label: `Mine, ${mine}`, short: `Mine · ${mine}` },
    { value: "utc", label: "UTC" },
  ];
  return (
    <SegmentedRadios
      legend="Clock"
      name="clock"
      options={options}
      value={clock}
      onChange={(value) => setPreference("clock", value === "utc" ? "utc" : "mine")}
    />
  );
}
