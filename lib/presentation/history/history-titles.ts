/** The texts of the history that are on the page before it loads, apart from the rest so that they load alone. */
export const historyTitles = { source: "Last 30 days", compare: "Compare two ranges" } as const;
