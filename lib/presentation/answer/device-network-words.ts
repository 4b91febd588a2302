import type { DeviceNetworkWords, MapCellWords, MapHead } from "@/lib/contract/answer";
import type { CellState, DeviceNetworks, MapCell, MapLine } from "@/lib/domain/answer/device-networks";
import { newestOf } from "@/lib/presentation/answer/newest-of";
import { counted } from "@/lib/presentation/format/counted";
import { valueText } from "@/lib/presentation/format/value-text";

/** What happened to the sessions of a cell, after their count: "6 of 6 failed". */
export const stateWords = {
  failed: "failed",
  trouble: "with trouble",
  refused: "blocked",
  good: "played",
  left: "left early",
  unclear: "unclear",
} as const satisfies Record<CellState, string>;

/** What the map of devices and networks says. */
export function deviceNetworkWords(map: DeviceNetworks): DeviceNetworkWords {
  return {
    headline: headlineOf(map),
    networks: map.networks.map((line) => headOf(line, "network")),
    devices: map.devices.map(({ line, cells }) => {
      const device = nameOf(line, "device");
      return {
        ...headOf(line, "device"),
        cells: cells.map((cell, at) => {
          const network = map.networks[at];
          return cell && network ? cellWords(cell, `${device}, ${nameOf(network, "network")}`) : null;
        }),
      };
    }),
  };
}

function headOf(line: MapLine, noun: string): MapHead {
  if (line.isRest) return { id: "rest", label: `${line.count} more` };
  return {
    id: line.value === null ? "unknown" : `known ${line.value}`,
    label: line.value === null ? `Unknown ${noun}` : valueText(line.value),
  };
}

/** A row or column in a cell's name: "3 more devices". */
function nameOf(line: MapLine, noun: string): string {
  return line.isRest ? `${line.count} more ${noun}s` : headOf(line, noun).label;
}

function cellWords(cell: MapCell, place: string): MapCellWords {
  const text = countWords(cell);
  const telling = cell.telling.id;
  const { sessions: newest } = newestOf(cell.plays);
  // Its button selects it among them.
  const sessions = newest.includes(telling) ? newest : [telling, ...newest.slice(1)];
  return { text, name: `${text}: ${place}`, state: cell.state, sessions, telling };
}

/** "5 of 5 failed", "2 of 6 with trouble". A cell without faults needs no "of" if all are alike: "4 played". */
function countWords({ state, plays, counts }: MapCell): string {
  const count = counts[state].toLocaleString("en-GB");
  const isFault = state === "failed" || state === "trouble";
  const of = isFault || counts[state] < plays.length ? ` of ${plays.length.toLocaleString("en-GB")}` : "";
  return `${count}${of} ${stateWords[state]}`;
}

function headlineOf({ known, troubled, unplaced, refused, devices }: DeviceNetworks): string {
  if (devices.length === 0) return "No sessions in this range.";
  const hasTrouble = [troubled, unplaced].some((of) => of.devices + of.networks > 0);
  const [onDevices, onNetworks] = [counted(known.devices, "device"), counted(known.networks, "network")];
  return [
    hasTrouble
      ? `Problems on ${troubled.devices} of ${onDevices} and ${troubled.networks} of ${onNetworks}.`
      : `No problems on ${onDevices} and ${onNetworks}.`,
    ...(unplaced.devices > 0 ? [`${counted(unplaced.devices, "attempt")} with problems on an unknown device.`] : []),
    ...(unplaced.networks > 0
      ? [`${counted(unplaced.networks, "attempt")} with problems on an unknown network.`]
      : []),
    ...(refused > 0 ? [`${refused.toLocaleString("en-GB")} blocked, counted separately.`] : []),
  ].join(" ");
}
