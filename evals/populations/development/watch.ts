import { minuteMs } from "@/lib/domain/units";
import type { Random } from "../../random.ts";
import type { Cause } from "./cause.ts";
import { acting, delivery, noise, retrying, watching } from "./habits.ts";
import type { Device, Household } from "./household.ts";
import {
  badResult,
  exitResult,
  goodResult,
  isFailedStart,
  pausedResult,
  type Result,
  type Trouble,
  type View,
} from "./result.ts";
import { type Item, type Shelf, weighted } from "./shelf.ts";
import { connectionOf, type Plan, type Sitting } from "./sittings.ts";

/** A try, what came of it, and what made it go wrong; `null` if nothing did. */
export type Try = Readonly<{ view: View; result: Result; by: "cause" | "luck" | null }>;

/** What goes wrong for this viewer as for everybody, as probabilities, and the sittings that begin with a burst of it. */
export type Luck = Readonly<{
  rates: Readonly<Partial<Record<Trouble | "exit" | "pause", number>>>;
  bursts: ReadonlySet<Sitting>;
}>;

type Around = Readonly<{ household: Household; shelf: Shelf; cause: Cause; luck: Luck; random: Random }>;

/** Draws how often chance spoils a try of this viewer. */
export function luckOf({ sittings }: Plan, burstChance: number, random: Random): Luck {
  const bursts = random.chance(burstChance) ? [random.pick(sittings)] : [];
  if (bursts.length > 0 && random.chance(noise.bursts.two)) bursts.push(random.pick(sittings));
  return {
    bursts: new Set(bursts),
    rates: {
      start: random.between(...noise.failedStart),
      pause: random.between(...noise.rebuffering),
      exit: random.between(...noise.exit),
      break: random.between(...noise.failedPlay),
      slow: random.between(...noise.slowStart),
      picture: random.between(...noise.lowPicture),
    },
  };
}

/** Everything a viewer tried, in time order. */
export function tryAll(
  { household, shelf, sittings }: Plan,
  cause: Cause,
  luck: Luck,
  random: Random,
): readonly Try[] {
  const around = { household, shelf, cause, luck, random };
  const tries: Try[] = [];
  const givenUp = new Set<Device>();
  for (const sitting of [...sittings, ...cause.added].toSorted((a, b) => a.at - b.at)) {
    if (givenUp.has(sitting.device) && random.chance(retrying.skipsNextSitting)) continue;
    const isPatient = random.chance(retrying.isPatient[givenUp.has(sitting.device) ? "again" : "first"]);
    const { tries: ofSitting, isGivenUp } = trySitting(sitting, isPatient, around);
    if (isGivenUp) givenUp.add(sitting.device);
    else givenUp.delete(sitting.device);
    tries.push(...ofSitting);
  }
  return tries.toSorted((a, b) => a.view.at - b.view.at);
}

function trySitting(
  sitting: Sitting,
  isPatient: boolean,
  around: Around,
): Readonly<{ tries: readonly Try[]; isGivenUp: boolean }> {
  const { random, luck } = around;
  const tries: Try[] = [];
  let at = sitting.at;
  for (const [index, item] of sitting.items.entries()) {
    const isBurst = index === 0 && luck.bursts.has(sitting);
    const view = { at: Math.round(at), device: sitting.device, network: sitting.network, cdns: [sitting.cdn], item };
    const ofItem = tryUntilSettled(view, { isPatient, isBurst }, around);
    tries.push(...ofItem);
    const last = ofItem.at(-1);
    if (last === undefined) break;
    if (!last.result.isSettled && random.chance(retrying.leavesForToday)) return { tries, isGivenUp: true };
    at = last.view.at + last.result.ranMs + random.between(...watching.pauseSeconds) * 1000;
  }
  return { tries, isGivenUp: false };
}

/** The tries that one video takes. A burst of bad luck spoils all of the first ones. */
function tryUntilSettled(
  first: View,
  { isPatient, isBurst }: Readonly<{ isPatient: boolean; isBurst: boolean }>,
  around: Around,
): readonly Try[] {
  const { random } = around;
  const { tries } = retrying;
  const patience = random.whole(...(isPatient || isBurst ? tries.patient : tries.impatient));
  const made: Try[] = [];
  let view = first;
  for (let count = 1; count <= patience; count++) {
    const one = isBurst ? unlucky(view, around) : tryOnce(view, made.at(-1), around);
    made.push(one);
    if (one.result.isSettled && !isBurst) break;
    view = nextTry(one, around);
  }
  return made;
}

