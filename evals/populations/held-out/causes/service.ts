import type { Random } from "../../../random.ts";
import type { Life } from "../life.ts";
import type { Cause, Family, Sitting, Trouble } from "../types.ts";
import { causeOf, failing, type Maker, minutes, stalling, windowAround } from "./tools.ts";

/** Something of the service's own is down for a while; who watches then is hit, on whatever they watch with. */
function incident(
  life: Life,
  random: Random,
  cause: string,
  lengthMs: number,
  fields: Readonly<{
    often: number;
    hit: (random: Random) => Trouble;
    telling: boolean;
    involves?: Cause["involves"];
    fits?: (sitting: Sitting) => boolean;
  }>,
): Cause | null {
  const span = windowAround(random, life, lengthMs, fields.fits);
  if (!span) return null;
  return causeOf({
    side: "service",
    cause,
    names: [],
    often: fields.often,
    involves: fields.involves ?? (() => true),
    active: span.active,
    hit: fields.hit,
    // A backend that names itself leaves no doubt; a bare time-out in half an hour does.
    // Bad luck comes in threes too: without words it takes more to be noticed.
    atLeast: fields.telling ? 3 : 4,
    rivals: fields.telling ? [] : ["network", "cdn", "device", "title"],
  });
}

const outage: Maker = {
  name: "outage",
  weight: 5,
  make: (life, random) => {
    const telling = random.chance(0.65);
    const families: readonly Family[] = telling ? ["backend"] : ["timeout", "generic", "backend"];
    return incident(life, random, "outage", minutes(random, 20, 90), {
      often: random.between(0.75, 1),
      telling,
      hit: (draw) => (draw.chance(0.1) ? { hangs: true } : failing(draw, families, 0.95, !telling)),
    });
  },
};

const degradedEvening: Maker = {
  name: "degraded-evening",
  weight: 4,
  make: (life, random) => {
    const telling = random.chance(0.5);
    return incident(life, random, "degraded-evening", minutes(random, 120, 330), {
      often: random.between(0.33, 0.8),
      telling,
      // Slow metadata and entitlement calls: starts take long, some fail, what plays plays.
      hit: (draw) =>
        draw.chance(0.5)
          ? failing(draw, ["backend", "backend", "timeout"], 1, !telling)
          : draw.chance(0.4)
            ? { hangs: true }
            : { startFactor: draw.between(4, 9) },
    });
  },
};

const logInDown: Maker = {
  name: "log-in-down",
  weight: 4,
  make: (life, random) => {
    const telling = random.chance(0.8);
    return incident(life, random, "log-in-down", minutes(random, 25, 180), {
      // Devices with a token that still holds go on playing.
      often: random.between(0.6, 1),
      telling,
      hit: () => ({ startError: "login-server", vague: !telling }),
    });
  },
};

const licenceServer: Maker = {
  name: "licence-server-down",
  weight: 4,
  make: (life, random) => {
    const telling = random.chance(0.8);
    return incident(life, random, "licence-server-down", minutes(random, 30, 240), {
      often: random.between(0.7, 1),
      telling,
      involves: ({ asset }) => asset.drm,
      fits: ({ plan }) => plan[0]?.drm ?? false,
      hit: (draw) => (draw.chance(0.85) ? { startError: "licence-server", vague: !telling } : { hangs: true }),
    });
  },
};

const adServer: Maker = {
  name: "ad-server-hangs",
  weight: 2,
  make: (life, random) =>
    incident(life, random, "ad-server-hangs", minutes(random, 60, 300), {
      often: random.between(0.5, 0.95),
      telling: false,
      // The first frame waits for an ad that doesn't come.
      hit: (draw) => (draw.chance(0.55) ? { hangs: true } : { startFactor: draw.between(4, 9) }),
    }),
};

const origin: Maker = {
  name: "origin-overload",
  weight: 2,
  make: (life, random) =>
    incident(life, random, "origin-overload", minutes(random, 60, 240), {
      often: random.between(0.5, 0.95),
      telling: false,
      // Whichever CDN asks, the origin answers late or with 503.
      hit: (draw) => (draw.chance(0.5) ? failing(draw, ["segment", "manifest"], 0.6, false) : stalling(draw)),
    }),
};

export const serviceCauses: readonly Maker[] = [outage, degradedEvening, logInDown, licenceServer, adServer, origin];
