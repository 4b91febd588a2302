import { dayMs } from "@/lib/domain/units";
import type { Random } from "../../../random.ts";
import { playerErrors } from "../catalogue.ts";
import { type Cause, type CauseKind, lasting, mostly, nothingWrong, plannedVideo } from "../cause.ts";
import { type Device, namesOf } from "../household.ts";
import type { Plan } from "../sittings.ts";

/** Broken players fail to start or to decode; some are only slow. */
const shows = { start: 45, break: 35, rebuffering: 8, slow: 7, "gave-up": 5 } as const;
/** Few are so broken that nothing plays. */
const rates = [0.3, 0.9] as const;

/** What is wrong when it is the device. */
export const deviceCauses: readonly CauseKind[] = [
  {
    ...{ name: "broken-player", weight: 45, needs: {} },
    draw: (plan, random) => {
      const target = plannedVideo(plan, () => true, random);
      return target && brokenDevice(target.sitting.device, plan, random);
    },
  },
  {
    ...{ name: "one-of-two", weight: 25, needs: { twoOfAModel: true } },
    draw: (plan, random) => {
      const { devices } = plan.household;
      const isOneOfTwo = (device: Device) => devices.filter(({ model }) => model === device.model).length > 1;
      const target = plannedVideo(plan, ({ device }) => isOneOfTwo(device), random);
      return target && brokenDevice(target.sitting.device, plan, random);
    },
  },
  {
    // A release that only one platform can't run: the others don't have it, or play with it.
    ...{ name: "app-on-one-device", weight: 30, needs: {} },
    draw: (plan, random) => {
      const target = plannedVideo(plan, () => true, random);
      if (target === null) return null;
      const { device } = target.sitting;
      const version = device.app.after.replace(/\.0$/, ".1");
      const at = random.between(0.1, 0.7) * plan.days * dayMs;
      const broken = brokenDevice(device, plan, random, (time) => time >= at);
      return { ...broken, names: [...broken.names, version], update: { device, version, at } };
    },
  },
];

function brokenDevice(device: Device, plan: Plan, random: Random, acts = lasting(plan, random)): Cause {
  const { devices } = plan.household;
  const rate = random.between(...rates);
  // A version that no other device runs: nobody could tell it from the device.
  const { before, after } = device.app;
  const isOnlyHere = devices.every(({ model, app }) => model === device.model || app.before !== before);
  return {
    ...{ ...nothingWrong, acts, error: random.pick(playerErrors.start), troubles: mostly(shows, random) },
    names: [...namesOf(device), ...(isOnlyHere ? [before, after] : [])],
    rate: (view) => (view.device === device && acts(view.at) ? rate : 0),
  };
}
