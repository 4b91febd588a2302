/** An amount that isn't exact, rounded to two digits: "about 4,900". */
export function about(number: number): string {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(number, 1))) - 1);
  return `about ${(Math.round(number / step) * step).toLocaleString("en-GB")}`;
}
