import type { OtherFactor, OtherViewersCheck } from "@/lib/domain/answer/others/other-viewers";
import { wilson } from "@/lib/domain/answer/statistics/wilson";

/** A sample in which `hit` of `others` had the problem; too few below 20. */
export function checkOf(factor: OtherFactor, hit: number, others: number, value: string = factor): OtherViewersCheck {
  const interval = others < 20 ? null : wilson(hit, others);
  return {
    ...{ factor, value, hit, others, isCut: others >= 480 },
    state: interval === null ? "too-few" : "counted",
    ...{ low: interval?.low ?? null, high: interval?.high ?? null },
  };
}

/** A sample without an answer. */
export function missedCheck(
  factor: OtherFactor,
  state: Exclude<OtherViewersCheck["state"], "counted" | "too-few"> = "failed",
): OtherViewersCheck {
  return { factor, value: factor, state, others: 0, hit: 0, low: null, high: null, isCut: false };
}

type Count = readonly [hit: number, others: number];

/** The samples around an attempt, in the order in which they are asked for. */
export function checksOf(...counts: readonly Count[]): readonly OtherViewersCheck[] {
  const factors = ["title", "network", "device", "app", "cdn"] as const;
  return factors.flatMap((factor, index) => {
    const count = counts[index];
    return count === undefined ? [] : [checkOf(factor, ...count)];
  });
}

/** What the simulator's samples hold around attempts of its stories. */
export const storyChecks = {
  "a device of one's own": checksOf([2, 58], [25, 350], [14, 275], [24, 480], [39, 480]),
  "a network of one's own, by trouble": checksOf([4, 92], [51, 298], [11, 136], [56, 477], [51, 430]),
  "an episode without a manifest": checksOf([78, 98], [28, 301], [3, 102], [17, 475], [31, 483]),
  "a congested CDN": checksOf([6, 73], [41, 342], [10, 150], [39, 471], [122, 480]),
  "a service that is down": checksOf([4, 18], [39, 205], [17, 127], [100, 457], [31, 215]),
  "an app that breaks on one device": checksOf([8, 66], [36, 332], [61, 156], [38, 479], [29, 478]),
  "a title few watch": checksOf([8, 48], [49, 345], [35, 375], [0, 0], [12, 225]),
} as const;
