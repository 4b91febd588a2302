import type { Session } from "@/lib/domain/sessions/session";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { dayMs, minuteMs } from "@/lib/domain/units";
import { type AttemptResult, goodResult, type Trouble, troubleResult } from "./attempt-result.ts";
import { type Random, randomOf } from "./random.ts";

/**
 * Sessions of one viewer in a month, over 5 devices of 4 models, 4 providers, 6 CDNs and 400 titles:
 *
 * - `all good`;
 * - `10 % bad, spread`: without a pattern;
 * - `outage and device`: a device that fails half of the time from day 10 on, and a one-day outage.
 */
export const manyShapes = ["all good", "10 % bad, spread", "outage and device"] as const;
type ManyShape = (typeof manyShapes)[number];

const days = 30;
const models = ["Samsung Smart TV", "iPhone 15", "Chrome Desktop", "Roku Express", "iPhone 15"];
const spreadTroubles: readonly Trouble[] = ["start", "break", "wait", "slow"];

/** Draws `count` sessions, in no particular order. */
export function manySessions(shape: ManyShape, count: number): readonly Session[] {
  const random = randomOf("many", shape);
  return Array.from({ length: count }, (_, index) => {
    const device = random.whole(0, models.length - 1);
    const at = Math.floor(random.next() * days * dayMs);
    const result = resultOf(shape, device, at, random);
    return sessionWith({
      id: `s${index}`,
      clientId: `client.${device}`,
      startedAt: Date.UTC(2026, 10, 1) + at,
      endedAt: Date.UTC(2026, 10, 1) + at + (result.ranMs ?? 30 * minuteMs),
      outcome: result.outcome,
      errors: result.errors,
      texts: {
        deviceName: models[device] ?? null,
        browserName: models[device] === "Chrome Desktop" ? "Chrome" : "Native",
        appVersion: `8.${random.whole(10, 15)}`,
        osVersion: `System ${random.whole(1, 3)}`,
        isp: `Provider ${random.whole(1, 4)}`,
        cdn: `CDN ${random.whole(1, 6)}`,
        asset: `Title ${random.whole(1, 400)}`,
      },
      numbers: { ...result.numbers, playingTime: result.ranMs ?? 30 * minuteMs },
    });
  });
}

function resultOf(shape: ManyShape, device: number, at: number, random: Random): AttemptResult {
  const day = at / dayMs;
  if (shape === "10 % bad, spread" && random.chance(0.1)) return troubleResult(random.pick(spreadTroubles), random);
  if (shape === "outage and device") {
    if (day > 20 && day < 21 && random.chance(0.8)) return troubleResult("start", random);
    if (device === 0 && day > 10 && random.chance(0.5)) return troubleResult("break", random);
    if (random.chance(0.02)) return troubleResult(random.pick(spreadTroubles), random);
  }
  return goodResult(random);
}
