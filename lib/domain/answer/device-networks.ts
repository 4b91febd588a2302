import { classOf, inTimeOrder, type SessionClass } from "@/lib/domain/sessions/classified-session";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";

/** What can be said of a cell, the worst first; it is named for the first that occurs in it. */
export const cellStates = ["failed", "trouble", "refused", "good", "left", "unclear"] as const;
export type CellState = (typeof cellStates)[number];

/** The plays of one device on one network. */
export type MapCell = Readonly<{
  state: CellState;
  /** In time order. */
  plays: readonly SessionId[];
  /** How many of each state; those that are not there are 0. */
  counts: Readonly<Record<CellState, number>>;
  /** The newest play that went wrong or was refused, else the newest. */
  telling: Session;
}>;

/** A row or a column: one value, `null` when it is not known; or the rest, summed. */
export type MapLine = Readonly<{ value: string | null; isRest: false } | { count: number; isRest: true }>;

export type DeviceNetworks = Readonly<{
  networks: readonly MapLine[];
  devices: readonly Readonly<{ line: MapLine; cells: readonly (MapCell | null)[] }>[];
  /** Of all devices and networks that are known, also those in the rest, how many had trouble. */
  troubled: Readonly<{ devices: number; networks: number }>;
  known: Readonly<{ devices: number; networks: number }>;
  /** Bad plays of which the device, or the network, is not known. */
  unplaced: Readonly<{ devices: number; networks: number }>;
  /** Plays that a rule of the account refused: no trouble, and counted apart. */
  refused: number;
}>;

type Options = Readonly<{
  thresholds: Thresholds;
  deviceOf: (session: Session) => string | null;
  /** The most rows and columns, the one of the rest among them. */
  rowsMax: number;
  columnsMax: number;
}>;

/** Sets plays out by device and network, the most used first. */
export function deviceNetworks(sessions: readonly Session[], options: Options): DeviceNetworks {
  const plays = inTimeOrder(sessions).map((session) => {
    const sessionClass = classOf(session, options.thresholds);
    return { session, sessionClass, device: options.deviceOf(session), network: session.texts.isp };
  });
  const rows = linesOf(plays, ({ device }) => device, options.rowsMax);
  const columns = linesOf(plays, ({ network }) => network, options.columnsMax);
  const cells = new Map<string, Play[]>();
  for (const play of plays) {
    const key = `${rows.indexOf(play.device)} ${columns.indexOf(play.network)}`;
    const known = cells.get(key);
    if (known) known.push(play);
    else cells.set(key, [play]);
  }
  const bad = plays.filter(({ sessionClass }) => sessionClass === "bad");
  const [devices, networks] = [bad.map(({ device }) => device), bad.map(({ network }) => network)];
  return {
    networks: columns.lines,
    devices: rows.lines.map((line, row) => ({
      line,
      cells: columns.lines.map((_, column) => cellOf(cells.get(`${row} ${column}`) ?? [])),
    })),
    troubled: { devices: distinct(devices), networks: distinct(networks) },
    known: { devices: rows.known, networks: columns.known },
    unplaced: { devices: unknownIn(devices), networks: unknownIn(networks) },
    refused: plays.filter(isRefused).length,
  };
}

type Play = Readonly<{ session: Session; sessionClass: SessionClass; device: string | null; network: string | null }>;

/** The lines of one side, the most used first, and where each value stands. */
function linesOf(plays: readonly Play[], read: (play: Play) => string | null, max: number) {
  const counts = new Map<string | null, number>();
  for (const play of plays) counts.set(read(play), (counts.get(read(play)) ?? 0) + 1);
  const values = [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
  const shown = values.length > max ? values.slice(0, max - 1) : values;
  const places = new Map(values.map((value, index) => [value, Math.min(index, shown.length)]));
  const rest: readonly MapLine[] =
    values.length > shown.length ? [{ count: values.length - shown.length, isRest: true }] : [];
  return {
    lines: [...shown.map((value): MapLine => ({ value, isRest: false })), ...rest],
    indexOf: (value: string | null) => places.get(value) ?? 0,
    known: values.filter((value) => value !== null).length,
  };
}

function cellOf(plays: readonly Play[]): MapCell | null {
  const counts = { failed: 0, trouble: 0, refused: 0, good: 0, left: 0, unclear: 0 };
  for (const play of plays) counts[stateOf(play)] += 1;
  const state = cellStates.find((candidate) => counts[candidate] > 0);
  const wrong = plays.findLast(({ sessionClass }) => sessionClass === "bad") ?? plays.findLast(isRefused);
  const telling = (wrong ?? plays.at(-1))?.session;
  const ids = plays.map(({ session }) => session.id);
  return state === undefined || telling === undefined ? null : { state, plays: ids, counts, telling };
}

function stateOf({ session, sessionClass }: Play): CellState {
  if (sessionClass !== "bad") return sessionClass;
  return session.outcome.endsWith("-technical") ? "failed" : "trouble";
}

function isRefused({ sessionClass }: Play): boolean {
  return sessionClass === "refused";
}

function distinct(values: readonly (string | null)[]): number {
  return new Set(values.filter((value) => value !== null)).size;
}

function unknownIn(values: readonly (string | null)[]): number {
  return values.filter((value) => value === null).length;
}
