import type { Random } from "../../random.ts";
import { lognormal } from "./draws.ts";
import { type Asset, type Device, minute, type Session, type Sitting } from "./types.ts";

/** What somebody does next in a sitting. */
export type Next = Readonly<{
  at: number;
  sitting: Sitting;
  device: Device;
  /** Where they are in their plan. */
  index: number;
  asset: Asset;
  /** Attempts in this sitting so far. */
  turns: number;
  /** Failures in a row. */
  fails: number;
  leftMs: number;
  positionMs: number;
  /** The device was unplugged on the way. */
  restarts: boolean;
}>;

/** People try again at once, then something else, then something drastic, then they give up. */
export function react(random: Random, next: Next, session: Session, others: readonly Asset[]): Next | null {
  const { outcome } = session;
  const bad = outcome.kind === "start-failure" || outcome.kind === "playback-failure" || session.wrong;
  const leftMs = next.leftMs - (outcome.endAt - next.at);
  const turns = next.turns + 1;
  // Nobody presses play more than a few dozen times in one evening.
  if (turns > 40) return null;
  if (bad) return afterTrouble(random, { ...next, turns, leftMs, restarts: false }, session, others);
  if (outcome.kind === "exit") {
    if (random.chance(0.25)) return null;
    return moveOn(
      random,
      { ...next, turns, leftMs: leftMs + minute, restarts: false },
      outcome.endAt + random.between(1, 25) * 1000,
    );
  }
  // Less than two minutes left is no reason to start anything.
  if (leftMs < 2 * minute && !next.sitting.zapping) return null;
  const gap = next.sitting.zapping ? random.between(0.5, 15) : random.between(3, 40);
  return moveOn(random, { ...next, turns, leftMs, restarts: false }, outcome.endAt + gap * 1000);
}

function moveOn(random: Random, next: Next, at: number): Next | null {
  const { plan, zapping } = next.sitting;
  const index = next.index + 1;
  // Zappers come back to what they had.
  const asset = plan[index] ?? (zapping && next.leftMs > 3 * minute ? random.pick(plan) : undefined);
  if (!asset || next.leftMs <= 0) return null;
  return { ...next, at, index, asset, positionMs: 0, fails: 0 };
}

function afterTrouble(random: Random, next: Next, session: Session, others: readonly Asset[]): Next | null {
  const { outcome } = session;
  const fails = next.fails + 1;
  const failed = outcome.kind !== "played";
  // A stutter is borne more often than an error.
  if (!failed && random.chance(0.55))
    return moveOn(random, { ...next, fails }, outcome.endAt + random.between(3, 60) * 1000);
  const positionMs = Math.max(next.positionMs, outcome.positionMs, 0);
  const soon = outcome.endAt + lognormal(random, 12, 0.8) * 1000;
  const stay = { ...next, positionMs, fails };
  // With each failure in a row, trying the same again gets less likely.
  const weights = { again: 0.62 * 0.82 ** (fails - 1), title: 0.14, device: 0.08, restart: 0.03 + 0.02 * fails };
  let draw = random.next();
  draw -= weights.again;
  if (draw < 0) return { ...stay, at: soon };
  draw -= weights.title;
  if (draw < 0) {
    const asset = random.pick(others);
    return { ...stay, at: soon + random.between(5, 60) * 1000, asset, positionMs: 0 };
  }
  draw -= weights.device;
  const spare = next.sitting.spare;
  if (draw < 0 && spare.length > 0) {
    return { ...stay, at: soon + random.between(0.5, 4) * minute, device: random.pick(spare) };
  }
  draw -= weights.restart;
  // Unplug it, wait, make tea, come back.
  if (draw < 0)
    return {
      ...stay,
      at: soon + random.between(12, 28) * minute,
      restarts: true,
      leftMs: Math.max(next.leftMs, 30 * minute),
    };
  return null;
}
