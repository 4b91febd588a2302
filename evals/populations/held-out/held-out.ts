import { type Random, randomOf } from "../../random.ts";
import type { Population, SimulatedViewer, TrueSide } from "../population.ts";
import { accountCauses } from "./causes/account.ts";
import { cdnCauses } from "./causes/cdn.ts";
import { deviceCauses } from "./causes/device.ts";
import { networkCauses } from "./causes/network.ts";
import { noCauses } from "./causes/none.ts";
import { serviceCauses } from "./causes/service.ts";
import { titleCauses } from "./causes/title.ts";
import type { Maker } from "./causes/tools.ts";
import { shuffled, weighted } from "./draws.ts";
import { live } from "./engine.ts";
import { drawLife, type Life } from "./life.ts";
import { alsoPossible, likeBadLuck } from "./truth.ts";
import type { Cause, Session } from "./types.ts";
import { write } from "./wire.ts";

const makers: Readonly<Record<TrueSide, readonly Maker[]>> = {
  device: deviceCauses,
  network: networkCauses,
  cdn: cdnCauses,
  title: titleCauses,
  account: accountCauses,
  service: serviceCauses,
  none: noCauses,
};

/** The list's limit (docs/upstream.md); Pulse keeps the most recent, and so is assumed here. */
const limit = 500;

/** Lives that are tried before another cause is: most causes fit one life in three. */
const tries = 25;

/**
 * Streaming viewers drawn for measuring diagnosis rules that their author hasn't seen.
 *
 * A viewer is a household of a persona (`personas.ts`) with its devices, lines and habits, at one streaming service with
 * its own Conviva account (`service.ts`): its CDNs, missing fields, error texts, names and business rules. `life.ts` plans
 * the sittings of 1, 7 or 30 days, `engine.ts` lives them in the order of time, `playback.ts` decides each attempt with
 * the noise that everybody has, and `reactions.ts` what people do next: again, something else, another screen, pull the
 * plug and come back, or give up. One cause (`causes/`) strikes those attempts that involve what is broken, while it is
 * broken, every time or as seldom as one time in three. `wire.ts` writes the result as that account would.
 *
 * Assumed: people call after three bad sessions (four of an incident without words, two plain refusals); so lives in which a cause struck less often are
 * drawn again. Noise: 0.8 % failed starts, 0.5 % failed plays, 2 % slow starts, 3 to 9 % early exits, some rebuffering in
 * 4 to 22 % of plays by line, and in one life of eight (one in five or more for "none") a burst of two to four attempts
 * of bad luck. Rates and waits are orders of magnitude from public reports and experience, not fitted to any data.
 *
 * `affected` are sessions that the cause struck and that a viewer would call bad. `names` are kept only if the response
 * shows them somewhere. `alsoPossible` is worked out by contrast (`truth.ts`): a rival stays if every bad session shares
 * it and no sufficient number of good ones speaks for it. Causes list as rivals only sides that their symptoms allow:
 * an error that names its reason has none. "none" is added where no more sessions are hit, without a telling error, than
 * bad luck hits at once.
 *
 * Left out on purpose: two causes at once, ads as sessions, downloads, summer time, IPv6, switching between lines within
 * a session, several profiles' own viewer IDs, other viewers' sessions (so no comparison can help), Conviva's own gaps
 * and lags, and texts beyond eight languages. Viewers of one seed don't share a service or an outage.
 */
export const heldOut: Population = {
  name: "held-out",
  viewer: (side, seed, index) => {
    const order = randomOf("held-out", seed, side, index);
    const first = weighted(order, makers[side]);
    const causes = [first, ...shuffled(order, makers[side])];
    for (const [turn, maker] of causes.entries()) {
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const found = tryViewer(randomOf("held-out", seed, side, index, turn, attempt), side, maker);
        if (found) return found;
      }
    }
    throw new Error(`no life fits a cause on the side of ${side}`);
  },
};

function tryViewer(random: Random, side: TrueSide, maker: Maker): SimulatedViewer | null {
  // Bad luck without a cause happens in every life, and is the reason for many calls about nothing.
  const bursts = side === "none" ? (maker.name === "burst" ? 1 : 0.2) : 0.12;
  const wishes = { bursts, twins: maker.twins ?? false, ...(maker.personas ? { personas: maker.personas } : {}) };
  const life = drawLife(random, wishes);
  if (life.sittings.length === 0) return null;
  const cause = maker.make(life, random);
  if (!cause) return null;
  const sessions = live(random, life, cause).slice(-limit);
  const affected = sessions.filter((session) => session.affected);
  if (sessions.length === 0 || affected.length < cause.atLeast) return null;
  return told(random, life, cause, sessions);
}

function told(random: Random, life: Life, cause: Cause, sessions: readonly Session[]): SimulatedViewer {
  const viewer = `viewer-${random.whole(100_000, 999_999)}`;
  const written = sessions.map((session) => write(random, life, session, viewer));
  const visible = new Set(written.flatMap(({ names }) => names));
  const shown = (names: readonly string[]) => names.filter((name) => visible.has(name));
  const affected = written.filter((_, index) => sessions[index]?.affected).map(({ id }) => id);
  const seen = sessions.map((session, index) => ({ ...session, hidden: written[index]?.hidden ?? (() => true) }));
  const others = alsoPossible(life, cause, seen).map(({ side, names }) => ({ side, names: shown(names) }));
  const items = written.map(({ item }) => item);
  const { order } = life.service;
  const inOrder = order === "oldest-first" ? items : order === "any" ? shuffled(random, items) : items.toReversed();
  return {
    wireSessions: inOrder,
    truth: {
      side: cause.side,
      names: namesOf(cause, sessions, shown(cause.names)),
      cause: cause.cause,
      alsoPossible: others,
      affected,
      traits: traitsOf(life, cause, sessions, written),
    },
  };
}

/** Accounts without provider names still send whose network it is. */
function namesOf(cause: Cause, sessions: readonly Session[], shown: readonly string[]): readonly string[] {
  if (cause.side !== "network" || shown.length > 0) return shown;
  return sessions
    .filter(({ affected }) => affected)
    .slice(0, 1)
    .map(({ attempt }) => attempt.line.asnName);
}

function traitsOf(
  life: Life,
  cause: Cause,
  sessions: readonly Session[],
  written: readonly { gaps: boolean }[],
): readonly string[] {
  const gaps = written.filter((one) => one.gaps).length / written.length;
  const all: readonly (readonly [string, boolean])[] = [
    ["burst", life.sittings.some(({ badLuck }) => badLuck > 1)],
    ["data-saver", sessions.some(({ attempt }) => attempt.device.dataSaver)],
    // A third of the sessions lacks something.
    ["missing-fields", gaps > 0.33],
    ["few-sessions", sessions.length <= 10],
    ["hundreds", sessions.length >= 200],
    ["ongoing", sessions.some(({ outcome }) => outcome.endAt > life.to)],
    ["one-cdn", life.service.cdns.length === 1],
    ["one-device", new Set(sessions.map(({ attempt }) => attempt.device.id)).size === 1],
    ["like-bad-luck", likeBadLuck(cause, sessions)],
    ["event", sessions.some(({ attempt }) => attempt.asset.from !== undefined)],
  ];
  const own = all.filter(([, holds]) => holds).map(([name]) => name);
  return [...new Set([life.persona.name, `${life.days}-days`, ...own, ...cause.traits])];
}
