import type { Random } from "../../random.ts";
import { clamp, exponential, lognormal } from "./draws.ts";
import { type Attempt, type Family, minute, type Outcome, type Trouble } from "./types.ts";

const luckless: readonly Family[] = ["timeout", "generic", "segment", "manifest", "crash", "backend"];

/** What goes wrong for everybody now and then. Rates: what services publish as good, about 1 % of starts and 0.5 % of plays. */
export function noise(random: Random, attempt: Attempt, unlucky: boolean): Trouble {
  if (unlucky && random.chance(0.75)) return burst(random);
  if (random.chance(0.008)) return { startError: random.pick(luckless), vague: random.chance(0.4) };
  if (random.chance(0.005)) return { playError: random.pick(luckless), vague: random.chance(0.4) };
  if (random.chance(0.003)) return { hangs: true };
  // A cold cache, a full device, a slow log-in: 2 % of starts take several times as long.
  const slow = random.chance(0.02) ? { startFactor: random.between(2.5, 6) } : {};
  if (!random.chance(attempt.line.flaky)) return slow;
  // Most hiccups are short; one in twelve isn't.
  const stallPercent = exponential(random, 0.6) * (random.chance(0.08) ? 6 : 1);
  return { ...slow, stallPercent: Math.min(stallPercent, 12), bitrateFactor: random.between(0.5, 1) };
}

/** Bad luck comes in several sorts at once, unlike a cause. */
function burst(random: Random): Trouble {
  const kind = random.whole(0, 4);
  if (kind === 0) return { hangs: true };
  if (kind === 1) return { stallPercent: random.between(3, 15), startFactor: random.between(1, 4) };
  if (kind === 2) return { playError: random.pick(luckless), vague: random.chance(0.5) };
  return { startError: random.pick(luckless), vague: random.chance(0.5) };
}

export type Play = Readonly<{ attempt: Attempt; watchMs: number; positionMs: number; trouble: Trouble }>;

/** One attempt, from the press of the button to its end. */
export function play(random: Random, { attempt, watchMs, positionMs, trouble }: Play): Outcome {
  const { device, line, sitting, at, asset } = attempt;
  const base = { at, vague: trouble.vague ?? false };
  // Slow lines fetch the first segments more slowly.
  const lineFactor = 1 + 6 / line.mbps;
  const startMs =
    lognormal(random, device.model.startMs * device.slowness, 0.32) * lineFactor * (trouble.startFactor ?? 1);
  if (trouble.startError) {
    // Refusals come at once, time-outs after the player's 10 to 30 seconds.
    const slow = trouble.startError === "timeout" || trouble.startError === "dns";
    const waitMs = slow ? random.between(6_000, 31_000) : random.between(400, 7_000);
    return ended(base, { kind: "start-failure", waitMs, family: trouble.startError });
  }
  // Wrong tile, second thoughts, zapping on: 3 % of starts, 9 % among zappers, mostly within the first seconds.
  if (random.chance(sitting.zapping ? 0.09 : 0.03)) {
    return ended(base, { kind: "exit", waitMs: Math.min(random.between(250, 4_500), startMs * 0.95) });
  }
  const patience = sitting.patienceMs * random.between(0.7, 1.4);
  if (trouble.hangs || startMs > patience) return ended(base, { kind: "exit", waitMs: patience });
  const stall = (trouble.stallPercent ?? 0) / 100;
  // One per cent of rebuffering costs minutes of viewing (Conviva, 2013); with ten, most people leave.
  const leaves = stall > 0 && random.chance(Math.min(0.8, stall * 7));
  let playMs = Math.max(1_500, watchMs * (leaves ? random.between(0.04, 0.5) : 1));
  let kind: Outcome["kind"] = "played";
  if (trouble.playError) {
    kind = "playback-failure";
    const breakAt = trouble.breakAtMs;
    if (breakAt === undefined) playMs = Math.max(2_000, playMs * random.between(0.01, 0.8));
    else if (positionMs + playMs < breakAt) kind = "played";
    else playMs = Math.max(random.between(800, 4_000), breakAt - positionMs);
  }
  const stallMs = (playMs * stall) / Math.max(0.3, 1 - stall);
  const seeks = !asset.live && random.chance(0.25) ? random.whole(1, 4) : 0;
  const usual = Math.min(
    device.model.ladderBps * random.between(0.75, 1),
    line.mbps * 0.7e6 * random.between(0.7, 1),
  );
  // Data saver plays at what 360p and 480p need.
  const saved = device.dataSaver ? Math.min(usual, random.between(0.5e6, 1.1e6)) : usual;
  // Pauses: the door, the kitchen. Live is paused less.
  const paused = random.chance(asset.live ? 0.05 : 0.25) ? exponential(random, 3 * minute) : 0;
  return ended(base, {
    kind,
    waitMs: startMs,
    startMs,
    playMs,
    stallMs,
    seekMs: seeks * lognormal(random, 900, 0.5),
    pausedMs: paused,
    bitrateBps: saved * clamp(trouble.bitrateFactor ?? 1, 0.02, 1),
    positionMs: asset.live ? -1 : Math.min(asset.lengthMs, positionMs + playMs),
    ...(kind === "playback-failure" && trouble.playError ? { family: trouble.playError } : {}),
  });
}

type Base = Readonly<{ at: number; vague: boolean }>;

function ended(base: Base, found: Pick<Outcome, "kind" | "waitMs"> & Partial<Outcome>): Outcome {
  const { at, vague } = base;
  const none = { startMs: -1, playMs: 0, stallMs: 0, seekMs: 0, pausedMs: 0, bitrateBps: 0, positionMs: -1 };
  const whole = { ...none, ...found, vague };
  const spent = whole.waitMs + whole.playMs + whole.stallMs + whole.seekMs + whole.pausedMs;
  return { ...whole, endAt: at + Math.round(spent) };
}

/** Whether the viewer would call it wrong: what services' own targets call bad, with some margin. */
export function wentWrong(outcome: Outcome, attempt: Attempt): boolean {
  if (outcome.kind === "start-failure" || outcome.kind === "playback-failure") return true;
  if (outcome.kind === "exit") return outcome.waitMs >= 8_000;
  const stallShare = outcome.stallMs / (outcome.playMs + outcome.stallMs);
  if (outcome.startMs >= 10_000 || (stallShare >= 0.02 && outcome.stallMs >= 1_500)) return true;
  if (attempt.device.dataSaver || outcome.playMs < 20_000) return false;
  // Visibly blurred: below 480p on a large screen, below 240p in the hand.
  return outcome.bitrateBps < (attempt.device.model.kind === "phone" ? 0.45e6 : 1.1e6);
}
