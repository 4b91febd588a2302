import type { SampleKind, StatusFlag } from "@/lib/domain/explore/sample-query";
import type { sampleWindows } from "@/lib/domain/explore/sample-window";

/** The fixed texts of the pages that show samples. */
export const exploreTexts = {
  title: "Explore",
  intro: "Samples of any viewers' ended sessions. Each query is recorded.",
  diagnose: "Diagnose errors",
  form: {
    name: "Query",
    kind: "Sessions of",
    window: "Window",
    since: "From",
    until: "To",
    limit: "Limit",
    savedFilter: "Saved filter",
    noSavedFilter: "None",
    status: "Status",
    filters: "Filters",
    dimension: "Dimension",
    dimensionHint: "Network, device, title…",
    value: "Value",
    valueHint: "As Conviva sends it",
    or: "Or another value",
    addFilter: "Add filter",
    run: "Run",
    running: "Asking Conviva for a sample…",
    custom: "From – to",
    rule: "A session must match every filter, by any one of its values. Upper and lower case matter.",
    kept: "What you typed is still in the form.",
    keptSessions: "Below are the sessions of the last query that ran.",
  },
  documentedOnly:
    "Your account's dimensions can't be read right now, so Conviva's documented ones are offered. Your account may lack some.",
  adsOff: "Ads aren't offered: Ad Insights isn't enabled for our API key.",
  contentOff: "Content isn't offered: session samples aren't enabled for our API key.",
  savedFiltersUnread: "Saved filters can't be read right now.",
  curl: "Copy as cURL",
  curlCopied: "Copied. The command reads the API key from your shell's environment.",
  curlLabel: "The request as a cURL command",
  empty: {
    start: "Choose a window, then run the query.",
    none: "No session matches.",
    noneHint: "Widen the window or remove a filter. Conviva samples only sessions that have ended.",
    details: "No session is selected.",
  },
  people: {
    title: "Viewer",
    viewer: "Viewer ID",
    copiedViewer: "viewer ID",
    address: "IP address",
    unknown: "Not sent",
    lookUpViewer: "Look up this viewer",
    lookUpAddress: "Look up this address",
  },
} as const;

/** The kinds of sample. */
export const kindNames = { content: "Content", ad: "Ads" } as const satisfies Record<SampleKind, string>;

/** The windows that one click chooses. */
export const windowNames = {
  "3h": "Last 3 hours",
  "1h": "Last hour",
} as const satisfies Record<(typeof sampleWindows)[number]["id"], string>;

/** The flags to filter by. */
export const flagNames = {
  is_video_start_failure: "Start failure",
  is_video_start_failure_tech: "Start failure, technical",
  is_video_start_failure_business: "Start failure, business",
  is_video_playback_failure: "Playback failure",
  is_video_playback_failure_tech: "Playback failure, technical",
  is_video_playback_failure_business: "Playback failure, business",
  is_exit_before_video_start: "Exit before video start",
} as const satisfies Record<StatusFlag, string>;

/** The name of the button that removes a filter: "Remove filter ISPs". */
export function removeFilterLabel(dimension: string): string {
  return dimension === "" ? "Remove this filter" : `Remove filter ${dimension}`;
}
