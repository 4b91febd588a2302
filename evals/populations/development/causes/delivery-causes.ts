import { dayMs, hourMs, minuteMs } from "@/lib/domain/units";
import type { Random } from "../../../random.ts";
import { playerErrors } from "../catalogue.ts";
import { around, type CauseKind, lasting, mostly, nothingWrong, plannedVideo } from "../cause.ts";
import { acting } from "../habits.ts";
import { connectionOf, type Plan, type Sitting } from "../sittings.ts";

const cdnShows = { rebuffering: 40, break: 20, start: 20, slow: 15, "gave-up": 5 } as const;
const titleShows = { start: 65, break: 30, rebuffering: 5 } as const;

/** What is wrong when it is a CDN: for days, or for an evening. */
export const cdnCauses: readonly CauseKind[] = [
  {
    ...{ name: "bad-cdn", weight: 50, needs: {} },
    draw: (plan, random) => {
      const acts = lasting(plan, random);
      const target = plannedVideo(plan, ({ at }) => acts(at), random);
      return target && badCdn(target.sitting.cdn, acts, random.between(0.3, 0.9), random);
    },
  },
  {
    ...{ name: "cdn-evening", weight: 50, needs: {} },
    draw: (plan, random) => {
      const target = plannedVideo(plan, ({ at }) => at % dayMs >= 17 * hourMs, random);
      if (target === null) return null;
      const { from, to } = around(target.at, random.between(...acting.cdnEveningHours) * hourMs, random);
      return badCdn(target.sitting.cdn, (at) => at >= from && at < to, random.between(0.5, 0.95), random);
    },
  },
];

function badCdn(cdn: string, acts: (at: number) => boolean, rate: number, random: Random) {
  return {
    ...{ ...nothingWrong, names: [cdn], acts, error: "SEGMENT_LOAD_ERROR", troubles: mostly(cdnShows, random) },
    rate: ({ cdns, at }: { cdns: readonly string[]; at: number }) => (cdns.includes(cdn) && acts(at) ? rate : 0),
  };
}

/** What is wrong when it is a title: nobody can play it, or only some devices can. */
export const titleCauses: readonly CauseKind[] = [
  { ...{ name: "broken-title", weight: 60, needs: {} }, draw: (plan, random) => brokenTitle(plan, false, random) },
  { ...{ name: "broken-on-some", weight: 40, needs: {} }, draw: (plan, random) => brokenTitle(plan, true, random) },
];

/** An encode is broken until it is made again. People come back to what they want to see. */
function brokenTitle(plan: Plan, isOnSome: boolean, random: Random) {
  const target = plannedVideo(plan, () => true, random);
  if (target === null) return null;
  const { sitting, title, at } = target;
  const repairedAt = random.chance(acting.isRepaired)
    ? at + random.between(0.2, 4) * dayMs
    : Number.POSITIVE_INFINITY;
  const acts = (time: number) => time < repairedAt;
  const systems = new Set(
    plan.household.devices.filter(({ model }) => model.os === sitting.device.model.os || random.chance(0.3)),
  );
  const rate = random.between(0.7, 1);
  return {
    ...{ ...nothingWrong, names: [title], acts, error: random.pick(playerErrors.break) },
    troubles: mostly(titleShows, random),
    rate: (view: { item: { title: string }; device: Sitting["device"]; at: number }) =>
      view.item.title === title && acts(view.at) && (!isOnSome || systems.has(view.device)) ? rate : 0,
    added: returnsTo(sitting, title, at, plan, random),
  };
}

/** Up to three times, later that evening or on one of the next days. */
function returnsTo(sitting: Sitting, title: string, at: number, plan: Plan, random: Random): readonly Sitting[] {
  const { household, days } = plan;
  const item = sitting.items.find((one) => one.title === title);
  if (item === undefined) return [];
  return Array.from({ length: random.whole(0, 3) }, () => {
    const later = at + (random.chance(0.4) ? random.between(15, 120) * minuteMs : random.whole(1, 6) * dayMs);
    const device = random.chance(0.7) ? sitting.device : random.pick(household.devices);
    return { at: later, device, items: [item], ...connectionOf(household, device, later, random) };
  }).filter(({ at: later }) => later < days * dayMs);
}
