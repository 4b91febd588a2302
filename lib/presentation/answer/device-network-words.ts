import {
  type CellState,
  type DeviceNetworks,
  deviceNetworks,
  type MapCell,
  type MapLine,
} from "@/lib/domain/answer/device-networks";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import { counted } from "@/lib/presentation/format/counted";
import { valueText } from "@/lib/presentation/format/value-text";
import { namedDevice } from "@/lib/presentation/sessions/device-label";
import { outcomeStyles, type Shape, type Tone } from "@/lib/presentation/style/outcome-style";

/** A cell ready to draw; its button leads to its plays, and to the one of them that tells most. */
export type MapCellWords = Readonly<{
  text: string;
  /** "5 of 5 failed: Samsung Smart TV, Comcast": what the button is called. */
  name: string;
  tone: Tone;
  shape: Shape;
  sessions: readonly SessionId[];
  telling: SessionId;
}>;

/** The head of a row or a column. A name of Conviva's may be any text, ours too, so `id` tells them apart. */
export type MapHead = Readonly<{ id: string; label: string }>;

export type DeviceNetworkWords = Readonly<{
  /** "Trouble on 1 of 3 devices, on 1 of 2 networks." */
  headline: string;
  networks: readonly MapHead[];
  /** `null` where nothing was played. */
  devices: readonly Readonly<MapHead & { cells: readonly (MapCellWords | null)[] }>[];
}>;

const most = { rowsMax: 8, columnsMax: 6 };

/** Each state looks like the outcome that it stands for. */
const outcomeOfState = {
  failed: "playback-failure-technical",
  trouble: "trouble",
  refused: "playback-failure-business",
  good: "played-well",
  left: "exit-before-start",
  unclear: "unclear",
} as const satisfies Record<CellState, Outcome>;

const stateWords = {
  failed: "failed",
  trouble: "with trouble",
  refused: "refused",
  good: "good",
  left: "left early",
  unclear: "unclear",
} as const satisfies Record<CellState, string>;

/** Decides what the map of devices and networks says. */
export function deviceNetworkWords(sessions: readonly Session[], thresholds: Thresholds): DeviceNetworkWords {
  const map = deviceNetworks(sessions, { ...most, thresholds, deviceOf: namedDevice });
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

/** What a cell's name says of its row or column: "3 more devices". */
function nameOf(line: MapLine, noun: string): string {
  return line.isRest ? `${line.count} more ${noun}s` : headOf(line, noun).label;
}

function cellWords(cell: MapCell, place: string): MapCellWords {
  const { tone, shape } = outcomeStyles[outcomeOfState[cell.state]];
  const text = countWords(cell);
  return { text, name: `${text}: ${place}`, tone, shape, sessions: cell.plays, telling: cell.telling.id };
}

/** "5 of 5 failed", "2 of 6 with trouble"; what all of a calm cell are needs no "of". */
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
      ? `Trouble on ${troubled.devices} of ${onDevices}, on ${troubled.networks} of ${onNetworks}.`
      : `No trouble on ${onDevices}, on ${onNetworks}.`,
    ...(unplaced.devices > 0 ? [`${counted(unplaced.devices, "bad play")} on an unknown device.`] : []),
    ...(unplaced.networks > 0 ? [`${counted(unplaced.networks, "bad play")} on an unknown network.`] : []),
    ...(refused > 0 ? [`${counted(refused, "refusal")}, counted apart.`] : []),
  ].join(" ");
}
