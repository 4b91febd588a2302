import { deviceIdOf, devicesOf, numbered } from "@/lib/domain/device";
import { classOf, inTimeOrder, type SessionClass } from "@/lib/domain/sessions/classified-session";
import { isTechnicalFailure } from "@/lib/domain/sessions/outcome";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";

/** The states of a cell, worst first. A cell has the first state that occurs in it. */
export const cellStates = ["failed", "trouble", "refused", "good", "left", "unclear"] as const;
export type CellState = (typeof cellStates)[number];

/** The sessions of one device on one network. */
export type MapCell = Readonly<{
  state: CellState;
  /** In time order. */
  plays: readonly SessionId[];
  /** How many sessions have each state. */
  counts: Readonly<Record<CellState, number>>;
  /** The newest bad or refused session, else the newest. */
  telling: Session;
}>;

/** A row or a column: one value, `null` when unknown, or the sum of the rest. */
export type MapLine = Readonly<{ value: string | null; isRest: false } | { count: number; isRest: true }>;

export type DeviceNetworks = Readonly<{
  networks: readonly MapLine[];
  devices: readonly Readonly<{ line: MapLine; cells: readonly (MapCell | null)[] }>[];
  /** How many known devices and networks had trouble, including those in the rest. */
  troubled: Readonly<{ devices: number; networks: number }>;
  known: Readonly<{ devices: number; networks: number }>;
  /** Bad sessions whose device or network is unknown. */
  unplaced: Readonly<{ devices: number; networks: number }>;
  /** Sessions that an account rule refused. They are no trouble and are counted separately. */
  refused: number;
}>;

type Options = Readonly<{
  thresholds: Thresholds;
  /** The maximum number of rows and columns, including the one for the rest. */
  rowsMax: number;
  columnsMax: number;
}>;

/** Arranges sessions by device and network, the most used first. */
export function deviceNetworks(sessions: readonly Session[], options: Options): DeviceNetworks {
  const devices = devicesOf(sessions);
  const deviceOf = (session: Session) => {
    const device = devices.get(deviceIdOf(session));
    return device && device.label !== null ? numbered(device.label, device) : null;
  };
  const placed = inTimeOrder(sessions).map((session) => {
    const sessionClass = classOf(session, options.thresholds);
    return { session, sessionClass, device: deviceOf(session), network: session.texts.isp };
  });
  const rows = linesOf(placed, ({ device }) => device, options.rowsMax);
  const columns = linesOf(placed, ({ network }) => network, options.columnsMax);
  const cells = new Map<string, PlacedSession[]>();
  for (const one of placed) {
    const key = `${rows.indexOf(one.device)} ${columns.indexOf(one.network)}`;
    const known = cells.get(key);
    if (known) known.push(one);
    else cells.set(key, [one]);
  }
  const bad = placed.filter(({ sessionClass }) => sessionClass === "bad");
  const [badDevices, badNetworks] = [bad.map(({ device }) => device), bad.map(({ network }) => network)];
  return {
    networks: columns.lines,
    devices: rows.lines.map((line, row) => ({
      line,
      cells: columns.lines.map((_, column) => cellOf(cells.get(`${row} ${column}`) ?? [])),
    })),
    troubled: { devices: distinct(badDevices), networks: distinct(badNetworks) },
    known: { devices: rows.known, networks: columns.known },
    unplaced: { devices: unknownIn(badDevices), networks: unknownIn(badNetworks) },
    refused: placed.filter(isRefused).length,
  };
}

type PlacedSession = Readonly<{
  session: Session;
  sessionClass: SessionClass;
  device: string | null;
  network: string | null;
}>;

/** The lines of one side, the most used first, and the index of each value. */
function linesOf(placed: readonly PlacedSession[], read: (session: PlacedSession) => string | null, max: number) {
  const counts = new Map<string | null, number>();
  for (const one of placed) counts.set(read(one), (counts.get(read(one)) ?? 0) + 1);
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

function cellOf(placed: readonly PlacedSession[]): MapCell | null {
  const counts = { failed: 0, trouble: 0, refused: 0, good: 0, left: 0, unclear: 0 };
  for (const one of placed) counts[stateOf(one)] += 1;
  const state = cellStates.find((candidate) => counts[candidate] > 0);
  const wrong = placed.findLast(({ sessionClass }) => sessionClass === "bad") ?? placed.findLast(isRefused);
  const telling = (wrong ?? placed.at(-1))?.session;
  const ids = placed.map(({ session }) => session.id);
  return state === undefined || telling === undefined ? null : { state, plays: ids, counts, telling };
}

/** The state that one session gives its cell. */
export function stateOf({ session, sessionClass }: Pick<PlacedSession, "session" | "sessionClass">): CellState {
  if (sessionClass !== "bad") return sessionClass;
  return isTechnicalFailure(session.outcome) ? "failed" : "trouble";
}

function isRefused({ sessionClass }: PlacedSession): boolean {
  return sessionClass === "refused";
}

function distinct(values: readonly (string | null)[]): number {
  return new Set(values.filter((value) => value !== null)).size;
}

function unknownIn(values: readonly (string | null)[]): number {
  return values.filter((value) => value === null).length;
}
