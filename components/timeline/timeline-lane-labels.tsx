import { HelpTip } from "@/components/ui/help-tip";
import { Mark } from "@/components/ui/mark";
import { cellStyle } from "@/lib/presentation/style/cell-style";
import type { Tone } from "@/lib/presentation/style/outcome-style";
import type { LaneKind } from "@/lib/presentation/timeline/lane-kinds";
import type { Lane } from "@/lib/presentation/timeline/prepare-timeline";
import { laneResultText, laneWords } from "@/lib/presentation/timeline/timeline-texts";

const inks = {
  well: "text-well-ink",
  trouble: "text-trouble-ink",
  fail: "text-fail-ink",
  account: "text-account-ink",
  exit: "text-ink-muted",
  now: "text-now-ink",
} as const satisfies Record<Tone, string>;

type Props = Readonly<{
  lanes: readonly Lane[];
  kind: LaneKind;
  zoneNames: string;
  /** "as of 14:49". */
  asOf: string;
  /** Where the sessions come from, in full. */
  source: string;
}>;

/** Name and result of each lane, 36 pixels a row. Above: the zone's name, and how current the sessions are. */
export function TimelineLaneLabels({ lanes, kind, zoneNames, asOf, source }: Props) {
  return (
    <div>
      {/* The padding moves the text to the baseline of the times beside it. */}
      <div className="sticky top-0 z-10 flex h-6 items-center gap-x-1.5 bg-surface pr-2 pb-0.5 text-xs text-ink-faint">
        <p title={zoneNames} className="truncate">
          <span className="sr-only">Times in </span>
          {zoneNames}
        </p>
        <div className="shrink-0">
          <HelpTip label={asOf} help={[source]} />
        </div>
      </div>
      <ul aria-label={laneWords[kind].list}>
        {lanes.map(({ key, name, result }) => {
          const look = cellStyle(result.state);
          return (
            <li key={JSON.stringify(key)} className="h-9 pr-2">
              <p title={name} className="truncate pt-px text-[0.8125rem] leading-4.5 font-semibold">
                <bdi>{name}</bdi>
              </p>
              <p className={`flex items-center gap-1.25 text-xs leading-4 ${inks[look.tone]}`}>
                <Mark {...look} />
                {laneResultText(result)}
              </p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
