import type { Random } from "../../random.ts";
import { countries } from "./countries.ts";
import { drawDevice } from "./devices.ts";
import { lognormal, shuffled, weighted } from "./draws.ts";
import type { Member, Persona, PersonaName } from "./habits.ts";
import { drawLine, geoOf } from "./lines.ts";
import { personas } from "./personas.ts";
import { planner } from "./plans.ts";
import { drawService, type Service } from "./service.ts";
import { drawEvent } from "./titles.ts";
import { type Asset, type Device, day, hour, type Line, minute, type Sitting } from "./types.ts";

/** A household in the range that an agent looks at, as it would be if nothing ever went wrong. */
export type Life = Readonly<{
  service: Service;
  persona: Persona;
  days: number;
  from: number;
  to: number;
  devices: readonly Device[];
  home: Line;
  events: readonly Asset[];
  sittings: readonly Sitting[];
}>;

export type LifeWishes = Readonly<{ personas?: readonly PersonaName[]; bursts: number; twins?: boolean }>;

const year = Date.UTC(2026, 0, 5);

export function drawLife(random: Random, wishes: LifeWishes): Life {
  const wanted = wishes.personas;
  const persona = weighted(random, wanted ? personas.filter((one) => wanted.includes(one.name)) : personas);
  const service = drawService(random);
  // Agents look at the week first; a day when the call is fresh, a month when it has been going on.
  const days = persona.name === "light" ? random.pick([7, 30, 30, 30]) : random.pick([1, 1, 7, 7, 7, 7, 30, 30, 30]);
  const offset = service.country.utcOffset * hour;
  // Lines at care are busiest from late morning to late evening.
  const to = year + random.whole(31, 320) * day + random.between(10, 23.5) * hour - offset;
  const from = to - days * day;
  const keys = Object.entries(persona.devices);
  const drawn = keys.map(([, kinds], index) => drawDevice(random, index, random.pick(kinds), from, to));
  const devices = wishes.twins ? withTwin(random, drawn, from, to) : drawn;
  const device = (key: string) => devices[keys.findIndex(([name]) => name === key)] ?? random.pick(devices);
  const where = drawWhere(random, service, persona, from, to, keys);
  const local = (at: number) => ((((at + offset) / hour) % 24) + 24) % 24;
  const midnight = Math.floor((from + offset) / day) * day - offset;
  // Something worth watching live about twice a week, at eight.
  const events = Array.from({ length: days + 1 }, (_, index) => midnight + index * day + 20 * hour)
    .filter(() => random.chance(0.3))
    .map((at) => drawEvent(random, at));
  const sittings: Sitting[] = [];
  const primary = random.whole(0, service.cdns.length - 1);
  for (const member of persona.members) {
    const plans = planner(random, service.catalogue, member, events);
    const patience = lognormal(random, 15, 0.4);
    for (const at of startsOf(random, member, midnight, days + 1, from, to)) {
      const used = where.device(at, device(random.pick(member.uses)), devices);
      const line = where.line(at, used, member, local(at));
      const { plan, budgetMs, zapping } = plans(at);
      const live = plan[0]?.live ?? false;
      sittings.push({
        id: sittings.length,
        at,
        device: used,
        line,
        cdn: cdnOf(random, service, primary, line, live),
        plan,
        budgetMs,
        zapping,
        // Viewers begin to leave after two seconds, most within half a minute (Krishnan and Sitaraman, 2012).
        patienceMs: lognormal(random, patience, 0.5) * 1000,
        badLuck: 0,
        spare: [...new Set(member.uses.map(device))].filter((one) => one !== used && where.fits(one, line)),
      });
    }
  }
  sittings.sort((one, other) => one.at - other.at);
  const lucky = sittings.length > 0 && random.chance(wishes.bursts) ? random.whole(0, sittings.length - 1) : -1;
  const all = sittings.map((sitting, index) =>
    index === lucky ? { ...sitting, badLuck: random.whole(2, 4) } : sitting,
  );
  return { service, persona, days, from, to, devices, home: where.home, events, sittings: all };
}

/** Two televisions bought in the same sale. */
function withTwin(random: Random, devices: readonly Device[], from: number, to: number): readonly Device[] {
  const fixed = devices.filter((one) => !one.portable);
  const [first, second] = fixed;
  if (!first || !second) return devices;
  return devices.map((one) =>
    one === second ? drawDevice(random, one.id, first.model.kind, from, to, first.model) : one,
  );
}

