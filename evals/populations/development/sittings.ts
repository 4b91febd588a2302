import { dayMs, hourMs } from "@/lib/domain/units";
import type { Random } from "../../random.ts";
import { watching } from "./habits.ts";
import type { Device, Household } from "./household.ts";
import { type Item, type Shelf, shelfOf, weighted } from "./shelf.ts";

/** One time somebody sits down to watch, before anything goes wrong. */
export type Sitting = Readonly<{
  /** Milliseconds into the range. */
  at: number;
  device: Device;
  network: string;
  /** Players stay with it until something makes them change. */
  cdn: string;
  items: readonly Item[];
}>;

/** What a viewer means to watch. */
export type Plan = Readonly<{
  days: 1 | 7 | 30;
  household: Household;
  shelf: Shelf;
  /** In time order. */
  sittings: readonly Sitting[];
}>;

/** Plans about `count` videos within the range. */
export function planOf(household: Household, count: number, days: 1 | 7 | 30, random: Random): Plan {
  const shelf = shelfOf(random);
  const sittings: Sitting[] = [];
  for (let planned = 0; planned < count; ) {
    const drawn = freeSitting(household, shelf, days, sittings, random);
    const items = drawn.items.slice(0, count - planned);
    sittings.push({ ...drawn, items });
    planned += items.length;
  }
  return { days, household, shelf, sittings: sittings.toSorted((a, b) => a.at - b.at) };
}

/** A device plays one thing at a time: a time when it is in use is drawn again, unless the days are full. */
function freeSitting(
  household: Household,
  shelf: Shelf,
  days: number,
  others: readonly Sitting[],
  random: Random,
): Sitting {
  const device = deviceFor(household, random);
  const items = shelf.sitting(device.model.kind === "phone");
  for (let tries = 1; ; tries++) {
    const at = startOf(device, days, random);
    const sitting = { at, device, items, ...connectionOf(household, device, at, random) };
    if (tries === 12 || !others.some((other) => overlap(other, sitting))) return sitting;
  }
}

function overlap(a: Sitting, b: Sitting): boolean {
  return a.device === b.device && a.at < b.at + plannedMs(b) && b.at < a.at + plannedMs(a);
}

/** How long a sitting takes if all goes well. */
export function plannedMs({ items }: Sitting): number {
  return items.reduce((sum, { watchMs }) => sum + watchMs, 0);
}

function deviceFor({ devices, mainShare }: Household, random: Random): Device {
  const [main, ...others] = devices;
  if (main === undefined) throw new Error("a household without a device");
  return others.length === 0 || random.chance(mainShare) ? main : random.pickByRank(others, 0.7);
}

function startOf(device: Device, days: number, random: Random): number {
  const hours = device.model.kind === "phone" ? watching.phoneHours : watching.hours;
  const { from, to } = weighted<(typeof hours)[number]>(hours, ({ weight }) => weight, random);
  return Math.round(random.whole(0, days - 1) * dayMs + random.between(from, to) * hourMs);
}

/** The network and CDN of a device at a time. */
export function connectionOf(
  { home, carrier, cdns, cdnSteepness }: Household,
  { model }: Device,
  at: number,
  random: Random,
): Pick<Sitting, "network" | "cdn"> {
  const isEvening = hourOf(at) >= 19;
  const isOut = model.kind === "phone" && random.chance(watching.onCarrier[isEvening ? "evening" : "day"]);
  return { network: isOut ? carrier : home, cdn: random.pickByRank(cdns, cdnSteepness) };
}

/** The hour of the day, with its fraction. Viewers live where UTC is the time on the wall. */
export function hourOf(at: number): number {
  return (at % dayMs) / hourMs;
}
