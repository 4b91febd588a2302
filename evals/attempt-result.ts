import type { Session } from "@/lib/domain/sessions/session";
import type { Random } from "./random.ts";

/** How an attempt can go wrong. */
const troubles = ["start", "break", "wait", "picture", "slow", "gave-up"] as const;
export type Trouble = (typeof troubles)[number];

/** The outcome of an attempt and what its session shows of it, in the catalogue's units. */
export type AttemptResult = Pick<Session, "outcome"> &
  Readonly<{
    /** How long it ran; `null` means as long as the viewer wanted. */
    ranMs: number | null;
    errors: readonly string[];
    numbers: Readonly<Record<string, number | null>>;
  }>;

const goodNumbers = { videoStartTime: 1_500, rebufferingRatio: 0.1, averagePeakBitrate: 5e6 };

/** A session that plays as long as the viewer wants. */
export function goodResult(random: Random): AttemptResult {
  const numbers = {
    ...goodNumbers,
    videoStartTime: random.between(600, 3_500),
    rebufferingRatio: random.between(0, 0.8),
  };
  return { outcome: "played-well", ranMs: null, errors: [], numbers };
}

/** A session that goes wrong in this way. */
export function troubleResult(trouble: Trouble, random: Random): AttemptResult {
  const part = random.between(10_000, 900_000);
  switch (trouble) {
    case "start":
      return { outcome: "start-failure-technical", ranMs: 8_000, errors: ["MEDIA_ERR_SRC"], numbers: {} };
    case "break":
      return {
        outcome: "playback-failure-technical",
        ranMs: part,
        errors: ["MEDIA_ERR_DECODE"],
        numbers: goodNumbers,
      };
    case "gave-up":
      return { outcome: "exit-after-wait", ranMs: random.between(9_000, 40_000), errors: [], numbers: {} };
    case "wait":
      return { outcome: "trouble", ranMs: null, errors: [], numbers: { ...goodNumbers, rebufferingRatio: 7 } };
    case "picture":
      return { outcome: "trouble", ranMs: null, errors: [], numbers: { ...goodNumbers, averagePeakBitrate: 6e5 } };
    case "slow":
      return { outcome: "trouble", ranMs: null, errors: [], numbers: { ...goodNumbers, videoStartTime: 12_000 } };
  }
}