function startsOf(random: Random, member: Member, midnight: number, days: number, from: number, to: number) {
  const rate = random.between(member.perDay[0], member.perDay[1]);
  const starts: number[] = [];
  for (let index = 0; index < days; index += 1) {
    // More on weekends: about a quarter more, by time-use surveys.
    const weekend = [0, 6].includes(new Date(midnight + index * day + 12 * hour).getUTCDay()) ? 1.25 : 1;
    const left = rate * weekend;
    const count = Math.floor(left) + (random.chance(left % 1) ? 1 : 0);
    for (let turn = 0; turn < count; turn += 1) starts.push(midnight + index * day + hourOf(random, member));
  }
  // Nobody calls about a range in which they watched nothing.
  while (starts.filter((at) => at >= from && at < to).length < 2) {
    starts.push(midnight + random.whole(0, days - 1) * day + hourOf(random, member));
  }
  // Some call while they sit in front of it.
  if (random.chance(0.06)) starts.push(to - random.between(1, 40) * minute);
  return starts.filter((at) => at >= from && at < to);
}

function hourOf(random: Random, member: Member): number {
  const [low, high] = weighted(
    random,
    member.hours.map(([from, until, weight]) => ({ weight, span: [from, until] as const })),
  ).span;
  return random.between(low, high) * hour;
}

function cdnOf(random: Random, service: Service, primary: number, line: Line, live: boolean): string {
  const { cdns, cdnPolicy } = service;
  const at = (index: number) => cdns[index % cdns.length] ?? "";
  if (cdnPolicy === "viewer") return random.chance(0.92) ? at(primary) : random.pick(cdns);
  if (cdnPolicy === "isp") return at(line.isp.length + line.asn.length + primary);
  if (cdnPolicy === "category") return at(live ? 0 : 1);
  return random.pickByRank(cdns, 0.6);
}

/** Who is where: at home, on the way, on a trip, or in the other parent's flat. */
function drawWhere(
  random: Random,
  service: Service,
  persona: Persona,
  from: number,
  to: number,
  keys: readonly (readonly [string, unknown])[],
) {
  const { country } = service;
  const cities = shuffled(random, country.cities);
  const here = geoOf(country, cities[0] ?? random.pick(country.cities));
  const there = geoOf(country, cities[1] ?? random.pick(country.cities));
  const home = drawLine(random, 0, "home", country, here);
  const carrier = drawLine(random, 1, "carrier", country, here);
  // The same carrier in the town where one works.
  const carrierThere: Line = { ...carrier, id: 2, geo: there, mbps: carrier.mbps * random.between(0.6, 1.2) };
  const cafe = drawLine(random, 3, "public", country, here);
  const otherHome = drawLine(random, 4, "home", country, random.chance(0.5) ? here : there);
  const abroad = random.chance(0.5) ? weighted(random, countries) : country;
  const away = geoOf(abroad, random.pick(abroad.cities));
  const hotel = drawLine(random, 5, "public", abroad, away);
  const roaming = drawLine(random, 6, "carrier", abroad, away);
  const travels = persona.name === "traveller" || random.chance(0.04);
  const tripAt = random.between(from - day, to - 0.3 * (to - from));
  const tripTo = tripAt + random.between(0.3, 0.7) * Math.max(to - from, 2 * day);
  const onTrip = (at: number) => travels && at >= tripAt && at < tripTo;
  const second = keys.findIndex(([name]) => name === "second");
  const places = new Map<string, Line>();
  /** Nobody is at home and in a café within the same two hours. */
  const line = (at: number, device: Device, member: Member, local: number): Line => {
    const key = `${device.id} ${Math.floor(at / (2 * hour))}`;
    const known = places.get(key) ?? draw(at, device, member, local);
    places.set(key, known);
    return known;
  };
  const draw = (at: number, device: Device, member: Member, local: number): Line => {
    const onPhone = device.model.kind === "phone";
    if (device.portable && onTrip(at)) return onPhone && random.chance(0.45) ? roaming : hotel;
    if (device.id === second) return otherHome;
    if (persona.name === "two-homes" && device.portable && Math.floor(at / day) % 7 > 3) return otherHome;
    if (!device.portable || !random.chance(member.away)) return home;
    if (!onPhone || random.chance(0.15)) return cafe;
    return local < 8 || local >= 18 || random.chance(0.5) ? carrier : carrierThere;
  };
  /** Televisions stay at home: a traveller takes what can be carried. */
  const device = (at: number, wanted: Device, all: readonly Device[]): Device =>
    onTrip(at) && !wanted.portable ? (all.find((one) => one.portable) ?? wanted) : wanted;
  /** Televisions stay where they hang, and only phones have a carrier. */
  const fits = (one: Device, on: Line): boolean => {
    if (on.kind === "carrier") return one.model.kind === "phone";
    return one.portable || on === (one.id === second ? otherHome : home);
  };
  return { home, line, device, fits };
}
