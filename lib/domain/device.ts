import { browserOf } from "@/lib/domain/device-kind";
import { inTimeOrder } from "@/lib/domain/sessions/classified-session";
import type { Session } from "@/lib/domain/sessions/session";

type Described = Pick<Session, "texts">;
type Identified = Pick<Session, "clientId" | "texts">;

/** What an agent reads for a device that Conviva doesn't name. */
export const unknownDevice = "Unknown device";

/** What a device is called: Conviva's name for it, else its browser; `null` when neither is known. */
export function deviceNameOf(session: Described): string | null {
  return session.texts.deviceName ?? browserOf(session);
}

/** "Windows PC · Chrome": the device and its browser, if it has one; `null` when neither is known. */
export function knownDeviceLabel(session: Described): string | null {
  return [session.texts.deviceName, browserOf(session)].filter((name) => name !== null).join(" · ") || null;
}

/** The same for reading: "Unknown device" when neither is known. */
export function deviceLabel(session: Described): string {
  return knownDeviceLabel(session) ?? unknownDevice;
}

/**
 * Identifies the device a session ran on: Conviva's ID of the player, which tells two devices of a model apart, else
 * the device's name. `null` when neither is known.
 */
export function deviceIdOf(session: Identified): string | null {
  if (session.clientId !== "") return session.clientId;
  const name = deviceNameOf(session);
  return name === null ? null : `no ID: ${name}`;
}

/** Whether two sessions ran on one device: by player where both name it, else by name. Unknown devices never match. */
export function isSameDevice(a: Identified, b: Identified): boolean {
  if (a.clientId !== "" && b.clientId !== "") return a.clientId === b.clientId;
  const name = deviceNameOf(a);
  return name !== null && name === deviceNameOf(b);
}

/** One device among all of a viewer's. */
export type Device = Readonly<{
  /** The name and label that most of its sessions have; `null` when none has one. */
  name: string | null;
  label: string | null;
  /** 1, 2, … among several devices with this name; `null` for the only one. */
  number: number | null;
}>;

/** Devices by {@link deviceIdOf}; sessions without an ID share the key `null`. */
export type Devices = ReadonlyMap<string | null, Device>;

/** The verdict, the timeline and the map of devices ask about the same list. */
const remembered = new WeakMap<readonly Session[], Devices>();

/**
 * The devices of a viewer. Of several with one name the one used last is number 1.
 *
 * @param sessions - All sessions of the range, in any order. A part of them would give some devices other numbers.
 * @returns The device used last first.
 */
export function devicesOf(sessions: readonly Session[]): Devices {
  const devices = remembered.get(sessions) ?? findDevices(inTimeOrder(sessions).toReversed());
  remembered.set(sessions, devices);
  return devices;
}

function findDevices(newestFirst: readonly Session[]): Devices {
  const counts = new Map<string | null, Readonly<{ names: Counts; labels: Counts }>>();
  for (const session of newestFirst) {
    const id = deviceIdOf(session);
    const known = counts.get(id) ?? { names: new Map(), labels: new Map() };
    counts.set(id, known);
    add(known.names, deviceNameOf(session));
    add(known.labels, knownDeviceLabel(session));
  }
  const devices = [...counts].map(([id, { names, labels }]) => ({
    id,
    name: mostFrequent(names),
    label: mostFrequent(labels),
  }));
  const idsByName = new Map<string | null, (string | null)[]>();
  for (const { id, name } of devices) idsByName.set(name, [...(idsByName.get(name) ?? []), id]);
  return new Map(
    devices.map(({ id, name, label }) => {
      const ids = idsByName.get(name) ?? [];
      return [id, { name, label, number: ids.length > 1 ? ids.indexOf(id) + 1 : null }];
    }),
  );
}

/** "Samsung Smart TV (2)": a name or label with the device's number, if it needs one. */
export function numbered(text: string, { number }: Pick<Device, "number">): string {
  return number === null ? text : `${text} (${number})`;
}

type Counts = Map<string, number>;

function add(counts: Counts, text: string | null): void {
  if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
}

/** Of equally frequent texts the one that came first. */
function mostFrequent(counts: Counts): string | null {
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
