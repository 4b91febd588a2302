/**
 * A simulated viewer whose cause is known. What is drawn, and how:
 *
 * | what | how |
 * | --- | --- |
 * | viewings | 3 to 300, log-uniform, over 1, 7 or 30 days (at most 12 a day) |
 * | use | one of four shapes: household.ts, viewings.ts |
 * | cause | injected-cause.ts; viewings are added for returning to a bad title, and for trying on during an outage |
 * | background | each viewing goes wrong with a probability of 0 to 5 %, in any way; 40 % of the retries fail too |
 * | early exits | each viewing with a probability of 0 to 5 %, whatever the cause |
 * | retries | 10 to 120 s after a failed attempt (never in `even`), up to six attempts, one in five on another device |
 * | fields | each of device, provider, CDN, title, app and system is missing or wrong, equally often, in 0 to 30 % |
 * | on-going | the last attempt of one viewer in ten |
 *
 * An attempt that fails by background doesn't count as hit by the cause. A wrong field holds another of the viewer's
 * values.
 */
import type { Session } from "@/lib/domain/sessions/session";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { dayMs, minuteMs } from "@/lib/domain/units";
import type { Random } from "../random.ts";
import {
  type AttemptResult,
  anyTrouble,
  earlyExitResult,
  goodResult,
  isFatal,
  refusedResult,
  type Trouble,
  troubleResult,
} from "./attempt-result.ts";
import { type Household, householdOf, type Shape } from "./household.ts";
import { type Cause, type Injected, injectedCause } from "./injected-cause.ts";
import { type Viewing, viewingAt, viewingsOf } from "./viewings.ts";

const rangeStart = Date.UTC(2026, 10, 1);
const sessionsMax = 300;

export type Viewer = Readonly<{
  sessions: readonly Session[];
  injected: Injected;
  shape: Shape;
  background: number;
  garbled: number;
  /** Sessions that the cause made go wrong. */
  hits: number;
  /** How many devices, networks or titles were hit: the smallest of the three counts. */
  hitSpread: number;
  /** Good attempts that the cause did not affect. */
  goodElsewhere: number;
}>;

type Attempt = Readonly<{ viewing: Viewing; result: AttemptResult; isHit: boolean }>;

/** Draws one viewer. */
export function simulatedViewer(cause: Cause, shape: Shape, random: Random): Viewer {
  const count = Math.round(3 * 100 ** random.next());
  const days = random.pick([1, 7, 30].filter((length) => length * 12 >= count));
  const household = householdOf(shape, count, random);
  const viewings = viewingsOf(household, count, days, random);
  const injected = injectedCause(cause, viewings, days, random);
  const background = random.between(0, 0.05);
  const exits = random.between(0, 0.05);
  const attempts = [...viewings, ...addedViewings(injected, household, viewings, days, random)]
    .toSorted((a, b) => a.at - b.at)
    .flatMap((viewing) => attemptsOf(viewing, household, injected, { background, exits }, random))
    .toSorted((a, b) => a.viewing.at - b.viewing.at)
    .slice(0, sessionsMax);
  const garbled = random.between(0, 0.3);
  const hit = attempts.filter(({ isHit }) => isHit);
  return {
    ...{ injected, shape, background, garbled },
    sessions: attempts.map((one, index) =>
      sessionOf(one, index, attempts.length, { household, injected, garbled }, random),
    ),
    hits: hit.length,
    hitSpread: Math.min(
      new Set(hit.map(({ viewing }) => viewing.device.name)).size,
      new Set(hit.map(({ viewing }) => viewing.network)).size,
      new Set(hit.map(({ viewing }) => viewing.title)).size,
    ),
    goodElsewhere: attempts.filter(
      ({ viewing, result }) => result.outcome === "played-well" && !injected.reaches(viewing),
    ).length,
  };
}

