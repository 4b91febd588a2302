import { dayMs, hourMs, minuteMs } from "@/lib/domain/units";
import type { Random } from "../../../random.ts";
import { around, type CauseKind, mostly, nothingWrong, plannedVideo } from "../cause.ts";
import { acting } from "../habits.ts";
import { connectionOf, type Plan, type Sitting } from "../sittings.ts";

const outageShows = { start: 80, break: 10, "gave-up": 10 } as const;
const degradedShows = { slow: 30, start: 25, rebuffering: 25, "gave-up": 20 } as const;

/** What is wrong when it is the service itself: nothing works, or little does for an evening. */
export const serviceCauses: readonly CauseKind[] = [
  {
    ...{ name: "outage", weight: 60, needs: {} },
    draw: (plan, random) => {
      const target = plannedVideo(plan, () => true, random);
      if (target === null) return null;
      const period = around(target.at, random.between(...acting.outageMinutes) * minuteMs, random);
      return degraded(period, random.between(0.85, 1), outageShows, { isTotal: true, plan, random });
    },
  },
  {
    ...{ name: "degraded-evening", weight: 40, needs: {} },
    draw: (plan, random) => {
      const target = plannedVideo(plan, ({ at }) => at % dayMs >= 17 * hourMs, random);
      if (target === null) return null;
      const period = around(target.at, random.between(...acting.degradedHours) * hourMs, random);
      return degraded(period, random.between(0.4, 0.8), degradedShows, { isTotal: false, plan, random });
    },
  },
];

type Given = Readonly<{ isTotal: boolean; plan: Plan; random: Random }>;

function degraded(
  { from, to }: Readonly<{ from: number; to: number }>,
  rate: number,
  shows: Parameters<typeof mostly>[0],
  { isTotal, plan, random }: Given,
) {
  const acts = (at: number) => at >= from && at < to;
  return {
    ...{ ...nothingWrong, acts, error: random.pick(["503", "BACKEND_UNAVAILABLE", "MANIFEST_LOAD_ERROR"]) },
    ...{ troubles: mostly(shows, random), cutsAt: isTotal ? from : null },
    rate: ({ at }: { at: number }) => (acts(at) ? rate : 0),
    added: isTotal ? looksAgain(from, to, plan, random) : [],
  };
}

/** Whether it works again, or works on the phone. */
function looksAgain(from: number, to: number, { household, shelf }: Plan, random: Random): readonly Sitting[] {
  return Array.from({ length: random.whole(0, 2) }, () => {
    const at = Math.max(0, random.between(from, to));
    const device = random.pick(household.devices);
    return { at, device, items: [shelf.other()], ...connectionOf(household, device, at, random) };
  });
}
