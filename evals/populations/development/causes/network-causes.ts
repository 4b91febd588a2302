import { dayMs, hourMs } from "@/lib/domain/units";
import { around, type CauseKind, lasting, mostly, nothingWrong, plannedVideo } from "../cause.ts";
import { acting } from "../habits.ts";
import { hourOf } from "../sittings.ts";

/** Too little bandwidth shows as pauses first. Few videos don't start at all. */
const shows = { rebuffering: 60, picture: 20, slow: 12, "gave-up": 5, start: 3 } as const;
/** A line that drops now and then. */
const brownOutShows = { rebuffering: 40, slow: 15, "gave-up": 15, start: 20, break: 10 } as const;
const error = "NETWORK_TIMEOUT";

function isEvening(at: number): boolean {
  const [from, to] = acting.evening;
  return hourOf(at) >= from && hourOf(at) < to;
}

/** What is wrong when it is the network. */
export const networkCauses: readonly CauseKind[] = [
  {
    // The provider has too little for everybody who watches in the evening.
    ...{ name: "evening-congestion", weight: 35, needs: {} },
    draw: (plan, random) => {
      const { home } = plan.household;
      const acts = lasting(plan, random);
      const share = random.between(0.5, 1);
      const evenings = new Set(Array.from({ length: plan.days }, (_, day) => day).filter(() => random.chance(share)));
      const isCongested = (at: number) => acts(at) && isEvening(at) && evenings.has(Math.floor(at / dayMs));
      const target = plannedVideo(plan, ({ network, at }) => network === home && isCongested(at), random);
      const rate = random.between(0.3, 0.8);
      return (
        target && {
          ...{ ...nothingWrong, names: [home], acts: isCongested, error, troubles: mostly(shows, random) },
          rate: ({ network, at }) => (network === home && isCongested(at) ? rate : 0),
        }
      );
    },
  },
  {
    ...{ name: "brown-out", weight: 20, needs: {} },
    draw: (plan, random) => {
      const { home } = plan.household;
      const target = plannedVideo(plan, ({ network }) => network === home, random);
      if (target === null) return null;
      const { from, to } = around(target.at, random.between(...acting.brownOutHours) * hourMs, random);
      const acts = (at: number) => at >= from && at < to;
      const rate = random.between(0.6, 0.95);
      return {
        ...{ ...nothingWrong, names: [home], acts, error, troubles: mostly(brownOutShows, random) },
        rate: ({ network, at }) => (network === home && acts(at) ? rate : 0),
      };
    },
  },
  {
    ...{ name: "carrier", weight: 20, needs: { phone: true } },
    draw: (plan, random) => {
      const { carrier } = plan.household;
      const acts = lasting(plan, random);
      const target = plannedVideo(plan, ({ network, at }) => network === carrier && acts(at), random);
      const rate = random.between(0.4, 0.9);
      return (
        target && {
          ...{ ...nothingWrong, names: [carrier], acts, error, troubles: mostly(shows, random) },
          rate: ({ network, at }) => (network === carrier && acts(at) ? rate : 0),
        }
      );
    },
  },
  {
    // Neighbours' Wi-Fi is busiest in the evening, and the device is far from its own.
    ...{ name: "wifi", weight: 25, needs: { distant: true } },
    draw: (plan, random) => {
      const { home } = plan.household;
      const acts = lasting(plan, random);
      const target = plannedVideo(plan, ({ device, network }) => device.isDistant && network === home, random);
      if (target === null) return null;
      const { device } = target.sitting;
      const rates = { evening: random.between(0.3, 0.7), day: random.between(0.05, 0.2) };
      return {
        ...{ ...nothingWrong, names: [home], acts, error, troubles: mostly(shows, random) },
        rate: ({ device: on, network, at }) =>
          on === device && network === home && acts(at) ? rates[isEvening(at) ? "evening" : "day"] : 0,
      };
    },
  },
];
