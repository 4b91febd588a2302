/**
 * A simulated viewer whose cause is known. What is drawn, and from what:
 *
 * | what | how |
 * | --- | --- |
 * | plays | 3 to 300, evenly in their logarithm, over 1, 7 or 30 days (at most 12 plays a day) |
 * | use | one of four shapes: household.ts, plays.ts |
 * | cause | injected-cause.ts; where the viewer comes back to a title, or tries on in an outage, plays are added |
 * | background | each play goes wrong with a chance of 0 to 5 %, in any way; tried again, 40 % of the tries fail too |
 * | early exits | each play with a chance of 0 to 5 %, whatever the cause |
 * | tries | a failed try is tried again after 10 to 120 s (never in `even`), up to six times, one in five on another device |
 * | fields | each of device, provider, CDN, title, app and system is missing or wrong, alike often, in 0 to 30 % |
 * | on-going | the last play of one viewer in ten |
 *
 * A try that fails by the background is no hit of the cause. Wrong fields hold another value of the same viewer.
 */
import type { Session } from "@/lib/domain/sessions/session";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { dayMs, minuteMs } from "@/lib/domain/units";
import { type Household, householdOf, type Shape } from "./household.ts";
import { type Cause, type Injected, injectedCause } from "./injected-cause.ts";
import { type Play, playAt, playsOf } from "./plays.ts";
import type { Random } from "./random.ts";
import {
  anyTrouble,
  goodLook,
  isFatal,
  type Look,
  leftLook,
  refusedLook,
  type Trouble,
  troubleLook,
} from "./trouble.ts";

const rangeStart = Date.UTC(2026, 10, 1);
const sessionsMax = 300;

export type Viewer = Readonly<{
  sessions: readonly Session[];
  injected: Injected;
  shape: Shape;
  background: number;
  garbled: number;
  /** Sessions that went wrong by the cause. */
  hits: number;
  /** On how many devices, networks and titles they lie: the fewest of the three. */
  hitSpread: number;
  /** Good plays that the cause did not reach. */
  goodElsewhere: number;
}>;

type Tried = Readonly<{ play: Play; look: Look; isHit: boolean }>;

/** Draws one viewer. */
export function simulatedViewer(cause: Cause, shape: Shape, random: Random): Viewer {
  const count = Math.round(3 * 100 ** random.next());
  const days = random.pick([1, 7, 30].filter((length) => length * 12 >= count));
  const household = householdOf(shape, count, random);
  const plays = playsOf(household, count, days, random);
  const injected = injectedCause(cause, plays, days, random);
  const background = random.between(0, 0.05);
  const exits = random.between(0, 0.05);
  const tried = [...plays, ...morePlays(injected, household, plays, days, random)]
    .toSorted((a, b) => a.at - b.at)
    .flatMap((play) => triesOf(play, household, injected, { background, exits }, random))
    .toSorted((a, b) => a.play.at - b.play.at)
    .slice(0, sessionsMax);
  const garbled = random.between(0, 0.3);
  const hit = tried.filter(({ isHit }) => isHit);
  return {
    ...{ injected, shape, background, garbled },
    sessions: tried.map((one, index) =>
      sessionOf(one, index, tried.length, { household, injected, garbled }, random),
    ),
    hits: hit.length,
    hitSpread: Math.min(
      new Set(hit.map(({ play }) => play.device.name)).size,
      new Set(hit.map(({ play }) => play.network)).size,
      new Set(hit.map(({ play }) => play.title)).size,
    ),
    goodElsewhere: tried.filter(({ play, look }) => look.outcome === "played-well" && !injected.reaches(play)).length,
  };
}

