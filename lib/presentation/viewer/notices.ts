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

/** Says how many sessions couldn't be read. */
export function skippedNotice(count: number): string {
  return `${counted(count, "session")} couldn't be read and ${count === 1 ? "is" : "are"} missing here.`;
}
