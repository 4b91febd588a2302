/** What a threshold may ask for. */
export const goodwillMeasures = [
  "plays-lost",
  "incidents",
  "minutes-hurt",
  "minutes-waited",
  "minutes-low-picture",
  "days-touched",
] as const;
export type GoodwillMeasure = (typeof goodwillMeasures)[number];

/**
 * Of what hurt minutes are made: waiting in plays that went wrong, the wait for their picture, the time spent on starts
 * that never came, and what was watched in a low picture.
 */
export const hurtParts = ["waiting", "start-wait", "failed-start", "low-picture"] as const;
export type HurtPart = (typeof hurtParts)[number];

export type GoodwillThreshold = Readonly<{ id: string; label: string; measure: GoodwillMeasure; atLeast: number }>;

/** By what the operator weighs what a viewer lived through (`CONFIG_DIR/goodwill.json`). */
export type GoodwillRules = Readonly<{
  playsLost: Readonly<{
    /** Starts that failed with a technical error. */
    startFailures: boolean;
    /** Starts that were waited for until the viewer gave up. */
    exitsAfterWait: boolean;
    /** A play that broke off is lost while less of the title than this had been watched; 0 counts none. */
    brokenOffBelowPercent: number;
    /** The same, where Conviva does not say how much of the title was watched. */
    brokenOffBelowMinutes: number;
    /** Whether a play is lost although a play of the same incident then ran. */
    evenIfPlayedAfter: boolean;
  }>;
  /** Whether the lost plays of one incident count as one, or each. */
  retries: "once" | "each";
  minutesHurt: readonly HurtPart[];
  /** Evidence that reaches one of these is marked. */
  thresholds: readonly GoodwillThreshold[];
}>;
