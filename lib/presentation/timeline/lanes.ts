import type { Session } from "@/lib/domain/session";
import { namedDevice } from "@/lib/presentation/device-label";

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
    const known = session.clientId === "" ? byName.get(namedDevice(session)) : byClient.get(session.clientId);
    if (known !== undefined) {
      known.name ??= namedDevice(session);
      known.members.push(position);
      continue;
    }
    const group = { name: namedDevice(session), members: [position] };
    groups.push(group);
    if (session.clientId === "") byName.set(group.name, group);
    else byClient.set(session.clientId, group);
  }
  const timesSeen = new Map<string, number>();
  return groups.map(({ name, members }) => ({
    name: numbered(name ?? "Unknown device", timesSeen),
    members: members.reverse(),
  }));
}

function numbered(name: string, timesSeen: Map<string, number>): string {
  const times = (timesSeen.get(name) ?? 0) + 1;
  timesSeen.set(name, times);
  return times === 1 ? name : `${name} (${times})`;
}
