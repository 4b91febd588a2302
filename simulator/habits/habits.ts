/** How `/content/viewer` behaves where Conviva's documentation leaves it open, up to the worst that a client must survive. */
export interface Habits {
  /** Which of a range's sessions a full answer lacks. */
  readonly fullDrops: "oldest" | "newest" | "random";
  readonly order: "newest-first" | "shuffled";
  /** Whether the range selects sessions that overlap it, not only those that start in it. */
  readonly overlaps: boolean;
  /** Whether every range gets the same answer: that of the last 30 days. */
  readonly ignoresRange: boolean;
  /** How many sessions are sent twice. */
  readonly repeats: number;
  /** How many ended sessions are also sent as they were while they were ongoing. */
  readonly stale: number;
  /** How many sessions of other viewers are sent, from the last hour of the range. */
  readonly foreign: number;
  /** How many of the viewer's sessions outside the range are sent: the nearest. */
  readonly outside: number;
  /** How many of the viewer's newest sessions the first call doesn't have yet. Each further call has one more. */
  readonly appearing: number;
  /** Counts the calls with these habits, from 1. */
  readonly call: number;
}

/** The strictest reading of the documentation. */
export const defaultHabits: Habits = {
  fullDrops: "oldest",
  order: "newest-first",
  overlaps: false,
  ignoresRange: false,
  repeats: 0,
  stale: 0,
  foreign: 0,
  outside: 0,
  appearing: 0,
  call: 1,
};

const choices = { fullDrops: ["oldest", "newest", "random"], order: ["newest-first", "shuffled"] } as const;

/** Reads habits from JSON; what is left out is as documented. Null if one is unknown or has a wrong value. */
export function readHabits(given: Readonly<Record<string, unknown>>): Habits | null {
  return Object.entries(given).every(([name, value]) => isHabit(name, value)) ? { ...defaultHabits, ...given } : null;
}

function isHabit(name: string, value: unknown): boolean {
  if (name === "fullDrops" || name === "order") return choices[name].some((choice) => choice === value);
  if (name === "overlaps" || name === "ignoresRange") return typeof value === "boolean";
  const isCount = ["repeats", "stale", "foreign", "outside", "appearing"].includes(name);
  return isCount && typeof value === "number" && Number.isInteger(value) && value >= 0;
}
