/** Kept, because `toLocaleString` looks its format up again for every number, and lists count a lot. */
const whole = new Intl.NumberFormat("en-GB");

/** "1 play", "4,900 plays". */
export function counted(number: number, noun: string): string {
  return `${whole.format(number)} ${noun}${number === 1 ? "" : "s"}`;
}
