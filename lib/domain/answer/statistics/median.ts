/** The middle value, or the mean of the two middle ones; `null` for no values. */
export function median<Value extends number>(values: readonly Value[]): Value | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (((low + high) / 2) as Value);
}

/** The middle value, or the lower of the two middle ones: always one that was measured. `null` for no values. */
export function lowerMedian<Value extends number>(values: readonly Value[]): Value | null {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null;
}
