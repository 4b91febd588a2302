/** A film, an episode or a live channel. `lengthMs` is 0 for a live channel. */
export interface Title {
  readonly asset: string;
  readonly category: "VoD" | "Live";
  readonly channel: string;
  readonly lengthMs: number;
  /** How often the population watches it, relative to the others. */
  readonly weight: number;
}

const minute = 60_000;

function episodes(
  show: string,
  channel: string,
  season: number,
  count: number,
  minutes: number,
  weight: number,
): Title[] {
  return Array.from({ length: count }, (_, index) => ({
    asset: `${show}: S${season}, E${index + 1}`,
    category: "VoD",
    channel,
    lengthMs: minutes * minute,
    weight,
  }));
}

function film(asset: string, minutes: number, weight: number): Title {
  return { asset, category: "VoD", channel: "Film Library", lengthMs: minutes * minute, weight };
}

function live(asset: string, channel: string, weight: number): Title {
  return { asset, category: "Live", channel, lengthMs: 0, weight };
}

/** The titles of the simulated service. Seeded picks depend on their order. */
export const titles: readonly Title[] = [
  ...episodes("Detective Memoirs", "The Premium Channel", 1, 6, 15, 2),
  ...episodes("Harbor Lights", "The Premium Channel", 2, 8, 52, 4),
  ...episodes("Orbital Kitchen", "Family Channel", 3, 6, 24, 3),
  ...episodes("The Long Winter", "Drama One", 1, 8, 47, 3),
  ...episodes("Field Notes", "Documentary Plus", 2, 5, 44, 2),
  film("The Lighthouse Keeper's Daughter", 118, 4),
  film("Midnight at the Observatory", 104, 3),
  film("Paper Boats", 92, 2),
  film("A Quiet Engine", 131, 2),
  live("News Now 24", "News Now", 8),
  live("Metro Sports Live", "Metro Sports", 9),
  live("City Cup Final", "Metro Sports", 5),
  live("Family Channel Live", "Family Channel", 3),
];

/** Titles with awkward names, which only the newer half of the population watches. */
export const newerTitles: readonly Title[] = [
  ...titles,
  film('"Señor" Núñez & the Café, Part 2', 99, 4),
  ...episodes("Été à Montréal", "Drama One", 1, 3, 42, 2),
];

const byAsset = new Map(titles.map((title) => [title.asset, title]));

/**
 * Finds a title by its asset name.
 *
 * @throws {RangeError} If there is no such title.
 */
export function titleOf(asset: string): Title {
  const title = byAsset.get(asset);
  if (title === undefined) throw new RangeError(`No title "${asset}"`);
  return title;
}

/** Returns the part of a stream URL that identifies a title, such as `harbor-lights-s2-e5`. */
export function slugOf(asset: string): string {
  return asset
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
