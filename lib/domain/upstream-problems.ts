import type { ProblemDefinition } from "@/lib/domain/problems";

/** The failures of `lib/domain/problems.ts` that Conviva causes. */
export const upstreamProblems = {
  "upstream-credentials": {
    status: 502,
    title: "Conviva rejected our API key",
    advice:
      "You can't fix this, and retrying won't help. Tell your team lead: Viewer Desk needs an API key created in Pulse under API Management. A Pulse user's login doesn't work.",
    isRetryable: false,
  },
  "viewer-module-off": {
    status: 502,
    title: "Conviva's Viewer Module isn't enabled for our API key",
    advice:
      "You can't fix this. Tell your team lead: the API key works, but the Viewer Module API isn't enabled for this account. Your Conviva representative can enable it.",
    isRetryable: false,
  },
  "samples-off": {
    status: 502,
    title: "Conviva's session samples aren't enabled for our API key",
    advice:
      "You can't fix this, but everything else works. Tell your team lead: other viewers can't be compared until your Conviva representative enables session samples for this account.",
    isRetryable: false,
  },
  "ads-off": {
    status: 502,
    title: "Ad Insights isn't enabled for our API key",
    advice:
      "You can't fix this, but content sessions work. Tell your team lead: your Conviva representative can enable Ad Insights for this account.",
    isRetryable: false,
  },
  "range-refused": {
    status: 422,
    title: "Conviva rejected this time range",
    advice: "Choose a shorter or more recent range. Conviva keeps 30 days.",
    isRetryable: false,
  },
  "upstream-rejected": {
    status: 502,
    title: "Conviva rejected the request",
    advice: "Check the viewer ID or IP address. If it's correct, tell your team lead.",
    isRetryable: false,
  },
  "sample-rejected": {
    status: 502,
    title: "Conviva rejected this query",
    advice: "Remove filters until it runs. If it never does, tell your team lead. What you typed is still here.",
    isRetryable: false,
  },
  "upstream-busy": {
    status: 503,
    title: "Conviva is limiting our requests",
    advice: "Nothing is lost. Retry when the countdown ends.",
    isRetryable: true,
  },
  "upstream-timeout": {
    status: 504,
    title: "Conviva didn't respond in time",
    advice: "Retry, or choose a shorter time range.",
    isRetryable: true,
  },
  "upstream-unreachable": {
    status: 502,
    title: "Conviva can't be reached",
    advice: "Retry in a moment. If this keeps happening, tell your team lead.",
    isRetryable: true,
  },
  "upstream-failed": {
    status: 502,
    title: "Conviva returned an error",
    advice: "Retry in a moment. If this keeps happening, tell your team lead.",
    isRetryable: true,
  },
  "upstream-unreadable": {
    status: 502,
    title: "Conviva sent a response we can't read",
    advice: "Retry. If this happens again, tell your team lead.",
    isRetryable: true,
  },
  "upstream-too-large": {
    status: 502,
    title: "Conviva's response is too large",
    advice: "Choose a shorter time range.",
    isRetryable: false,
  },
} as const satisfies Record<string, ProblemDefinition>;
