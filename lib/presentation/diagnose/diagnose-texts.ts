/** The fixed texts of the page that diagnoses errors. */
export const diagnoseTexts = {
  title: "Diagnose errors",
  intro: "Which errors there are, and what the sessions that fail with them have in common.",
  explore: "Explore these sessions",
  diagnoseThis: "Diagnose this error",
  nothingYet:
    "Choose a window and run it. Conviva then draws two or three samples: of all sessions, and of those that failed.",
  kept: {
    typed: "What you typed is still in the form.",
    result: "Below is the result of the last query that ran.",
  },
  shared: {
    title: "What they share",
    method: [
      "Each viewer counts once, by the first of their failing sessions: ten retries aren't ten failures.",
      "Every value and every two values together are tried. One is named only if it fails at least twice as often, and if chance would name any of them in fewer than 2 of 100 searches.",
      "It's an association, not a cause.",
    ],
    methodLabel: "How it's found",
    show: "Show sessions",
  },
  codes: {
    title: "Errors",
    all: "All failures",
    none: "No error code",
    code: "Error",
    sessions: "Sessions",
    viewers: "Viewers",
    start: "Failed starts",
    playback: "Failures while playing",
    ofStart: "Of failed starts",
    ofPlayback: "Of failures while playing",
    ofAll: "Of all sessions",
    empty: "No session failed in this window.",
  },
  values: {
    title: "How failing sessions differ",
    failing: "Failing sessions",
    all: "All sessions",
    ratio: "Fails",
    sessions: "Show in Explore",
    notSent: "Conviva sent no value.",
    named: "Sets them apart",
    help: [
      "Shares are of the samples, of the sessions that say what they have. The bar is the share, and the line its interval: the true share is within it in 95 of 100 samples.",
      "Sessions of one viewer belong together, so intervals are as wide as for one session of each viewer.",
      "Fails: how many times as often viewers with it fail as viewers without it, each counted once. Of many rows, some look high by chance. Those that don't are named above.",
    ],
    helpLabel: "How to read this",
  },
} as const;
