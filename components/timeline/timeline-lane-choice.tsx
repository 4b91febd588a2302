import { SegmentedRadios } from "@/components/ui/segmented-radios";
import { setPreference } from "@/lib/client/preferences/preferences";
import { type LaneKind, laneKinds } from "@/lib/presentation/timeline/lane-kinds";
import { laneWords } from "@/lib/presentation/timeline/timeline-texts";

const options = laneKinds.map((kind) => ({ value: kind, label: laneWords[kind].option }));

/** Whether a lane is a device, a network or a title. The browser remembers the choice. */
export function TimelineLaneChoice({ lanes }: Readonly<{ lanes: LaneKind }>) {
  return (
    <SegmentedRadios
      legend="Lanes"
      name="lanes"
      options={options}
      value={lanes}
      onChange={(value) => {
        const kind = laneKinds.find((candidate) => candidate === value);
        if (kind !== undefined) setPreference("lanes", kind);
      }}
    />
  );
}
