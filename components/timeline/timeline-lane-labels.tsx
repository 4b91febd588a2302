import type { Lane } from "@/lib/presentation/timeline/prepare-timeline";

/** The device names beside the lanes, 34 pixels a row, with the zone's name above. */
export function TimelineLaneLabels({ lanes, zoneNames }: Readonly<{ lanes: readonly Lane[]; zoneNames: string }>) {
  return (
    <div>
      <p className="sticky top-0 z-10 h-6.5 bg-surface text-xs leading-6 text-ink-faint">
        <span className="sr-only">Times in </span>
        {zoneNames}
      </p>
      <ul aria-label="Devices">
        {lanes.map(({ name }) => (
          <li key={name} title={name} className="h-8.5 truncate pr-3 text-[0.8125rem] leading-8.5 font-semibold">
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