function unlucky(view: View, { household, random }: Around): Try {
  return { view, result: badResult(random.chance(0.85) ? "start" : "gave-up", view, household, random), by: "luck" };
}

function tryOnce(planned: View, before: Try | undefined, around: Around): Try {
  const { household, cause, luck, random } = around;
  const rate = cause.rate(planned);
  const isAgain = before?.by === "cause" && rate > 0;
  const isHit = random.chance(isAgain ? Math.max(rate, retrying.failsAgain) : rate);
  const trouble = isHit ? troubleOf(cause.troubles, random) : unluckyTrouble(before, luck, random);
  const view = withSecondCdn(planned, household, trouble !== null && trouble !== "exit", random);
  if (isHit && trouble !== null && trouble !== "exit" && trouble !== "pause") {
    return { view, result: badResult(trouble, view, household, random), by: "cause" };
  }
  const result = resultOf(trouble, view, household, random);
  const cutAt = cause.cutsAt ?? Number.POSITIVE_INFINITY;
  const hasBegun = view.at + (result.startMs ?? 0) < cutAt;
  const isCut =
    result.kind === "good" && hasBegun && view.at + result.ranMs > cutAt && random.chance(acting.outageCuts);
  if (!isCut) return { view, result, by: trouble === null || trouble === "exit" ? null : "luck" };
  return {
    view,
    result: { ...result, kind: "break", ranMs: Math.round(cutAt - view.at), isSettled: false },
    by: "cause",
  };
}

function resultOf(
  trouble: Trouble | "exit" | "pause" | null,
  view: View,
  household: Household,
  random: Random,
): Result {
  if (trouble === null) return goodResult(view, household, random);
  if (trouble === "exit") return exitResult(random);
  if (trouble === "pause") return pausedResult(view, household, random);
  return badResult(trouble, view, household, random);
}

function unluckyTrouble(before: Try | undefined, { rates }: Luck, random: Random): Trouble | "exit" | "pause" | null {
  if (before?.by === "luck" && random.chance(noise.repeats)) {
    return before.result.kind === "good" || before.result.kind === "exit" ? null : before.result.kind;
  }
  let left = random.next();
  for (const [trouble, rate] of Object.entries(rates)) {
    left -= rate;
    if (left < 0) return trouble as keyof typeof rates;
  }
  return null;
}

function troubleOf(troubles: Cause["troubles"], random: Random): Trouble {
  return weighted(Object.entries(troubles) as [Trouble, number][], ([, weight]) => weight, random)[0];
}

function withSecondCdn(view: View, { cdns }: Household, isTrouble: boolean, random: Random): View {
  const others = cdns.filter((cdn) => !view.cdns.includes(cdn));
  const { usually, inTrouble } = delivery.changesCdn;
  if (others.length === 0 || !random.chance(isTrouble ? inTrouble : usually)) return view;
  return { ...view, cdns: [...view.cdns, random.pick(others)] };
}

/** The same again, or another video, or on another device. The player picks its CDN anew in one case of three. */
function nextTry({ view, result }: Try, { household, shelf, random }: Around): View {
  const at = Math.round(view.at + result.ranMs + random.between(...retrying.gapSeconds) * 1000);
  const item: Item = random.chance(retrying.anotherTitle) ? shelf.other() : view.item;
  const others = household.devices.filter((device) => device !== view.device);
  if (others.length > 0 && random.chance(retrying.anotherDevice)) {
    const device = random.pick(others);
    const { network, cdn } = connectionOf(household, device, at, random);
    return { at: at + random.whole(0, minuteMs), device, network, cdns: [cdn], item };
  }
  const isFailed = isFailedStart(result);
  const { cdn } = connectionOf(household, view.device, at, random);
  return { ...view, at, item, cdns: isFailed && random.chance(1 / 3) ? [cdn] : view.cdns.slice(0, 1) };
}
