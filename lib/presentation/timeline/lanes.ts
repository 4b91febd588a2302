import { deviceNameOf } from "@/lib/domain/device";
import type { Session } from "@/lib/domain/sessions/session";

/** The sessions of one device or browser: its name, and their positions in the sessions given. */
export type NamedLane = Readonly<{ name: string; members: readonly number[] }>;

type Group = { name: string | null; members: number[] };

/**
 * Groups sessions by the player that ran them, or by name where Conviva sent no client ID.
 *
 * @param newestFirst - Positions in `sessions`, latest start first; lanes come in the order in which
 *   they first appear here, and their members run the other way, oldest first.
 */
export function groupLanes(sessions: readonly Session[], newestFirst: Iterable<number>): readonly NamedLane[] {
  const groups: Group[] = [];
  const byClient = new Map<string, Group>();
  const byName = new Map<string | null, Group>();
  for (const position of newestFirst) {
    const session = sessions[position];
    if (session === undefined) continue;
    const known = session.clientId === "" ? byName.get(deviceNameOf(session)) : byClient.get(session.clientId);
    if (known !== undefined) {
      known.name ??= deviceNameOf(session);
      known.members.push(position);
      continue;
    }
    const group = { name: deviceNameOf(session), members: [position] };
    groups.push(group);
    if (session.clientId === "") byName.set(group.name, group);
    else byClient.set(session.clientId, group);
  }
  const names = groups.map(({ name }) => name ?? "Unknown device");
  return groups.map(({ members }, at) => ({ name: numbered(names, at), members: members.reverse() }));
}

/** Of several devices of one name each has its number, as a verdict that blames one of them calls it. */
function numbered(names: readonly string[], at: number): string {
  const name = names[at] ?? "";
  const alike = names.filter((other) => other === name).length;
  return alike < 2 ? name : `${name} (${names.slice(0, at + 1).filter((other) => other === name).length})`;
}
