import { Mark } from "@/components/ui/mark";
import { toneBackgrounds } from "@/components/ui/tone-backgrounds";
import type { ShowEvidence } from "@/lib/client/sessions/use-evidence";
import type { DeviceNetworkWords, MapCellWords } from "@/lib/contract/answer";
import { cellStyle } from "@/lib/presentation/style/cell-style";

type Props = Readonly<{ words: DeviceNetworkWords; onEvidence: ShowEvidence }>;

/** Devices by networks. If there isn't enough room, it scrolls sideways within its panel. */
export function DeviceNetworkTable({ words, onEvidence }: Props) {
  return (
    <div className="overflow-x-auto overscroll-x-contain px-3 pb-3">
      <table className="w-full border-separate border-spacing-1 text-xs tabular-nums">
        <thead>
          <tr>
            <th scope="col" className="p-1 text-left font-medium text-ink-faint">
              Device
            </th>
            {words.networks.map(({ id, label }) => (
              <th key={id} scope="col" className="min-w-24 p-1 text-left font-medium text-ink-faint">
                <bdi className="line-clamp-2 wrap-anywhere">{label}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {words.devices.map(({ id, label, cells }) => (
            <tr key={id}>
              <th scope="row" className="min-w-24 p-1 text-left align-top font-medium text-ink-muted">
                <bdi className="line-clamp-3 wrap-anywhere">{label}</bdi>
              </th>
              {cells.map((cell, at) => (
                <td key={words.networks[at]?.id} className="p-0 align-top">
                  <Cell cell={cell} onEvidence={onEvidence} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps = Readonly<{ cell: MapCellWords | null; onEvidence: ShowEvidence }>;

function Cell({ cell, onEvidence }: CellProps) {
  if (cell === null) {
    return (
      <span className="flex min-h-8 items-center rounded-control border border-line px-2 text-ink-faint">–</span>
    );
  }
  const { text, name, state, sessions, telling } = cell;
  const { tone, shape } = cellStyle(state);
  return (
    <button
      type="button"
      aria-label={name}
      onClick={() => onEvidence(sessions, telling)}
      className={`flex min-h-8 w-full items-center gap-1.5 rounded-control px-2 py-1 text-left font-semibold hover:underline ${toneBackgrounds[tone]}`}
    >
      <Mark tone={tone} shape={shape} />
      {text}
    </button>
  );
}
