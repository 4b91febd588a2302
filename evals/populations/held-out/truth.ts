import type { Culprit, TrueSide } from "../population.ts";
import { deviceNames } from "./causes/tools.ts";
import type { Life } from "./life.ts";
import type { Leaky } from "./service.ts";
import { type Cause, minute, type Session } from "./types.ts";

/** A session with what its wire form doesn't show: nobody can rule out a CDN by sessions that don't name theirs. */
export type Seen = Session & Readonly<{ hidden: (field: Leaky) => boolean }>;

/** What an expert can't rule out is what every bad session shares and no good one speaks for. */
type Suspect = Culprit & Readonly<{ fits: (session: Seen) => boolean; hidden: (session: Seen) => boolean }>;

/**
 * The sides that nobody could tell from the cause with these sessions. A suspect is ruled out if bad sessions happened
 * without it, or if it did well, while the cause wasn't involved, so often that chance explains it in less than one case
 * in five.
 */
export function alsoPossible(life: Life, cause: Cause, sessions: readonly Seen[]): readonly Culprit[] {
  const affected = sessions.filter((session) => session.affected);
  const during = sessions.filter(({ attempt }) => cause.active(attempt.at));
  const exposed = during.filter(({ attempt }) => cause.involves(attempt)).length;
  const rate = Math.min(0.98, affected.length / Math.max(1, exposed));
  const found = cause.rivals
    .flatMap((side) => suspectsOf(life, side, affected))
    .filter(({ fits, hidden }) => {
      if (!affected.every((session) => hidden(session) || fits(session))) return false;
      const good = during.filter(
        (session) => !session.wrong && !cause.involves(session.attempt) && !hidden(session) && fits(session),
      );
      return (1 - rate) ** good.length > 0.2;
    });
  const all: readonly Culprit[] = [...cause.forced, ...found.map(({ side, names }) => ({ side, names }))];
  const rivals = all.filter(
    ({ side }, index) => side !== cause.side && all.findIndex((one) => one.side === side) === index,
  );
  return likeBadLuck(cause, sessions) ? [...rivals, { side: "none", names: [] }] : rivals;
}

/**
 * Whether bad luck explains it as well: errors that tell nothing, in no more sessions than a burst of bad luck has, either
 * within one half-hour or among much else that goes wrong.
 */
export function likeBadLuck(cause: Cause, sessions: readonly Session[]): boolean {
  const affected = sessions.filter((session) => session.affected);
  const times = affected.map(({ attempt }) => attempt.at);
  const otherwise = sessions.filter((session) => session.wrong && !session.affected).length;
  const atOnce = Math.max(...times) - Math.min(...times) < 30 * minute;
  // With nothing but bad sessions, nobody speaks of luck.
  const few = affected.length <= 4 && affected.length < sessions.length / 2;
  return cause.rivals.length > 0 && few && (atOnce || otherwise >= 2 * affected.length);
}

function suspectsOf(life: Life, side: TrueSide, affected: readonly Seen[]): readonly Suspect[] {
  const [first] = affected;
  if (!first) return [];
  const { device, line, asset } = first.attempt;
  const never = () => false;
  if (side === "device") {
    // The client's ID is always there.
    const names = deviceNames(life, device);
    return [{ side, names, fits: ({ attempt }) => attempt.device.id === device.id, hidden: never }];
  }
  if (side === "network") {
    const hidden = (session: Seen) => session.hidden("isp") && session.hidden("asn");
    return [{ side, names: [line.isp], fits: ({ attempt }) => attempt.line.isp === line.isp, hidden }];
  }
  if (side === "title") {
    const hidden = (session: Seen) => session.hidden("asset");
    return [{ side, names: [asset.name], fits: ({ attempt }) => attempt.asset.name === asset.name, hidden }];
  }
  if (side === "cdn") {
    const hidden = (session: Seen) => session.hidden("cdn");
    const cdns = (affected.find((session) => !hidden(session)) ?? first).cdns;
    return cdns.map((cdn) => ({ side, names: [cdn], fits: (session: Seen) => session.cdns.includes(cdn), hidden }));
  }
  return [{ side, names: [], fits: () => true, hidden: never }];
}
