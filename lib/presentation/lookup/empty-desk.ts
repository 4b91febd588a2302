import type { LookupKind } from "@/lib/domain/lookup/lookup";

type Topic = LookupKind | "range" | "link";
type Card = Readonly<{ id: Topic; title: string; text: string; example: string }>;

export const emptyDeskTitle = "Look up a viewer";

/** What can be looked up, and what to know about it. */
export const emptyDeskCards: readonly Card[] = [
  {
    id: "viewerId",
    title: "A viewer ID",
    text: "Copy it exactly as your CRM or the caller's account shows it. Upper and lower case, symbols and spaces inside it matter; spaces around it don't.",
    example: "47a28f72-6ad8-4a3b-813e-bd04eecda689",
  },
  {
    id: "viewerIp",
    title: "An IP address",
    text: "IPv4 or IPv6, in any notation. Several viewers often share an address, so you get a list to choose from.",
    example: "203.0.113.24",
  },
  {
    id: "range",
    title: "A time range",
    text: "The last 24 hours by default. Conviva keeps 30 days of data, and the last few minutes can still change.",
    example: "24 h to 30 d, or From – to",
  },
  {
    id: "link",
    title: "A link to share",
    text: "The URL of a viewer's page never reveals who the viewer is. Signed-in colleagues can open it; no one else can.",
    example: "/viewers/…",
  },
];
