/** The fixed texts of the comparison with other viewers. */
export const comparisonTexts = {
  ask: "Ask about other viewers",
  askAgain: "Ask again",
  asking: "Asking Conviva about other viewers…",
  kept: "The previous result is still shown below.",
} as const;

/** A failed comparison, next to the answer's button. */
export function comparisonFailed({ title }: Readonly<{ title: string }>): string {
  return `${title}. Other viewers weren't compared.`;
}