/** Viewers return to a title that didn't play, and try other things during an outage. */
function addedViewings(
  { cause, names, reaches }: Injected,
  household: Household,
  viewings: readonly Viewing[],
  days: number,
  random: Random,
): readonly Viewing[] {
  const hit = viewings.filter(reaches);
  if (hit.length === 0) return [];
  const again = Array.from({ length: random.whole(0, 3) }, () => random.pick(hit));
  if (cause === "title") {
    return again.map(({ at }) => {
      const later = random.between(at, days * dayMs);
      return { ...viewingAt(household, later, random), title: names[0] ?? "" };
    });
  }
  if (cause === "service")
    return again.map(({ at }) => viewingAt(household, at + random.between(1, 20) * minuteMs, random));
  return [];
}

/** The attempts that one viewing takes. */
function attemptsOf(
  first: Viewing,
  household: Household,
  injected: Injected,
  { background, exits }: Readonly<{ background: number; exits: number }>,
  random: Random,
): readonly Attempt[] {
  const attempts: Attempt[] = [];
  let viewing = first;
  let chance = background;
  for (let count = 1; count <= 6; count++) {
    if (injected.reaches(viewing) && random.chance(injected.hitRate)) {
      const trouble = random.chance(0.8) ? injected.mainTrouble : anyTrouble(random);
      const isAccount = injected.cause === "account";
      attempts.push({
        viewing,
        result: isAccount ? refusedResult(random) : troubleResult(trouble, random),
        isHit: true,
      });
      if (!isAccount && !isFatal(trouble)) return attempts;
    } else if (random.chance(chance)) {
      const trouble: Trouble = anyTrouble(random);
      attempts.push({ viewing, result: troubleResult(trouble, random), isHit: false });
      if (!isFatal(trouble)) return attempts;
      chance = 0.4;
    } else {
      const result = random.chance(exits) ? earlyExitResult(random) : goodResult(random);
      return [...attempts, { viewing, result, isHit: false }];
    }
    if (!random.chance(household.retry)) return attempts;
    viewing = retryOf(viewing, attempts.at(-1)?.result.ranMs ?? 0, household, random);
  }
  return attempts;
}

/** The same title again, one time in five on any device. */
function retryOf(viewing: Viewing, ranMs: number, household: Household, random: Random): Viewing {
  const at = viewing.at + ranMs + random.between(10_000, 2 * minuteMs);
  const other = viewingAt(household, at, random);
  const isElsewhere = random.chance(0.2);
  return {
    ...other,
    device: isElsewhere ? other.device : viewing.device,
    network: isElsewhere ? other.network : viewing.network,
    title: viewing.title,
  };
}

type Around = Readonly<{ household: Household; injected: Injected; garbled: number }>;

function sessionOf(
  { viewing, result }: Attempt,
  index: number,
  count: number,
  around: Around,
  random: Random,
): Session {
  const { household, injected, garbled } = around;
  const { device, network, cdns, title, at, lengthMs } = viewing;
  const { devices } = household;
  const garble = (value: string, others: readonly string[]) => {
    if (!random.chance(garbled)) return value;
    return random.chance(0.5) ? null : random.pick(others);
  };
  const { update } = injected;
  const isUpdated = update !== null && update.clientId === device.clientId && at >= update.from;
  const startedAt = Math.round(rangeStart + at);
  const ranMs = Math.round(result.ranMs ?? lengthMs);
  const isOnGoing = index === count - 1 && result.outcome === "played-well" && random.chance(0.1);
  const hasPicture = result.numbers.videoStartTime !== undefined;
  return sessionWith({
    id: `s${index}`,
    clientId: device.clientId,
    startedAt,
    endedAt: isOnGoing ? null : startedAt + ranMs,
    isEnded: !isOnGoing,
    outcome: isOnGoing ? "on-going" : result.outcome,
    errors: result.errors,
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
    numbers: { ...result.numbers, playingTime: hasPicture ? ranMs : 0 },
  });
}
