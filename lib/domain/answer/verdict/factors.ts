import type { CauseId, FactorId } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";

/** One way of telling plays apart, and whose side it is when the bad ones lie on one value of it. */
type Factor = Readonly<{
  id: FactorId;
  cause: Exclude<CauseId, "service">;
  /** The values a session has; none where Conviva did not say. */
  valuesOf: (session: Session) => readonly string[];
}>;

const one = (value: string | null) => (value === null ? [] : [value]);
const both = (value: string | null, device: string | null) =>
  value === null || device === null ? [] : [`${value} (${device})`];

/**
 * Every factor a verdict may blame, the plainer before the finer: of two that fit the same plays the earlier is named.
 */
export const factors: readonly Factor[] = [
  { id: "device", cause: "device", valuesOf: ({ texts }) => one(texts.deviceName ?? texts.browserName) },
  { id: "app", cause: "device", valuesOf: ({ texts }) => one(texts.appVersion) },
  { id: "app", cause: "device", valuesOf: ({ texts }) => both(texts.appVersion, texts.deviceName) },
  { id: "system", cause: "device", valuesOf: ({ texts }) => both(texts.osVersion, texts.deviceName) },
  { id: "device", cause: "device", valuesOf: ({ texts }) => both(browserOf(texts.browserName), texts.deviceName) },
  { id: "network", cause: "network", valuesOf: ({ texts }) => one(texts.isp) },
  { id: "cdn", cause: "cdn", valuesOf: ({ texts }) => texts.cdn?.split(", ") ?? [] },
  { id: "title", cause: "title", valuesOf: ({ texts }) => one(texts.asset) },
];

function browserOf(name: string | null): string | null {
  return name === null || name.startsWith("Native") ? null : name;
}

/** As the timeline calls it. */
const unnamed = "Unknown device";

/**
 * The devices one by one, by Conviva's ID of the player: two of a model are told apart, and a play that does not say
 * its device has the name that the player's other plays say. Of two of a model the one seen last is "(1)".
 *
 * @param sessions - In time order.
 */
export function unitFactor(sessions: readonly Session[]): Factor {
  const units = new Map<string, string[]>();
  for (const [clientId, name] of namesOfPlayers(sessions.toReversed())) {
    units.set(name, [...(units.get(name) ?? []), clientId]);
  }
  const labels = new Map<string, readonly string[]>();
  for (const [name, players] of units) {
    for (const [at, player] of players.entries()) {
      labels.set(player, [players.length === 1 ? name : `${name} (${at + 1})`]);
    }
  }
  return {
    id: "device",
    cause: "device",
    valuesOf: (session) => labels.get(playerOf(session)) ?? [],
  };
}

/**
 * Conviva's ID of the player. Plays that lack it are one player more, by their device's name, so that a second device
 * of a model changes nothing about the first.
 */
function playerOf({ clientId, texts }: Session): string {
  const name = texts.deviceName ?? texts.browserName;
  return clientId === "" && name !== null ? `no ID: ${name}` : clientId;
}

/** What each player is called most often, in the order in which they come. */
function namesOfPlayers(sessions: readonly Session[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const session of sessions) {
    const { texts } = session;
    const player = playerOf(session);
    if (player === "") continue;
    const names = counts.get(player) ?? new Map<string, number>();
    counts.set(player, names);
    const name = texts.deviceName ?? texts.browserName;
    if (name !== null) names.set(name, (names.get(name) ?? 0) + 1);
  }
  const most = (names: ReadonlyMap<string, number>) => [...names].sort(([, a], [, b]) => b - a)[0]?.[0] ?? unnamed;
  return new Map([...counts].map(([clientId, names]) => [clientId, most(names)]));
}
