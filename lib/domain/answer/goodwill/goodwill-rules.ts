/** What a threshold may measure. */
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
 * What time lost adds up from: rebuffering in bad plays, waiting for them to start, waiting for attempts that never
 * started, and watching in a low picture.
 */
export const hurtParts = ["waiting", "start-wait", "failed-start", "low-picture"] as const;
export type HurtPart = (typeof hurtParts)[number];

export type GoodwillThreshold = Readonly<{ id: string; label: string; measure: GoodwillMeasure; atLeast: number }>;

/** How the operator weighs what a viewer went through (`CONFIG_DIR/goodwill.json`). */
export type GoodwillRules = Readonly<{
  playsLost: Readonly<{
    /** Starts that failed with a technical error. */
    startFailures: boolean;
    /** Starts for which the viewer waited until they gave up. */
    exitsAfterWait: boolean;
    /** A play that broke off is lost if less than this share of the title was watched; 0 counts none. */
    brokenOffBelowPercent: number;
    /** The same in minutes, if Conviva doesn't say how much of the title was watched. */
    brokenOffBelowMinutes: number;
    /** Whether a play is lost even if the incident then ended in a play. */
    evenIfPlayedAfter: boolean;
  }>;
  /** Whether the lost plays of one incident count once or each. */
  retries: "once" | "each";
  minutesHurt: readonly HurtPart[];
  /** Evidence that meets one of these is marked. */
  thresholds: readonly GoodwillThreshold[];
}>;
