import { type EpochMs, epochMs, hourMs } from "@/lib/domain/units";

/** One look at a viewer: by whom, as the record names them, and when. */
export type PastLook = Readonly<{ agent: string; agentName: string; at: EpochMs }>;

/** The looks of one agent within one conversation. */
export type Contact = Readonly<{ agent: string; agentName: string; first: EpochMs; last: EpochMs }>;

/** An agent who looks again within this time is still on the same call, or writing it up. */
const sameContactMs = hourMs;

/**
 * The conversations that looks belong to, newest first. An agent looks at several ranges during a call, and a page that
 * stays open looks again.
 */
export function contactsOf(looks: readonly PastLook[]): readonly Contact[] {
  const contacts: Contact[] = [];
  const current = new Map<string, number>();
  for (const { agent, agentName, at } of looks.toSorted((a, b) => a.at - b.at)) {
    const index = current.get(agent);
    const known = index === undefined ? undefined : contacts[index];
    if (index !== undefined && known !== undefined && at - known.last <= sameContactMs) {
      contacts[index] = { ...known, agentName, last: at };
    } else {
      current.set(agent, contacts.length);
      contacts.push({ agent, agentName, first: at, last: at });
    }
  }
  return contacts.toSorted((a, b) => b.last - a.last);
}

/** The conversations before the one that an agent is having now. */
export function contactsBefore(looks: readonly PastLook[], agent: string, now: EpochMs): readonly Contact[] {
  const withNow = contactsOf([...looks, { agent, agentName: "", at: epochMs(now) }]);
  return withNow.filter((contact) => !(contact.agent === agent && contact.last === now));
}
