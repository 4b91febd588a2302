/** The people of the demo's identity provider, by role. */
export const people = {
  agent: "Ada Agent",
  colleague: "Ida Night",
  senior: "Sam Senior",
  lead: "Lee Lead",
  nobody: "Nora Norole",
} as const;

/** The file with a person's signed-in cookies, for the run. */
export function signedInState(role: string): string {
  return `test-results/signed-in/${role}.json`;
}
