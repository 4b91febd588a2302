import type { Random } from "../../random.ts";
import { models } from "./models.ts";
import { type Device, type DeviceModel, day, type Kind, type Step } from "./types.ts";

/** A device in somebody's hands. Apps and systems get updates now and then that change nothing. */
export function drawDevice(
  random: Random,
  id: number,
  kind: Kind,
  from: number,
  to: number,
  like?: DeviceModel,
): Device {
  const model = like ?? random.pick(models[kind]);
  const portable = kind === "phone" || kind === "tablet" || kind === "laptop";
  const major = random.whole(3, 12);
  const minor = random.whole(0, 40);
  const span = Math.max(1, to - from) / day;
  // Store apps are updated every two to four weeks, systems every few months.
  const newApp = random.chance(Math.min(0.6, span / 25));
  const newSystem = model.osVersions.length > 1 && random.chance(Math.min(0.25, span / 100));
  const system = newSystem ? 0 : random.whole(0, model.osVersions.length - 1);
  return {
    id,
    clientId: [0, 1, 2, 3].map(() => random.whole(1_000_000, 2_147_483_647)).join("."),
    model,
    apps: steps(
      random,
      from,
      to,
      `${major}.${minor}.${random.whole(0, 9)}`,
      newApp ? `${major}.${minor + 1}.0` : null,
    ),
    systems: steps(random, from, to, versionAt(model, system), newSystem ? versionAt(model, 1) : null),
    portable,
    // Few people turn data saving on, mostly with small plans.
    dataSaver: kind === "phone" && random.chance(0.08),
    // Devices are kept for five to eight years; the last third is slow.
    slowness: random.chance(0.2) ? random.between(1.3, 2) : random.between(0.85, 1.2),
  };
}

function versionAt(model: DeviceModel, index: number): string {
  return model.osVersions[index] ?? "Unknown";
}

function steps(random: Random, from: number, to: number, first: string, next: string | null): readonly Step[] {
  const start = { from: 0, version: first };
  return next === null ? [start] : [start, { from: random.between(from, to), version: next }];
}

/** The version a device had at a moment. */
export function versionOf(changes: readonly Step[], at: number): string {
  return changes.findLast((step) => step.from <= at)?.version ?? "";
}
