import { deviceIdOf, devicesOf, numbered, unknownDevice } from "@/lib/domain/device";
import type { Session } from "@/lib/domain/sessions/session";

/** One device or browser, and the positions of its sessions, oldest first. */
export type DeviceGroup = Readonly<{ name: string; members: readonly number[] }>;

/**
 * Groups sessions by device.
 *
 * @param newestFirst - Positions in `sessions`, latest start first. Devices come in the order they first appear here.
 * @param all - All sessions of the range, so that a device keeps its number while a filter hides others.
 */
export function groupByDevice(
  sessions: readonly Session[],
  newestFirst: Iterable<number>,
  all: readonly Session[],
): readonly DeviceGroup[] {
  const devices = devicesOf(all);
  const lanes = new Map<string | null, number[]>();
  for (const position of newestFirst) {
    const session = sessions[position];
    if (session === undefined) continue;
    const id = deviceIdOf(session);
    const members = lanes.get(id);
    if (members === undefined) lanes.set(id, [position]);
    else members.push(position);
  }
  return [...lanes].map(([id, members]) => {
    const device = devices.get(id) ?? { label: null, number: null };
    return { name: numbered(device.label ?? unknownDevice, device), members: members.reverse() };
  });
}
