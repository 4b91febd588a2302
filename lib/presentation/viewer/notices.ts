import { counted } from "@/lib/presentation/format/counted";

/** The fixed texts of a viewer's page. */
export const viewerTexts = {
  kinds: { viewerId: "Viewer ID", viewerIp: "IP address" },
  viewersAtAddress: "Viewers at this address",
  lookUpViewer: "Look up this viewer",
  lookedUpAsAddress: "Looked up as an IP address.",
  lookUpAsId: "Look up as viewer ID",
  linkLabel: "Link to this page",
  linkCopied: "Link copied. It keeps this time range.",
} as const;

/** Says that a range may have more sessions than Conviva returned. */
export function truncatedNotice(limit: number): string {
  return `Conviva returns at most ${limit} sessions for one range, and this one has that many, so there may be more. Choose a shorter range to see them all.`;
}

/** Says how many sessions couldn't be read. */
export function skippedNotice(count: number): string {
  return `${counted(count, "session")} couldn't be read and ${count === 1 ? "is" : "are"} missing here.`;
}
