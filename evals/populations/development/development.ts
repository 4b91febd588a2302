import { type Random, randomOf } from "../../random.ts";
import type { Population, SimulatedViewer, TrueSide } from "../population.ts";
import { alsoPossible } from "./also-possible.ts";
import type { Cause, CauseKind } from "./cause.ts";
import { causesOf } from "./causes/causes.ts";
import { noise, sending, watching } from "./habits.ts";
import { householdOf } from "./household.ts";
import { logBetween } from "./result.ts";
import { weighted } from "./shelf.ts";
import { type Plan, planOf } from "./sittings.ts";
import { luckOf, type Try, tryAll } from "./watch.ts";
import { accountOf, wireSession } from "./wire.ts";

/** Viewers to develop the rules with. `habits.ts` has what they do, `causes` what is wrong. */
export const development: Population = {
  name: "development",
  viewer: (side, seed, index) => viewer(side, randomOf("development", seed, side, index)),
};

const plansMax = 200;

function viewer(side: TrueSide, random: Random): SimulatedViewer {
  const kind = weighted(causesOf[side], ({ weight }) => weight, random);
  const { plan, cause } = planFor(kind, random);
  const { ofNone, otherwise } = noise.bursts;
  const luck = luckOf(plan, kind.hasBurst ? ofNone : otherwise, random);
  const tries = tryAll(plan, cause, luck, random).slice(-watching.sessions[1]);
  const account = accountOf(random);
  const isOnGoing = tries.at(-1)?.result.kind === "good" && random.chance(sending.isOnGoing);
  const around = { account, household: plan.household, cause };
  return {
    wireSessions: tries.map((one, index) =>
      wireSession(one, `${index}`, isOnGoing && index === tries.length - 1, around, random),
    ),
    truth: {
      ...{ side, cause: kind.name, names: cause.names, alsoPossible: alsoPossible(tries, side, cause) },
      affected: tries.flatMap(({ by, view }, index) => (by === "cause" ? [`${view.device.clientId}.${index}`] : [])),
      traits: traitsOf(plan, cause, tries, Math.max(...Object.values(account.missing))),
    },
  };
}

/** A household that the cause can reach: others don't call about it. */
function planFor(kind: CauseKind, random: Random): Readonly<{ plan: Plan; cause: Cause }> {
  for (let tries = 0; tries < plansMax; tries++) {
    const [fewest, most] = watching.sessions;
    const count = Math.round(logBetween([kind.sessionsMin ?? fewest, most], random));
    const days = random.pick(watching.rangeDays.filter((length) => length * watching.sessionsPerDayMax >= count));
    const plan = planOf(householdOf(days, kind.needs, random), count, days, random);
    const cause = kind.draw(plan, random);
    if (cause !== null) return { plan, cause };
  }
  throw new Error(`no household that ${kind.name} could reach`);
}

function traitsOf({ household, sittings, days }: Plan, cause: Cause, tries: readonly Try[], missing: number) {
  const isSaving = household.savesData && tries.some(({ view }) => view.network === household.carrier);
  const traits = {
    burst: isBurst(tries),
    "data-saver": isSaving,
    "missing-fields": missing > 0.18,
    zapping: sittings.some(({ items }) => items.filter(({ category }) => category === "Live").length > 4),
    "two-of-a-model": new Set(household.devices.map(({ model }) => model)).size < household.devices.length,
    "one-device": household.devices.length === 1,
    "one-day": days === 1,
  };
  return [...cause.traits, ...Object.entries(traits).flatMap(([trait, has]) => (has ? [trait] : []))];
}

/** Whether chance spoiled three tries in a row within minutes. */
function isBurst(tries: readonly Try[]): boolean {
  return tries.some((one, index) => {
    const three = tries.slice(index, index + 3);
    const isFailing = ({ result, by }: Try) => by === "luck" && result.startMs === null;
    const last = three.at(-1);
    return three.length === 3 && three.every(isFailing) && last !== undefined && last.view.at - one.view.at < 900_000;
  });
}
