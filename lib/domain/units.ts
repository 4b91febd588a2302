declare const unit: unique symbol;

/** A number branded with its unit, so that milliseconds can't be used as seconds. */
type Quantity<Unit extends string> = number & { readonly [unit]: Unit };

export type Milliseconds = Quantity<"ms">;
/** Milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = Quantity<"epoch-ms">;
export type Seconds = Quantity<"s">;
export type Minutes = Quantity<"min">;
export type BitsPerSecond = Quantity<"bit/s">;
export type FramesPerSecond = Quantity<"frame/s">;
/** 0 to 100, as the API sends it, not 0 to 1. */
export type Percent = Quantity<"percent">;
export type Count = Quantity<"count">;
/** A score from 0 to 100. */
export type Index = Quantity<"index">;

/** The type of each unit name used in the catalogues. */
export type UnitTypes = {
  ms: Milliseconds;
  s: Seconds;
  min: Minutes;
  "bit/s": BitsPerSecond;
  "frame/s": FramesPerSecond;
  percent: Percent;
  count: Count;
  index: Index;
};
export type UnitName = keyof UnitTypes;

/** Brands a number that is an instant. */
export function epochMs(value: number): EpochMs {
  return value as EpochMs;
}

/** Brands a number that is a duration in milliseconds. */
export function milliseconds(value: number): Milliseconds {
  return value as Milliseconds;
}

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
