import type { Kind } from "./types.ts";

export type Taste = "series" | "films" | "kids-replay" | "kids" | "channels" | "zapping" | "clips" | "mixed";

export type Hours = readonly [from: number, to: number, weight: number];

export type Member = Readonly<{
  /** Keys of the household's devices; a key named twice is used twice as often. */
  uses: readonly string[];
  taste: Taste;
  /** Sittings per day, from a light to a keen person. */
  perDay: readonly [number, number];
  /** Local hours in which sittings begin. */
  hours: readonly Hours[];
  /** The share of sittings away from home, if the device can be carried. */
  away: number;
  /** So many episodes or clips per sitting, at most. */
  most: number;
}>;

export type PersonaName =
  | "single-phone"
  | "single-tv"
  | "family"
  | "shared-flat"
  | "commuter"
  | "traveller"
  | "sports-fan"
  | "replaying-child"
  | "binge"
  | "heavy"
  | "light"
  | "old-tv"
  | "night-shift"
  | "two-homes";

export type Persona = Readonly<{
  name: PersonaName;
  weight: number;
  devices: Readonly<Record<string, readonly Kind[]>>;
  members: readonly Member[];
}>;
