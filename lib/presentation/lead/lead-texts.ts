import type { RecordPeriod } from "@/lib/contract/lead";
import { recurringCallersMin } from "@/lib/domain/lead/recurring-problem";

/** The fixed texts of the lead's desk. */
export const leadTexts = {
  title: "Lead's desk",
  intro: "Who looked up whom, and what keeps going wrong. Your own searches are recorded too.",
  search: {
    box: "Search the record",
    placeholder: "Viewer ID, IP address or agent",
    everyAgent: "All agents",
    everyAction: "All actions",
    everyVerdict: "All verdicts",
    everyTeam: "All teams",
    verdict: "Verdict",
    team: "Team",
    period: "Period",
    custom: "From – to",
    since: "From",
    until: "To",
    kept: "Your search is still in the form.",
    typedTextIsBack: "Your browser's Back button brings back what you typed.",
    clear: "Clear search",
  },
  recurring: {
    title: "Recurring problems",
    aside: "last 24 hours",
    none: `No problem was shared by ${recurringCallersMin} or more callers.`,
    link: "Show look-ups",
    diagnose: "Diagnose errors",
  },
  sweeps: { title: "Sweeps", link: "Show look-ups" },
  counts: {
    perAgent: "By agent",
    perDay: "By day",
    agent: "Agent",
    day: "Day",
    looks: "Look-ups",
    viewers: "Viewers",
  },
  table: {
    title: "Look-ups",
    columns: { time: "Time", agent: "Agent", action: "Action", viewer: "Viewer", result: "Result" },
    older: "Older",
    newest: "Back to newest",
    csv: "Download CSV",
    pseudonymHelp:
      "A short code for a viewer. It's the same on every look at them, and can't be turned back into an ID.",
  },
} as const;

/** The periods to choose from. */
export const periodNames = {
  "1": "Last 24 hours",
  "7": "Last 7 days",
  "30": "Last 30 days",
  all: "Everything kept",
} as const satisfies Record<RecordPeriod, string>;
