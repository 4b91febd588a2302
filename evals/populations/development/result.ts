import { minuteMs } from "@/lib/domain/units";
import type { Random } from "../../random.ts";
import { noise, retrying } from "./habits.ts";
import type { Device, Household } from "./household.ts";
import type { Item } from "./shelf.ts";

/** One try to watch something. */
export type View = Readonly<{
  /** Milliseconds into the range. */
  at: number;
  device: Device;
  network: string;
  cdns: readonly string[];
  item: Item;
}>;

/** The ways in which a try goes wrong: what the causes and chance do to it. */
export type Trouble = "start" | "break" | "rebuffering" | "picture" | "slow" | "gave-up" | "refused" | "stopped";

/** What came of a try. */
export type Result = Readonly<{
  kind: Trouble | "good" | "exit";
  /** From its start to its end. */
  ranMs: number;
  /** Until the first frame; `null` if there was none. */
  startMs: number | null;
  rebufferMs: number;
  /** 0 without a picture. */
  bitrateBps: number;
  /** Whether the viewer got to watch, or wanted nothing more. */
  isSettled: boolean;
}>;

/** The video plays as long as the viewer wants. */
export function goodResult(view: View, household: Household, random: Random): Result {
  const { device, item } = view;
  const startMs = Math.round(device.startMs * random.between(0.7, 1.6));
  return {
    ...{ kind: "good", startMs, rebufferMs: 0, isSettled: true },
    ranMs: startMs + item.watchMs,
    bitrateBps: usualBps(view, household, random),
  };
}

/** The viewer changes their mind before the video starts. */
export function exitResult(random: Random): Result {
  return { ...neverStarted("exit", random.between(600, 6_000)), isSettled: true };
}

/** A pause as happens to everybody: a few seconds of a play. */
export function pausedResult(view: View, household: Household, random: Random): Result {
  const rebufferMs = Math.round(logBetween(noise.rebufferingSeconds, random) * 1000);
  const good = goodResult(view, household, random);
  return { ...good, kind: "rebuffering", rebufferMs, ranMs: good.ranMs + rebufferMs };
}

/** The try goes wrong in this way. */
export function badResult(kind: Trouble, view: View, household: Household, random: Random): Result {
  const good = goodResult(view, household, random);
  const { watchMs } = view.item;
  switch (kind) {
    case "start":
      return neverStarted(kind, random.between(1_500, 25_000));
    case "refused":
      return neverStarted(kind, random.between(500, 4_000));
    case "gave-up":
      return neverStarted(kind, random.between(9_000, 50_000));
    case "break":
    case "stopped": {
      const startMs = good.startMs ?? 0;
      const ranMs = startMs + Math.round(random.between(3_000, Math.max(4_000, watchMs * 0.9)));
      return { ...good, kind, ranMs, isSettled: ranMs > 0.9 * watchMs };
    }
    default: {
      const isSettled = random.chance(retrying.putsUpWithTrouble);
      const playedMs = isSettled ? watchMs : Math.min(watchMs, random.between(0.5, 8) * minuteMs);
      return { ...poor(kind, good, playedMs, random), isSettled };
    }
  }
}

function poor(kind: "rebuffering" | "picture" | "slow", good: Result, playedMs: number, random: Random): Result {
  const rebufferMs = kind === "rebuffering" ? Math.round(playedMs * logBetween([0.015, 0.25], random)) : 0;
  const startMs = kind === "slow" ? Math.round(random.between(8_500, 35_000)) : (good.startMs ?? 0);
  return {
    ...good,
    ...{ kind, rebufferMs, startMs },
    ranMs: Math.round(startMs + playedMs + rebufferMs),
    bitrateBps: kind === "picture" ? Math.round(random.between(2.5e5, 9.5e5)) : good.bitrateBps,
  };
}

function neverStarted(kind: Result["kind"], ranMs: number): Result {
  return { kind, ranMs: Math.round(ranMs), startMs: null, rebufferMs: 0, bitrateBps: 0, isSettled: false };
}

/** Whether the try ended before the first frame with an error. */
export function isFailedStart({ kind }: Result): boolean {
  return kind === "start" || kind === "refused";
}

/** The bitrate of a good play, by the screen and what carries it. A phone that saves data does so on its carrier. */
function usualBps({ device, network }: View, { carrier, savesData, lineBps }: Household, random: Random): number {
  if (network === carrier) {
    return Math.round(savesData ? random.between(4.5e5, 1.05e6) : random.between(1.2e6, 3.2e6));
  }
  const [low, high] = bitrates[device.model.kind];
  return Math.round(
    Math.max(1.1e6, Math.min(random.between(low, high), 0.8 * lineBps * (device.isDistant ? 0.7 : 1))),
  );
}

/** In bit/s, over a good line. Larger screens get more. */
const bitrates = {
  tv: [4e6, 14e6],
  stick: [4e6, 12e6],
  box: [4e6, 14e6],
  console: [4e6, 12e6],
  computer: [2.5e6, 7e6],
  tablet: [2.2e6, 5e6],
  phone: [1.8e6, 4.5e6],
} as const;

/** A draw whose logarithm is even. */
export function logBetween([low, high]: readonly [number, number], random: Random): number {
  return low * (high / low) ** random.next();
}
