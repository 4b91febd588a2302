/** How long an agent's recent look-ups are kept, in days. */
export const recentKeptDays = 30;