/** A viewer comes back to a title that did not play, and tries other things while nothing plays. */
function morePlays(
  { cause, names, reaches }: Injected,
  household: Household,
  plays: readonly Play[],
  days: number,
  random: Random,
): readonly Play[] {
  const hit = plays.filter(reaches);
  if (hit.length === 0) return [];
  const again = Array.from({ length: random.whole(0, 3) }, () => random.pick(hit));
  if (cause === "title") {
    return again.map(({ at }) => {
      const later = random.between(at, days * dayMs);
      return { ...playAt(household, later, random), title: names[0] ?? "" };
    });
  }
  if (cause === "service")
    return again.map(({ at }) => playAt(household, at + random.between(1, 20) * minuteMs, random));
  return [];
}

/** A play and the tries that follow its failing. */
function triesOf(
  first: Play,
  household: Household,
  injected: Injected,
  { background, exits }: Readonly<{ background: number; exits: number }>,
  random: Random,
): readonly Tried[] {
  const tries: Tried[] = [];
  let play = first;
  let chance = background;
  for (let count = 1; count <= 6; count++) {
    if (injected.reaches(play) && random.chance(injected.hitRate)) {
      const trouble = random.chance(0.8) ? injected.mainTrouble : anyTrouble(random);
      const isAccount = injected.cause === "account";
      tries.push({ play, look: isAccount ? refusedLook(random) : troubleLook(trouble, random), isHit: true });
      if (!isAccount && !isFatal(trouble)) return tries;
    } else if (random.chance(chance)) {
      const trouble: Trouble = anyTrouble(random);
      tries.push({ play, look: troubleLook(trouble, random), isHit: false });
      if (!isFatal(trouble)) return tries;
      chance = 0.4;
    } else {
      const look = random.chance(exits) ? leftLook(random) : goodLook(random);
      return [...tries, { play, look, isHit: false }];
    }
    if (!random.chance(household.retry)) return tries;
    play = nextTry(play, tries.at(-1)?.look.ranMs ?? 0, household, random);
  }
  return tries;
}

/** The same title again; one in five times on any device. */
function nextTry(play: Play, ranMs: number, household: Household, random: Random): Play {
  const at = play.at + ranMs + random.between(10_000, 2 * minuteMs);
  const other = playAt(household, at, random);
  const isElsewhere = random.chance(0.2);
  return {
    ...other,
    device: isElsewhere ? other.device : play.device,
    network: isElsewhere ? other.network : play.network,
    title: play.title,
  };
}

type Around = Readonly<{ household: Household; injected: Injected; garbled: number }>;

function sessionOf({ play, look }: Tried, index: number, count: number, around: Around, random: Random): Session {
  const { household, injected, garbled } = around;
  const { device, network, cdns, title, at, lengthMs } = play;
  const { devices } = household;
  const garble = (value: string, others: readonly string[]) => {
    if (!random.chance(garbled)) return value;
    return random.chance(0.5) ? null : random.pick(others);
  };
  const { update } = injected;
  const isUpdated = update !== null && update.clientId === device.clientId && at >= update.from;
  const startedAt = Math.round(rangeStart + at);
  const ranMs = Math.round(look.ranMs ?? lengthMs);
  const isOnGoing = index === count - 1 && look.outcome === "played-well" && random.chance(0.1);
  const hasPicture = look.numbers.videoStartTime !== undefined;
  return sessionWith({
    id: `s${index}`,
    clientId: device.clientId,
    startedAt,
    endedAt: isOnGoing ? null : startedAt + ranMs,
    isEnded: !isOnGoing,
    outcome: isOnGoing ? "on-going" : look.outcome,
    errors: look.errors,
    texts: {
      deviceName: garble(
        device.name,
        devices.map(({ name }) => name),
      ),
      browserName: device.browser,
      isp: garble(
        network,
        devices.flatMap(({ networks }) => networks),
      ),
      cdn: garble(cdns.join(", "), household.cdns),
      asset: garble(title, household.titles),
      appVersion: garble(
        isUpdated ? update.app : device.app,
        devices.map(({ app }) => app),
      ),
      osVersion: garble(
        device.system,
        devices.map(({ system }) => system),
      ),
    },
    numbers: { ...look.numbers, playingTime: hasPicture ? ranMs : 0 },
  });
}
