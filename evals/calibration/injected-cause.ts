import { dayMs, hourMs } from "@/lib/domain/units";
import type { Play } from "./plays.ts";
import type { Random } from "./random.ts";
import { anyTrouble, type Trouble } from "./trouble.ts";

export const causes = ["device", "network", "cdn", "title", "account", "service", "none"] as const;
export type Cause = (typeof causes)[number];

/** A cause that is put into a viewer's plays. */
export type Injected = Readonly<{
  cause: Cause;
  /** Any of these in what is blamed is right; none when no one thing is to be named. */
  names: readonly string[];
  /** Whether it reaches a play. */
  reaches: (play: Play) => boolean;
  /** The chance that a play it reaches goes wrong by it. */
  hitRate: number;
  /** How it mostly shows; the rest of the time in any way. */
  mainTrouble: Trouble;
  /** A version that its device has from the onset on. */
  update: Readonly<{ clientId: string; app: string; from: number }> | null;
}>;

/** How each cause typically shows. Two in five viewers have another way, drawn from all. */
const typical: Readonly<Record<Cause, readonly Trouble[]>> = {
  device: ["start", "break"],
  network: ["wait", "picture", "slow"],
  cdn: ["wait", "break", "slow"],
  title: ["start", "break"],
  service: ["start", "gave-up", "wait"],
  account: ["start"],
  none: ["start"],
};

/**
 * Draws what is wrong with a viewer's plays:
 *
 * - `device`, `network`, `cdn`, `title`: one that has plays, chosen by them. It goes wrong all the time, or (half of
 *   the viewers) from a moment in the first 70 % of the range on; each play it reaches with a chance of 0.5 to 1. Of
 *   two devices of a model one alone; in one of four device causes a new version of the app.
 * - `account`: refusals; either of each play since a moment, or of a tenth to four tenths of all.
 * - `service`: everything for half an hour to three hours, one time in five for up to two days.
 */
export function injectedCause(cause: Cause, plays: readonly Play[], days: number, random: Random): Injected {
  const span = days * dayMs;
  const onset = random.chance(0.5) ? 0 : random.between(0, 0.7) * span;
  const since = ({ at }: Play) => at >= onset;
  const mainTrouble = random.chance(0.6) ? random.pick(typical[cause]) : anyTrouble(random);
  const target = random.pick(plays);
  const common = { cause, names: [], hitRate: random.between(0.5, 1), mainTrouble, update: null };
  switch (cause) {
    case "device":
      return deviceCause({ ...common, reaches: since }, target, plays, onset, random);
    case "network":
      return {
        ...common,
        names: [target.network],
        reaches: (play) => since(play) && play.network === target.network,
      };
    case "cdn": {
      const cdn = random.pick(target.cdns);
      return { ...common, names: [cdn], reaches: (play) => since(play) && play.cdns.includes(cdn) };
    }
    case "title":
      return { ...common, names: [target.title], reaches: (play) => since(play) && play.title === target.title };
    case "account":
      return random.chance(0.5)
        ? { ...common, reaches: since }
        : { ...common, hitRate: random.between(0.1, 0.4), reaches: () => true };
    case "service": {
      const length = random.chance(0.2) ? random.between(3, 48) * hourMs : random.between(0.5, 3) * hourMs;
      const from = target.at - random.next() * length;
      return { ...common, reaches: ({ at }) => at >= from && at <= from + length };
    }
    case "none":
      return { ...common, reaches: () => false };
  }
}

/** A version that only this model has stands for it: nothing in the plays tells an app from all that it runs on. */
function deviceCause(
  common: Injected,
  { device }: Play,
  plays: readonly Play[],
  onset: number,
  random: Random,
): Injected {
  const isOfApp = random.chance(0.25);
  const newApp = "9.0.0";
  const isOnlyOne = plays.every((play) => play.device.app !== device.app || play.device.name === device.name);
  return {
    ...common,
    names: [device.name, ...(isOfApp ? [newApp] : []), ...(isOnlyOne ? [device.app] : [])],
    reaches: (play) => common.reaches(play) && play.device.clientId === device.clientId,
    update: isOfApp ? { clientId: device.clientId, app: newApp, from: onset } : null,
  };
}
