/** The fixed texts of the page that diagnoses errors. */
export const diagnoseTexts = {
  title: "Diagnose errors",
  intro: "Which errors occur, and what failing sessions have in common. Each query is recorded.",
  explore: "Explore these sessions",
  diagnoseThis: "Diagnose this error",
  nothingYet:
    "Choose a window, then run the query. Conviva draws two or three samples: one of all sessions, the others of failures.",
  kept: {
    typed: "What you typed is still in the form.",
    result: "Below is the result of the last query that ran.",
  },
  shared: {
    title: "What they share",
    method: [
      "Each viewer counts once, by their first failing session: ten retries aren't ten failures.",
      "Every value and every pair of values is tested. One is listed only if viewers with it fail at least twice as often, and if chance alone would list anything in fewer than 2 of 100 searches.",
      "It's an association, not a cause.",
    ],
    methodLabel: "How this is found",
    show: "Show sessions",
  },
  codes: {
    title: "Errors",
    all: "All failures",
    none: "No error code",
    code: "Error",
    sessions: "Sessions",
    viewers: "Viewers",
    start: "Start failures",
    playback: "Playback failures",
    ofStart: "Of start failures",
    ofPlayback: "Of playback failures",
    ofAll: "Of all sessions",
  },
  values: {
    title: "How failing sessions differ",
    value: "Value",
    failing: "Failing sessions",
    all: "All sessions",
    ratio: "Times as often",
    sessions: "Show in Explore",
    notSent: "Conviva sent no value.",
    named: "Stands out",
    help: [
      "Each share is of the sampled sessions for which Conviva sent a value. The bar is the share, and the line its interval: in 95 of 100 samples, the true share is within it.",
      "One viewer's sessions tend to be alike, so intervals are as wide as if each viewer had one session.",
      "Times as often: how often viewers with the value fail, compared with viewers without it. Each viewer counts once. Of many rows, some look high by chance; the ones that stand out are listed at the top.",
    ],
    helpLabel: "How to read this",
  },
} as const;
