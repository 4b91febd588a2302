import type { Session } from "@/lib/domain/sessions/session";
import type { Random } from "./random.ts";

/** How a play can go wrong. */
const troubles = ["start", "break", "wait", "picture", "slow", "gave-up"] as const;
export type Trouble = (typeof troubles)[number];

/** What a session looks like that went so, in the catalogue's units. */
export type Look = Pick<Session, "outcome"> &
  Readonly<{
    /** How long it ran; `null` for as long as the viewer wanted. */
    ranMs: number | null;
    errors: readonly string[];
    numbers: Readonly<Record<string, number | null>>;
  }>;

const calm = { videoStartTime: 1_500, rebufferingRatio: 0.1, averagePeakBitrate: 5e6 };

export function goodLook(random: Random): Look {
  const numbers = { ...calm, videoStartTime: random.between(600, 3_500), rebufferingRatio: random.between(0, 0.8) };
  return { outcome: "played-well", ranMs: null, errors: [], numbers };
}

/** A failure by a rule of the account; three in ten of its codes are in no family. */
export function refusedLook(random: Random): Look {
  const code = random.chance(0.7) ? "SUBSCRIPTION_EXPIRED" : "E-4711";
  return { outcome: "start-failure-business", ranMs: 2_000, errors: [code], numbers: {} };
}

/** Gone before the picture, at once. */
export function leftLook(random: Random): Look {
  return { outcome: "exit-before-start", ranMs: random.between(800, 4_000), errors: [], numbers: {} };
}

export function troubleLook(trouble: Trouble, random: Random): Look {
  const part = random.between(10_000, 900_000);
  switch (trouble) {
    case "start":
      return { outcome: "start-failure-technical", ranMs: 8_000, errors: ["MEDIA_ERR_SRC"], numbers: {} };
    case "break":
      return { outcome: "playback-failure-technical", ranMs: part, errors: ["MEDIA_ERR_DECODE"], numbers: calm };
    case "gave-up":
      return { outcome: "exit-after-wait", ranMs: random.between(9_000, 40_000), errors: [], numbers: {} };
    case "wait":
      return { outcome: "trouble", ranMs: null, errors: [], numbers: { ...calm, rebufferingRatio: 7 } };
    case "picture":
      return { outcome: "trouble", ranMs: null, errors: [], numbers: { ...calm, averagePeakBitrate: 6e5 } };
    case "slow":
      return { outcome: "trouble", ranMs: null, errors: [], numbers: { ...calm, videoStartTime: 12_000 } };
  }
}

/** Whether the viewer would try again after it. */
export function isFatal(trouble: Trouble): boolean {
  return trouble === "start" || trouble === "break" || trouble === "gave-up";
}

export function anyTrouble(random: Random): Trouble {
  return random.pick(troubles);
}
