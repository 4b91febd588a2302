import { dayMs, hourMs } from "@/lib/domain/units";
import type { Random } from "../random.ts";
import { anyTrouble, type Trouble } from "./attempt-result.ts";
import type { Viewing } from "./viewings.ts";

export const causes = ["device", "network", "cdn", "title", "account", "service", "none"] as const;
export type Cause = (typeof causes)[number];

/** A cause injected into a viewer's viewings. */
export type Injected = Readonly<{
  cause: Cause;
  /** A verdict that blames any of these is right; empty when no single thing is to blame. */
  names: readonly string[];
  /** Whether the cause affects a viewing. */
  reaches: (viewing: Viewing) => boolean;
  /** The probability that the cause makes an affected viewing go wrong. */
  hitRate: number;
  /** How it shows most of the time; otherwise in any way. */
  mainTrouble: Trouble;
  /** The app version that the device has from the onset on. */
  update: Readonly<{ clientId: string; app: string; from: number }> | null;
}>;

/** How each cause typically shows. For two in five viewers it shows in a way drawn from all. */
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
 * Draws what goes wrong for a viewer:
 *
 * - `device`, `network`, `cdn`, `title`: the one of a random viewing. It is bad throughout or, for half of the viewers,
 *   from a moment in the first 70 % of the range; each affected viewing goes wrong with a probability of 0.5 to 1. Of
 *   two devices of a model only one is bad. One in four bad devices is bad because of a new app version.
 * - `account`: refusals, either of everything from some moment on, or of a tenth to four tenths of all viewings.
 * - `service`: everything, for half an hour to three hours, or one time in five for up to two days.
 */
export function injectedCause(cause: Cause, viewings: readonly Viewing[], days: number, random: Random): Injected {
  const span = days * dayMs;
  const onset = random.chance(0.5) ? 0 : random.between(0, 0.7) * span;
  const since = ({ at }: Viewing) => at >= onset;
  const mainTrouble = random.chance(0.6) ? random.pick(typical[cause]) : anyTrouble(random);
  const target = random.pick(viewings);
  const common = { cause, names: [], hitRate: random.between(0.5, 1), mainTrouble, update: null };
  switch (cause) {
    case "device":
      return deviceCause({ ...common, reaches: since }, target, viewings, onset, random);
    case "network":
      return {
        ...common,
        names: [target.network],
        reaches: (viewing) => since(viewing) && viewing.network === target.network,
      };
    case "cdn": {
      const cdn = random.pick(target.cdns);
      return { ...common, names: [cdn], reaches: (viewing) => since(viewing) && viewing.cdns.includes(cdn) };
    }
    case "title":
      return {
        ...common,
        names: [target.title],
        reaches: (viewing) => since(viewing) && viewing.title === target.title,
      };
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

/** Naming an app version that only this model runs is right too: no attempt could tell the two apart. */
function deviceCause(
  common: Injected,
  { device }: Viewing,
  viewings: readonly Viewing[],
  onset: number,
  random: Random,
): Injected {
  const isOfApp = random.chance(0.25);
  const newApp = "9.0.0";
  const isOnlyOne = viewings.every(
    (viewing) => viewing.device.app !== device.app || viewing.device.name === device.name,
  );
  return {
    ...common,
    names: [device.name, ...(isOfApp ? [newApp] : []), ...(isOnlyOne ? [device.app] : [])],
    reaches: (viewing) => common.reaches(viewing) && viewing.device.clientId === device.clientId,
    update: isOfApp ? { clientId: device.clientId, app: newApp, from: onset } : null,
  };
}
